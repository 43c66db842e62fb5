/** Advice rests on what its seat has seen and on nothing else; it is the same however it is asked for. */
import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { type Futures, futuresOf, type Question, steeredProgram } from '../../src/adviser/futures.ts';
import { kindsByType } from '../../src/adviser/kinds.ts';
import { seenOf } from '../../src/adviser/seen.ts';
import { isCandidateOpen } from '../../src/engine/legal.ts';
import { type Recording, startRecording, type Told } from '../../src/engine/recording.ts';
import { livingSeats, recordingOf } from '../../src/io/run-seats.ts';
import { copyWorld } from '../../src/model/layout.ts';
import { charts } from '../../state-machines/index.ts';
import { shippedGame } from '../bench/work/shipped.ts';
import { scramble, secretive } from '../fixtures/hidden.ts';
import { seedDice, tinyActors } from '../fixtures/play.ts';
import { tinyCharts } from '../fixtures/tiny.ts';
import { wideGame } from '../fixtures/wide.ts';
import { urges, wilfulSeats } from '../fixtures/wilful.ts';

const game = wideGame(secretive);
const steered = steeredProgram(game, tinyCharts);
const spot = fc.record({ turns: fc.integer({ min: 0, max: 5 }), actor: fc.nat(1) });

/** A run by urges, standing at a moment, or as its orders have come out; undefined where it has ended before. */
function wilfulRun(seed: string, bytes: readonly number[], turns: number, revealed = false): Recording | undefined {
  const recording = startRecording(game, tinyActors(game), seedDice(seed));
  const seats = wilfulSeats(game, bytes);
  const { run } = recording;
  for (let turn = 0; turn < turns && !run.ended; turn += 1) {
    recording.seal(seats.map((decide) => decide(run.stage, 'decide')));
    recording.answer(seats.map((decide) => decide(run.stage, 'react')));
  }
  if (run.ended) return undefined;
  if (revealed) recording.seal(seats.map((decide) => decide(run.stage, 'decide')));
  return recording;
}

/** What there is to ask about, from the worlds and the news given. */
function questionOf({ run }: Recording, actor: number, worlds: Recording['worlds'], told: readonly Told[]): Question {
  const reacting = run.waitsFor === 'reactions';
  const seen = seenOf(game, actor, worlds, told, reacting ? run.stage.world : undefined);
  const round = reacting ? 'react' : 'decide';
  const open = game.candidates.filter((it) => it.actor === actor && isCandidateOpen(run.stage, it, round));
  const orders = [[], ...open.map(({ index }) => [{ kind: 'candidate', candidate: index } as const])];
  return { seen, orders, kinds: kindsByType(game, seen) };
}

const figures = ({ tallies, kinds, strained }: Futures): string => JSON.stringify({ tallies, kinds, strained });

function asked(question: Question, ...rounds: readonly number[]): string {
  const futures = futuresOf(steered, question);
  for (const count of rounds) futures.play(count);
  return figures(futures);
}

describe('no leak', () => {
  test.prop([fc.string(), urges, spot, urges, fc.boolean()], { seed: 6, numRuns: 120 })(
    'no byte of advice changes when all that the seat has not seen does',
    (seed, bytes, { turns, actor }, other, revealed) => {
      const recording = wilfulRun(seed, bytes, turns, revealed);
      if (recording === undefined) return;
      const { worlds, told } = recording;
      const before = asked(questionOf(recording, actor, worlds, told), 3);
      const secret = worlds.map((world) => {
        const copy = copyWorld(world);
        scramble(game, copy, actor, other);
        return copy;
      });
      // News of others only: the run's own are gone, and others stand in their place.
      const unheard = told.filter((it) => (it.happening.seenBy >> actor) & 1);
      const made: Told[] = game.moves
        .filter((it) => it.actor !== actor && it.channel !== 'public')
        .map(({ index, actor: who }) => ({
          turn: 1,
          part: 'orders',
          happening: {
            kind: 'order',
            actor: who,
            candidate: index,
            result: 'done',
            inDeal: false,
            reaction: false,
            seenBy: 1 << who,
          },
        }));
      scramble(game, recording.run.stage.world, actor, other);
      expect(asked(questionOf(recording, actor, secret, [...made, ...unheard]), 3)).toBe(before);
    },
  );
});

describe('the same reveal, the same figures', () => {
  const recording = wilfulRun('reveal', [3, 7, 1], 2, true) as Recording;
  const question = questionOf(recording, 1, recording.worlds, recording.told);

  test('however the budget is cut into rounds; and answers meet the same rolls', () => {
    const whole = asked(question, 120);
    expect(asked(question, 1, 49, 50, 20)).toBe(whole);
    const all = playedBy(futuresOf(steered, question), 40);
    const alone = playedBy(futuresOf(steered, { ...question, orders: [[]] }), 40);
    expect(alone.tallies.map(([only]) => only)).toEqual(all.tallies.map(([pass]) => pass));
  });
});

describe('the same position, the same figures', () => {
  const recording = wilfulRun('rounds', [3, 7, 1], 3) as Recording;
  const question = questionOf(recording, 1, recording.worlds, recording.told);

  test('however the budget is cut into rounds, and whatever else is asked in between', () => {
    const whole = asked(question, 120);
    expect(asked(question, 1, 49, 50, 20)).toBe(whole);
    const slow = futuresOf(steered, question);
    slow.play(70);
    asked(questionOf(recording, 0, recording.worlds, recording.told), 60);
    slow.play(50);
    expect(figures(slow)).toBe(whole);
    expect(figures(playedBy(futuresOf(steeredProgram(game, tinyCharts), question), 120))).toBe(whole);
  });

  test('an order is told the same whichever others stand beside it', () => {
    const [kind] = futuresOf(steered, question).kinds;
    expect(kind).toBeDefined();
    const all = playedBy(futuresOf(steered, question), 40);
    question.orders.forEach((set, i) => {
      const alone = playedBy(futuresOf(steered, { ...question, orders: [set] }), 40);
      expect(alone.tallies.map(([only]) => only)).toEqual(all.tallies.map((of) => of[i]));
    });
  });
});

test.each(['tariff-deadline', 'twenty-nine-transferred'])(
  'in %s some past agrees with all that each seat has seen, at every moment',
  (id) => {
    const shipped = shippedGame(id);
    const program = steeredProgram(shipped, charts);
    const run = recordingOf(shipped, charts, 'agree');
    const seats = livingSeats(shipped, {}) as Exclude<ReturnType<typeof livingSeats>[number], 'human'>[];
    const askAll = (revealed: boolean): void => {
      for (const { index } of shipped.actors.filter((it) => it.playable)) {
        const seen = seenOf(shipped, index, run.worlds, run.told, revealed ? run.run.stage.world : undefined);
        const futures = futuresOf(program, { seen, orders: [[]], kinds: kindsByType(shipped, seen) });
        futures.play(1);
        expect(futures.strained, `${shipped.actors[index]?.id}, moment ${run.run.turn}`).toBe(0);
      }
    };
    while (!run.run.ended) {
      askAll(false);
      run.seal(seats.map((decide) => decide(run.run.stage, 'decide')));
      askAll(true);
      run.answer(seats.map((decide) => decide(run.run.stage, 'react')));
    }
  },
);

test.each(['tariff-deadline', 'strike-crisis'])(
  'in %s a run taken up at its reveal goes on as one that did not stop',
  (id) => {
    const shipped = shippedGame(id);
    const { program } = steeredProgram(shipped, charts);
    const { world } = program;
    const usual = shipped.actors.map(({ index, usual: line }) =>
      [...(shipped.doctrines[index]?.keys() ?? [])].indexOf(line),
    );
    const chosen = Int32Array.from(usual);
    const decideAll = (round: 0 | 1): void =>
      usual.forEach((doctrine, actor) => program.decide(actor, doctrine, round));
    const ends = (): string =>
      JSON.stringify([[...world.values], [...world.counts], program.score(shipped.defaultSeat)]);
    for (let run = 1; run <= 60; run += 1) {
      program.key(run, run * 7);
      program.open();
      program.inject();
      decideAll(0);
      program.playOn(chosen);
      const whole = ends();
      program.open();
      program.inject();
      decideAll(0);
      program.adjudicate(0);
      const revealed = copyWorld(world);
      // Something else in between, as when several answers are compared.
      decideAll(1);
      program.adjudicate(1);
      program.drift();
      world.values.set(revealed.values);
      world.counts.set(revealed.counts);
      program.resume();
      decideAll(1);
      program.adjudicate(1);
      program.drift();
      program.assess();
      if (world.counts[shipped.layout.ended] === 0) {
        program.inject();
        program.playOut(chosen);
      }
      expect(ends()).toBe(whole);
    }
  },
);

function playedBy(futures: Futures, count: number): Futures {
  futures.play(count);
  return futures;
}
