/** Rolls imposed from a tape: the same tape is the same run, one roll short throws, one roll long is left over. */
import { describe, expect, test } from 'vitest';
import { type Dice, rollName, type Tape, tapeDice } from '../../src/chance/dice.ts';
import { plannedGame, play, seatsOf, seedDice, standingOf, tinyActors } from '../fixtures/play.ts';
import { asTape, type Notes, writingDice } from '../fixtures/tape.ts';
import { tinyGame } from '../fixtures/tiny.ts';

const game = tinyGame();
const actors = tinyActors(game);

/** Dice that must not be asked: their throw shows that a tape was not enough. */
const noDice: Dice = {
  turn: () => undefined,
  roll: ({ name }) => {
    throw new Error(`${name} was asked of the dice`);
  },
};

function written(replicate: number) {
  const notes: Notes = new Map();
  const played = play(game, actors, writingDice(seedDice('tape', replicate), notes), seatsOf(game));
  return { notes, played };
}

describe('a run of doctrines, written down', () => {
  test.each([0, 1, 2, 3, 4, 5])(
    'replays from its tape with the same digest after every turn (replicate %i)',
    (replicate) => {
      const { notes, played } = written(replicate);
      const tape = tapeDice(asTape(notes), seedDice('tape', replicate));
      expect(play(game, actors, tape, seatsOf(game)).digests).toEqual(played.digests);
      expect(tape.unused()).toEqual([]);
    },
  );

  test('needs every roll of its tape: without any one of them the run stops and names it', () => {
    const { notes } = written(0);
    const all = [...notes].flatMap(([turn, rolls]) => [...rolls.keys()].map((name) => ({ turn, name })));
    expect(all.length).toBeGreaterThan(6);
    for (const { turn, name } of all) {
      const short: Tape = new Map(
        [...asTape(notes)].map(([at, rolls]) => [at, new Map([...rolls].filter(([it]) => at !== turn || it !== name))]),
      );
      const replay = () => play(game, actors, tapeDice(short, seedDice('tape')), seatsOf(game));
      expect(replay).toThrow(`The tape has no roll ${name} in turn ${turn}`);
    }
  });

  test('leaves over what nobody rolled', () => {
    const { notes } = written(0);
    const long = new Map(asTape(notes)).set(2, new Map([...(asTape(notes).get(2) ?? []), ['odds/high/parley', 7]]));
    const tape = tapeDice(long, seedDice('tape'));
    play(game, actors, tape, seatsOf(game));
    expect(tape.unused()).toEqual(['2 odds/high/parley']);
  });

  test('rolls of odds carry their chance in thousandths, faces carry none', () => {
    const rolls = new Map(
      [0, 1, 2, 3, 4, 5].flatMap((replicate) => [...written(replicate).notes.values()].flatMap((turn) => [...turn])),
    );
    for (const [name, { thousandths }] of rolls) {
      const isFace = /^(?:noise|type|need)\/|^signal\/.*#1$/.test(name);
      expect(thousandths === undefined, name).toBe(isFace);
    }
    expect(rolls.get('odds/high/press')?.thousandths).toBe(600);
  });
});

describe('imposed extremes', () => {
  const [one, two] = ['2025-01-01', '2025-01-11'] as const;
  const plan = plannedGame({
    high: [
      { on: one, do: ['warn', 'spy'] },
      { on: two, do: ['press', 'pledge'] },
    ],
    low: [
      { on: one, do: [{ offer: 'swap' }] },
      { on: two, do: ['give'] },
    ],
  });
  const planActors = tinyActors(plan);

  /** Dice that fall in the middle of their range, but for one roll. */
  function middling(roll: string, bits: number): Dice {
    let turn = 0;
    return {
      turn: (next) => {
        turn = next;
      },
      roll: (key, n, _, about) => (`${turn} ${rollName(key, n, about)}` === roll ? bits : 2 ** 31),
    };
  }

  /** How a fact stands at the end when one roll is the lowest or the highest there is: imposed by a tape that is used up. */
  function standing(roll: string, bits: number, fact: string): string {
    const notes: Notes = new Map();
    play(plan, planActors, writingDice(middling(roll, bits), notes), seatsOf(plan));
    const tape = tapeDice(asTape(notes), noDice);
    const { world } = play(plan, planActors, tape, seatsOf(plan));
    expect(tape.unused()).toEqual([]);
    return standingOf(plan, world, fact);
  }

  // The lowest roll always comes up, the highest never does: each flips what its roll decides.
  test.each([
    ['2 odds/high/press', 'high.pressure', 'pressed', 'warning'],
    ['2 odds/low/give', 'low.stand', 'given', 'shaken'],
    ['2 inject/news', 'inject.news', '1', '0'],
    ['0 type/high', 'type.high', 'hard', 'soft'],
    ['0 need/results', 'short.results', '-1', '2'],
    ['3 exposure/high/spy', 'exposed.high.spy', 'exposed', 'unseen'],
    // The gift of giving took 5, the promise seen broken 4 more.
    ['3 promise/help/seen', 'low.crowd', '41', '45'],
    // 50, the warning's 5, twenty days of 0.5, the pressing's 10 at once and 10 a date later: 85, and noise of 1.
    ['1 noise/heat', 'heat', '84', '86'],
  ])('%s: %s is %s or %s', (roll, fact, lowest, highest) => {
    expect([standing(roll, 0, fact), standing(roll, 2 ** 32 - 1, fact)]).toEqual([lowest, highest]);
  });
});
