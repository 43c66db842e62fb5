/** One playthrough of a scenario as lines of text: every seat on its usual doctrine, seed 1. */
import path from 'node:path';
import { prepareReference } from '../../src/actors/reference.ts';
import { type Recording, startRecording } from '../../src/engine/recording.ts';
import { loadGame } from '../../src/io/load-game.ts';
import type { Game } from '../../src/model/game.ts';
import { charts } from '../../state-machines/index.ts';
import { seatsOf, seedDice } from '../fixtures/play.ts';

const home = path.resolve(import.meta.dirname, '../..');
const seed = '1';

/** Where the golden of a scenario stands. */
export const goldenFile = (id: string): string => path.join(import.meta.dirname, `${id}.jsonl`);

/** A shipped scenario. @throws Error with its problems when it is not in order */
export function shipped(id: string): Game {
  const loaded = loadGame(id, { roster: charts, home });
  if (loaded.ok) return loaded.value.game;
  throw new Error(loaded.problems.map((it) => `${it.file}:${it.line}:${it.column} ${it.message}`).join('\n'));
}

/** The playthrough, one JSON object a line: who plays what, the opening, each turn, the ending. */
export function playthrough(game: Game): string {
  const seats = seatsOf(game);
  const recording = startRecording(game, prepareReference(game, charts), seedDice(seed));
  const { run } = recording;
  const lines: unknown[] = [
    { scenario: game.id, seed, seats: Object.fromEntries(game.actors.map((actor) => [actor.id, actor.usual])) },
    { turn: 0, rolls: Object.keys(recording.turns[0]?.rolls ?? {}), digest: run.digest },
  ];
  while (!run.ended) {
    recording.seal(seats.map((decide) => decide(run.stage, 'decide')));
    const { turn, date, injects, orders, reactions, rolls, digest } = recording.answer(
      seats.map((decide) => decide(run.stage, 'react')),
    );
    lines.push({
      turn,
      date,
      injects,
      orders,
      reactions,
      rolls: Object.keys(rolls),
      indicators: indicatorsAfter(game, recording, turn),
      digest,
    });
  }
  lines.push(run.result());
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
}

/** The indicators as a turn left them, by what was told: the world itself has gone on to the next turn's injects. */
function indicatorsAfter(game: Game, { told }: Recording, turn: number): Record<string, number> {
  const values = game.indicators.map((it) => it.start);
  for (const { turn: when, happening } of told)
    if (when <= turn && happening.kind === 'change') values[happening.indicator] = happening.to;
  return Object.fromEntries(
    game.indicators.map((it) => [it.id, Number((values[it.index] as number).toFixed(it.digits + 1))]),
  );
}
