/**
 * Patterns of bargaining under a threat that the literature or the record knew, held against the scenarios that ship, with
 * everybody on their usual line.
 */
import { expect, test } from 'vitest';
import { type Course, errorsAbove, meanOf, play, share } from './worlds.ts';

const runs = 3000;
const did = (move: string): string => `did.unitedStates.${move}`;
const given = ['deployGuard', 'transferPrisoners', 'mirrorTariffs', 'joinAccord'].map((it) => `did.mexico.${it}`);
const usual = play('tariff-deadline', [...given, did('imposeTariff'), 'short.border'], runs);

// Roth, Murnighan and Schoumaker 1988 (American Economic Review): agreements cluster just before the deadline. The record:
// 3 February, 27 February and 31 July 2025, 7 June 2019.
test('concessions cluster on the eve: more in the last five days before a date than in all others', () => {
  const between = (run: Course, after: string, to: string): number =>
    given.reduce((sum, it) => sum + run.at(to, it) - run.at(after, it), 0);
  const eves = usual.map((run) => between(run, '2025-01-20', '2025-02-03') + between(run, '2025-02-20', '2025-03-03'));
  const all = usual.map((run) => given.reduce((sum, it) => sum + run.last(it), 0));
  expect(errorsAbove(meanOf(eves.map((eve, i) => eve - ((all[i] as number) - eve))))).toBeGreaterThan(3);
});

// What was asked was got in 34 % of cases (Hufbauer, Schott, Elliott and Oegg 2007, sanctions), 41 % (Sechser 2011, threats of
// force), half (Blechman, Siebens and Sisson 2020, shows of force).
test('between three and five in ten of the demands are met', () => {
  const met = share(usual, (run) => run.last('short.border') <= 0);
  expect(met.mean - 3 * met.error).toBeGreaterThan(0.3);
  expect(met.mean + 3 * met.error).toBeLessThan(0.5);
});

// Drezner 2003 (International Organization), Morgan, Bapat and Kobayashi 2014: the threat yields more than its execution.
test('more demands are met where the tariff stays a threat than where it is imposed', () => {
  const met = (imposed: boolean) =>
    share(
      usual.filter((run) => run.last(did('imposeTariff')) > 0 === imposed),
      (run) => run.last('short.border') <= 0,
    );
  expect(errorsAbove(met(false), met(true))).toBeGreaterThan(3);
});

// Haun 2015 (Coercion, Survival and War): who asks for sovereignty is refused, who asks for less is not.
test('the more a demand touches sovereignty, the more seldom it is met', () => {
  const done = (move: string) => share(usual, (run) => run.last(`did.mexico.${move}`) > 0);
  expect(errorsAbove(done('deployGuard'), done('transferPrisoners'))).toBeGreaterThan(3);
  expect(errorsAbove(done('transferPrisoners'), done('joinAccord'))).toBeGreaterThan(3);
});

// Schelling 1966 (Arms and Influence): a threat that nobody believes obtains nothing.
test('a certain bluff earns next to nothing at the second date, where a doubtful one does', () => {
  const bluff = play('tariff-deadline', given, runs, {
    set: ['types.unitedStates.meansIt=0.001', 'types.unitedStates.bargains=0.999'],
  });
  const paid = (played: readonly Course[]) =>
    share(played, (run) => given.some((it) => run.last(it) > run.at('2025-02-14', it)));
  const sure = paid(bluff);
  expect(sure.mean + 3 * sure.error).toBeLessThan(0.1);
  expect(errorsAbove(paid(usual), { mean: 3 * sure.mean, error: 3 * sure.error })).toBeGreaterThan(3);
});

// Schelling 1966: a threat works by the assurance that comes with it. The record: 7 June 2019, 3 February 2025.
test('nothing left to ask, no tariff', () => {
  const ample = play('tariff-deadline', [did('imposeTariff'), 'short.border'], runs, {
    set: ['asks.border.counts.deployGuard=9'],
  });
  const met = ample.filter((run) => run.at('2025-03-03', 'short.border') <= 0);
  expect(met.length).toBeGreaterThan(runs / 2);
  const later = (played: readonly Course[]) =>
    share(played, (run) => run.last(did('imposeTariff')) > run.at('2025-03-03', did('imposeTariff')));
  expect(later(met).mean).toBeLessThan(0.01);
  expect(errorsAbove(later(usual), later(met))).toBeGreaterThan(3);
});
