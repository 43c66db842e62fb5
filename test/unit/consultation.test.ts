/** What advice says of its tallies: intervals, kinds weighed together, ranges over cases; and the order in which it is gone into. */
import { describe, expect, test } from 'vitest';
import { futuresOf, steeredProgram } from '../../src/adviser/futures.ts';
import { type Kind, kindsByType } from '../../src/adviser/kinds.ts';
import { seenOf } from '../../src/adviser/seen.ts';
import { addFuture, blankTally, meanScore, scoreVariance, type Tally } from '../../src/adviser/tally.ts';
import { outlooksOf, withCases } from '../../src/analysis/advice.ts';
import { type Advice, consult } from '../../src/analysis/consultation.ts';
import { shareInterval } from '../../src/analysis/intervals.ts';
import { startRecording } from '../../src/engine/recording.ts';
import type { Game } from '../../src/model/game.ts';
import { seedDice, tinyActors } from '../fixtures/play.ts';
import { tinyCharts, tinyGame } from '../fixtures/tiny.ts';
import { wideGame } from '../fixtures/wide.ts';

const kind = (share: number): Kind => ({ actor: 0, type: 0, doctrine: undefined, share });

/** A tally of futures, each an ending and a score. */
function tallyOf(...futures: readonly (readonly [ending: number, score: number])[]): Tally {
  const tally = blankTally(2);
  for (const [ending, score] of futures) addFuture(tally, ending, score);
  return tally;
}

describe('figures', () => {
  const [good, bad] = [tallyOf([0, 80], [0, 60], [1, 70], [0, 90]), tallyOf([1, 10], [1, 30])];

  test('a tally has the mean and the variance of its scores', () => {
    expect(meanScore(good)).toBe(75);
    // Squares of 5, 15, 5, 15 sum to 500, over n - 1 = 3.
    expect(scoreVariance(good)).toBeCloseTo(500 / 3, 9);
    expect(scoreVariance(tallyOf([0, 5]))).toBe(0);
  });

  test('of one kind, a share has its Wilson interval', () => {
    const [outlook] = outlooksOf([kind(1)], [[good]]);
    const { low, high } = shareInterval(3, 4);
    expect(outlook?.endings[0]).toEqual({ value: 0.75, low: expect.closeTo(low, 12), high: expect.closeTo(high, 12) });
  });

  test('kinds are weighed by belief, and the squares of their arms add up', () => {
    const [outlook] = outlooksOf([kind(0.25), kind(0.75)], [[good], [bad]]);
    expect(outlook?.score?.value).toBe(0.25 * 75 + 0.75 * 20);
    expect(outlook?.endings[0]?.value).toBe(0.25 * 0.75);
    const [first, second] = outlook?.byKind ?? [];
    const arm = (it: typeof first): number => (it?.score?.high ?? 0) - (it?.score?.value ?? 0);
    const whole = (outlook?.score?.high ?? 0) - (outlook?.score?.value ?? 0);
    expect(whole).toBeCloseTo(Math.hypot(0.25 * arm(first), 0.75 * arm(second)), 9);
  });

  test('a case moves a figure by what it differs over the same futures, and the range holds the scenario as written', () => {
    const kinds = [kind(1)];
    const now = outlooksOf(kinds, [[good]]);
    const written = outlooksOf(kinds, [[tallyOf([0, 50], [1, 50])]]);
    const low = outlooksOf(kinds, [[tallyOf([1, 40], [1, 40])]]);
    const high = outlooksOf(kinds, [[tallyOf([0, 50], [0, 56])]]);
    const [outlook] = withCases(now, written, [low, high]);
    expect(outlook?.score).toMatchObject({ value: 75, cases: { low: 65, high: 78 } });
    // 0.75 with half less, and with half more, which is more than all.
    expect(outlook?.endings[0]?.cases).toEqual({ low: 0.25, high: 1 });
    expect(outlook?.byKind[0]?.score?.cases).toEqual({ low: 65, high: 78 });
    expect(withCases(now, written, [])).toBe(now);
  });
});

describe('a consultation', () => {
  const game = tinyGame();
  const steered = steeredProgram(game, tinyCharts);
  const recording = startRecording(game, tinyActors(game), seedDice('asked'));
  const seen = seenOf(game, 1, recording.worlds, recording.told);
  const give = game.candidates.findIndex((it) => it.actor === 1 && it.id === 'give');
  const question = {
    seen,
    orders: [[], [{ kind: 'candidate', candidate: give } as const]],
    kinds: kindsByType(game, seen),
  };
  /** The tiny game in which giving works with another chance. */
  const other = (odds: number): Game =>
    tinyGame((it) => ({
      ...it,
      moves: { ...it.moves, low: { ...it.moves['low'], give: { ...it.moves['low']?.['give'], odds } } },
    }));
  const games = [other(0.1), wideGame(), other(0.9)];

  function goInto(futures: number, cases: number): readonly Advice[] {
    const consultation = consult({
      steered,
      roster: tinyCharts,
      question,
      futures,
      cases,
      caseGame: (number) => games[number],
    });
    const said: Advice[] = [];
    while (!consultation.advice.done) {
      consultation.step();
      said.push(consultation.advice);
    }
    return said;
  }

  test('first figures, then more of them, then cases, then all that was wanted', () => {
    const said = goInto(2000, 3);
    const steps = said.map((it) => it.futures);
    expect(steps[0]).toBe(10);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(said.at(-1)).toMatchObject({ futures: 2000, cases: 2, strained: false, done: true });
    // The second is another game, with more moments, and is passed over.
    expect(said.filter((it) => it.cases > 0).every((it) => it.futures >= 1000)).toBe(true);
    expect(said.find((it) => it.cases === 0)?.outlooks[0]?.score?.cases).toBeUndefined();
  });

  test('the cases reach to both sides of the scenario as written', () => {
    const { outlooks } = goInto(400, 3).at(-1) as Advice;
    const given = game.endings.findIndex((it) => it.id === 'given');
    const it = outlooks[1]?.endings[given];
    expect(it?.cases?.low).toBeLessThan((it?.value ?? 0) - 0.2);
    expect(it?.cases?.high).toBeGreaterThan((it?.value ?? 0) + 0.05);
  });

  test('its figures are those of the futures alone, whatever the steps', () => {
    const futures = futuresOf(steered, question);
    futures.play(250);
    const plain = outlooksOf(question.kinds, futures.tallies);
    expect((goInto(500, 0).at(-1) as Advice).outlooks).toEqual(plain);
  });
});
