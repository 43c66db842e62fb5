/** What the engine really draws: the keys of every roll of some played runs, in the order in which they were asked for. */
import { prepareReference } from '../../src/actors/reference.ts';
import { type Dice, keyedDice } from '../../src/chance/dice.ts';
import { masterKey, runKey } from '../../src/chance/keys.ts';
import { startRun } from '../../src/engine/game.ts';
import type { Game } from '../../src/model/game.ts';
import type { Chart } from '../../src/rules/chart.ts';
import { followDoctrine } from '../../src/seats/doctrine.ts';
import { playOut } from '../../src/seats/play-out.ts';

/** One roll but for its run: what is hashed beside the run's key. */
export interface Drawn {
  readonly turn: number;
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/** What was drawn, and how often a roll was asked for again in its run: the same key is the same bits, rightly so. */
export interface Collected {
  readonly runs: readonly (readonly Drawn[])[];
  readonly asked: number;
  readonly again: number;
}

/** Plays runs of a game by the reference, every seat through all of its doctrines in turn. */
export function collect(game: Game, charts: readonly Chart[], seed: string, runs: number): Collected {
  const actors = prepareReference(game, charts);
  const master = masterKey(seed);
  let asked = 0;
  let again = 0;
  const drawn = Array.from({ length: runs }, (_, number) => {
    const rolls = new Map<string, Drawn>();
    const seats = game.actors.map(({ id, index }) => {
      const doctrines = [...(game.doctrines[index]?.values() ?? [])];
      const doctrine = doctrines[(number + index * Math.floor(number / doctrines.length)) % doctrines.length];
      if (doctrine === undefined) throw new Error(`${id} has no doctrine`);
      return followDoctrine(doctrine, id);
    });
    const note = (roll: Drawn): void => {
      const key = `${roll.turn} ${roll.low} ${roll.high} ${roll.n}`;
      asked += 1;
      if (rolls.has(key)) again += 1;
      else rolls.set(key, roll);
    };
    const run = startRun({ game, actors, dice: notingAll(keyedDice(runKey(master, 0, number)), note) });
    playOut(run, seats);
    run.stop();
    return [...rolls.values()];
  });
  return { runs: drawn, asked, again };
}

/** Dice that hand on every roll, choices too. */
function notingAll(dice: Dice, note: (roll: Drawn) => void): Dice {
  let now = 0;
  return {
    turn: (turn) => {
      now = turn;
      dice.turn(turn);
    },
    roll: (key, n, thousandths, about) => {
      const low = (key.low + (about?.low ?? 0)) | 0;
      const high = (key.high + (about?.high ?? 0)) | 0;
      note({ turn: now, name: `${key.name}${about === undefined ? '' : `[${about.name}]`}`, low, high, n });
      return dice.roll(key, n, thousandths, about);
    },
  };
}
