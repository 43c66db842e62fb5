/** Advice on tiny games whose every future, and everything that may have happened unseen, can be worked out by hand. */
import { describe, expect, test } from 'vitest';
import { beliefOf } from '../../src/adviser/belief.ts';
import { type Futures, futuresOf, steeredProgram } from '../../src/adviser/futures.ts';
import { type Kind, kindsByDoctrine, kindsByType } from '../../src/adviser/kinds.ts';
import { type Seen, seenOf } from '../../src/adviser/seen.ts';
import { meanScore, type Tally } from '../../src/adviser/tally.ts';
import { masterKey } from '../../src/chance/keys.ts';
import { type Recording, startRecording } from '../../src/engine/recording.ts';
import type { Order } from '../../src/model/candidate.ts';
import type { Game } from '../../src/model/game.ts';
import { plannedGame, retext, seatsOf, seedDice, tinyActors } from '../fixtures/play.ts';
import { tinyCharts, tinyGame } from '../fixtures/tiny.ts';

const [one, two, three] = ['2025-01-01', '2025-01-11', '2025-01-21'] as const;
const low = 1;

/** A run of the game under its usual doctrines, standing at a turn. */
function standingAt(game: Game, turn: number, seed: string): Recording {
  const recording = startRecording(game, tinyActors(game), seedDice(seed));
  const seats = seatsOf(game);
  while (recording.run.turn < turn) {
    recording.seal(seats.map((decide) => decide(recording.run.stage, 'decide')));
    recording.answer(seats.map((decide) => decide(recording.run.stage, 'react')));
  }
  return recording;
}

/** Likewise, as the orders of that turn have come out. */
function revealedAt(game: Game, turn: number, seed: string): Recording {
  const recording = standingAt(game, turn, seed);
  recording.seal(seatsOf(game).map((decide) => decide(recording.run.stage, 'decide')));
  return recording;
}

const seenBy = (game: Game, seat: number, { worlds, told }: Recording): Seen => seenOf(game, seat, worlds, told);

const moveOf = (game: Game, id: string): Order => ({
  kind: 'candidate',
  candidate: game.candidates.findIndex((it) => it.actor === low && it.id === id),
});

const share = (game: Game, { endings, runs }: Tally, id: string): number =>
  (endings[game.endings.findIndex((it) => it.id === id)] ?? 0) / runs;

/** How many standard errors a share, counted in so many draws, lies from a chance. Four are hardly ever passed. */
const errorsFrom = (chance: number, draws: number, found: number): number =>
  Math.abs(found - chance) / Math.sqrt((chance * (1 - chance)) / draws);

describe('futures', () => {
  // The other side warns, then presses twice with 0.6; giving works with 1/2, or with 3/4 in the heat of 55 that a warning brings.
  const game = plannedGame({
    high: [
      { on: one, do: ['warn'] },
      { on: two, do: ['press'] },
      { on: three, do: ['press'] },
    ],
  });
  const asked = (kinds: (game: Game, seen: Seen) => readonly Kind[]): Futures => {
    const seen = seenBy(game, low, standingAt(game, 1, 'futures'));
    const futures = futuresOf(steeredProgram(game, tinyCharts), {
      seen,
      orders: [[], [moveOf(game, 'give')]],
      kinds: kinds(game, seen),
    });
    futures.play(4000);
    return futures;
  };

  test('each order comes to what it must, whichever kind the rival is', () => {
    const { tallies, kinds } = asked(kindsByType);
    expect(kinds.map((it) => it.share)).toEqual([0.4, 0.6]);
    for (const [pass, give] of tallies as [Tally, Tally][]) {
      expect(share(game, pass, 'given')).toBe(0);
      expect(errorsFrom(21 / 25, 4000, share(game, pass, 'pressed'))).toBeLessThan(4);
      // Warning and giving are of one phase, and the higher seat goes first: heat stands at 55 as giving is rolled.
      expect(errorsFrom(3 / 4, 4000, share(game, give, 'given'))).toBeLessThan(4);
    }
  });

  test('orders meet the same rolls: what one does not touch falls as it fell', () => {
    for (const [pass, give] of asked(kindsByType).tallies as [Tally, Tally][]) {
      const notGiven = give.endings[game.endings.findIndex((it) => it.id === 'given')] ?? 0;
      expect(notGiven).toBeGreaterThan(0);
      expect(meanScore(give)).toBe(meanScore(pass));
    }
  });

  test('a rival by the line it could follow: those with rules, at even shares', () => {
    const free = tinyGame();
    const seen = seenBy(free, low, standingAt(free, 1, 'lines'));
    expect(kindsByDoctrine(free, seen)).toEqual([{ actor: 0, type: undefined, doctrine: 'press', share: 1 }]);
  });
});

describe('answers to orders that have come out', () => {
  // The other side presses in the second moment with 0.6; giving may answer that, and works with 3/4 in the heat of 55.
  const game = plannedGame(
    {
      high: [
        { on: one, do: ['warn'] },
        { on: two, do: ['press'] },
      ],
    },
    (tiny) => ({
      ...tiny,
      moves: {
        ...tiny.moves,
        low: { ...tiny.moves['low'], give: { ...tiny.moves['low']?.['give'], answers: ['high.press'] } },
      },
    }),
  );

  /** Figures at the reveal of the second moment, of a run in which pressing has worked or failed. */
  function asked(result: 'worked' | 'failed'): Futures {
    for (let seed = 0; ; seed += 1) {
      const recording = revealedAt(game, 2, `reveal ${seed}`);
      if (recording.told.every((it) => it.happening.kind !== 'order' || it.happening.result !== result)) continue;
      const seen = seenOf(game, low, recording.worlds, recording.told, recording.run.stage.world);
      const futures = futuresOf(steeredProgram(game, tinyCharts), {
        seen,
        orders: [[], [moveOf(game, 'give')]],
        kinds: kindsByType(game, seen),
      });
      futures.play(4000);
      expect(futures.strained).toBe(0);
      return futures;
    }
  }

  test.each([
    ['worked', 1],
    ['failed', 0],
  ] as const)('what was seen to have %s is held to, and an answer works as often as it must', (result, pressed) => {
    for (const [pass, give] of asked(result).tallies as [Tally, Tally][]) {
      expect(share(game, pass, 'pressed')).toBe(pressed);
      expect(share(game, pass, 'given')).toBe(0);
      expect(errorsFrom(3 / 4, 4000, share(game, give, 'given'))).toBeLessThan(4);
      expect(share(game, give, 'given') + share(game, give, pressed === 1 ? 'pressed' : 'nothing')).toBe(1);
    }
  });
});

describe('what may have happened unseen', () => {
  // Each moment the other side spies with e^0 / (e^0 + 1) = 1/2; what it did comes out with 1/4 a moment.
  const game = tinyGame((it) =>
    retext({
      ...it,
      doctrines: {
        ...it.doctrines,
        high: { sly: { rules: [{ do: 'spy', weight: 0 }] } },
        low: { still: { rules: [] } },
      },
      usual: { high: 'sly', low: 'still' },
    }),
  );
  const spied = game.moves.find((it) => it.event === 'spy')?.move ?? 0;
  const pasts = 5000;

  /** How often the other side has spied in the pasts that a seat imagines, and what it needs in them. */
  function imagined(seen: Seen): { readonly spied: number; readonly needs: readonly number[] } {
    const steered = steeredProgram(game, tinyCharts);
    const belief = beliefOf(steered, seen, masterKey('pasts'));
    const [kind] = kindsByType(game, seen) as [Kind];
    const { counts } = steered.program.world;
    const needs = [0, 0, 0, 0, 0];
    let sum = 0;
    for (let i = 0; i < pasts; i += 1) {
      belief.imagine(kind, 0, i);
      if ((counts[game.layout.did + spied] as number) > 0) sum += 1;
      const need = counts[game.layout.needs] as number;
      needs[need] = (needs[need] ?? 0) + 1;
    }
    expect(belief.strained).toBe(0);
    return { spied: sum / pasts, needs };
  }

  /** A seed whose run has, or has not, shown a spy before a turn. */
  function seenWhere(turn: number, cameOut: boolean): Seen {
    for (let seed = 0; ; seed += 1) {
      const recording = standingAt(game, turn, String(seed));
      if (recording.told.some((it) => it.happening.kind === 'exposed') === cameOut) return seenBy(game, low, recording);
    }
  }

  test('nothing has come out after one moment: 3/8 against 4/8, so 3/7', () => {
    expect(errorsFrom(3 / 7, pasts / 2, imagined(seenWhere(2, false)).spied)).toBeLessThan(4);
  });

  test('nor after two: (3/8 x 3/4 + 1/2 x 3/8) against 1/4, so 15/23', () => {
    expect(errorsFrom(15 / 23, pasts / 2, imagined(seenWhere(3, false)).spied)).toBeLessThan(4);
  });

  test('as orders have just come out nothing can have: 1/2 at first, and 1 - 4/7 x 1/2 a moment later, so 5/7', () => {
    const at = (turn: number): Seen => {
      for (let seed = 0; ; seed += 1) {
        const { worlds, told, run } = revealedAt(game, turn, String(seed));
        if (told.every((it) => it.happening.kind !== 'exposed'))
          return seenOf(game, low, worlds, told, run.stage.world);
      }
    };
    expect(errorsFrom(1 / 2, pasts / 2, imagined(at(1)).spied)).toBeLessThan(4);
    expect(errorsFrom(5 / 7, pasts / 2, imagined(at(2)).spied)).toBeLessThan(4);
  });

  test('once it has come out it is certain', () => {
    expect(imagined(seenWhere(2, true)).spied).toBe(1);
    expect(imagined(seenWhere(3, true)).spied).toBe(1);
  });

  test('a need that was not said is any, as evenly as it was drawn; its owner knows it', () => {
    const { needs } = imagined(seenWhere(2, false));
    expect(needs[0]).toBe(0);
    for (const count of needs.slice(1)) expect(errorsFrom(1 / 4, pasts / 2, count / pasts)).toBeLessThan(4);
    const recording = standingAt(game, 2, '1');
    const need = recording.run.stage.world.counts[game.layout.needs] ?? 0;
    expect(imagined(seenBy(game, 0, recording)).needs[need]).toBe(pasts);
  });
});

describe('what a choice that was seen tells', () => {
  // It warns with 1/2, and with e^2 / (e^2 + 1) when it still needs 3 points or 4: half of the time, beforehand.
  const game = tinyGame((it) =>
    retext({
      ...it,
      doctrines: {
        high: { open: { rules: [{ do: 'warn', weight: { plus: [{ add: 2, when: { 'short.results': '>= 3' } }] } }] } },
        low: { still: { rules: [] } },
      },
      usual: { high: 'open', low: 'still' },
    }),
  );
  const eager = Math.exp(2) / (Math.exp(2) + 1);
  const pasts = 5000;

  /** How often it needs 3 or more, in the pasts that the other side imagines after one moment in which it warned, or did not. */
  function needy(warned: boolean): number {
    for (let seed = 0; ; seed += 1) {
      const recording = standingAt(game, 2, String(seed));
      if (recording.told.some((it) => it.happening.kind === 'order') !== warned) continue;
      const steered = steeredProgram(game, tinyCharts);
      const seen = seenBy(game, low, recording);
      const belief = beliefOf(steered, seen, masterKey('needs'));
      let sum = 0;
      for (let i = 0; i < pasts; i += 1) {
        belief.imagine(kindsByType(game, seen)[0] as Kind, 0, i);
        if ((steered.program.world.counts[game.layout.needs] as number) >= 3) sum += 1;
      }
      return sum / pasts;
    }
  }

  test('a warning speaks for a great need, as by Bayes', () => {
    expect(errorsFrom(eager / (eager + 0.5), pasts / 2, needy(true))).toBeLessThan(4);
  });

  test('and its absence for a small one', () => {
    expect(errorsFrom((1 - eager) / (1 - eager + 0.5), pasts / 2, needy(false))).toBeLessThan(4);
  });
});
