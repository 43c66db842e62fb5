/** The generator against its published vectors, names against each other, and Gumbel noise against its law. */
import { describe, expect, test } from 'vitest';
import { face, keyedDice, rollName, within } from '../../src/chance/dice.ts';
import { gumbel } from '../../src/chance/gumbel.ts';
import { masterKey, rollBits, rollKey, runKey, turnKey } from '../../src/chance/keys.ts';
import { type Lanes, threefry } from '../../src/chance/threefry.ts';
import { seedDice } from '../fixtures/play.ts';

const hex = (lanes: Lanes): string => lanes.map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join(' ');

describe('Threefry2x32-20', () => {
  // Random123 1.14, tests/kat_vectors, lines `threefry2x32 20`.
  test.each<[Lanes, Lanes, string]>([
    [[0, 0], [0, 0], '6b200159 99ba4efe'],
    [[-1, -1], [-1, -1], '1cb996fc bb002be7'],
    [[0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3], 'c4923a9c 483df7a0'],
  ])('key %j, counter %j gives %s', (key, counter, block) => {
    expect(hex(threefry(key, counter))).toBe(block);
  });
});

describe('seeds', () => {
  test('any text is a seed of its own: the empty one, zeros, repeated letters, letters that differ above eight bits', () => {
    const seeds = ['', '0', '00', '1', '11', '111', '12', '1212', 'a', 'š', '\0', ' ', '1:', '-0', 'seed', 'seedseed'];
    expect(new Set(seeds.map((seed) => hex(masterKey(seed)))).size).toBe(seeds.length);
  });

  test('the bits of a seed are those of yesterday: a saved run names its seed only', () => {
    expect(['', '0', '1'].map((seed) => hex(masterKey(seed)))).toMatchInlineSnapshot(`
      [
        "30330ff8 98cc0f4e",
        "2e4197b8 bcbb4303",
        "e9835494 87088f5a",
      ]
    `);
  });

  test('so are the bits of a roll: a change of keys is another version of the engine', () => {
    const dice = seedDice('1', 3);
    dice.turn(4);
    const roll = (name: string, n: number): number => dice.roll(rollKey(name), n) >>> 0;
    expect([
      roll('odds/mexico/transferPrisoners', 0),
      roll('odds/mexico/transferPrisoners', 1),
      roll('a', 0),
    ]).toMatchInlineSnapshot(`
      [
        3322125794,
        953894597,
        3999794655,
      ]
    `);
  });

  test('case, replicate and turn each give other keys, and swapping case and replicate too', () => {
    const master = masterKey('1');
    const keys = [0, 1, 2].flatMap((a) =>
      [0, 1, 2].flatMap((b) => [0, 1, 2].map((turn) => hex(turnKey(runKey(master, a, b), turn)))),
    );
    expect(new Set(keys).size).toBe(27);
  });
});

const zeros = (): number[] => Array.from({ length: 256 }, () => 0);

/** Chi-square of counts that should be even. */
function chiSquare(counts: readonly number[]): number {
  const wanted = counts.reduce((a, b) => a + b, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - wanted) ** 2 / wanted, 0);
}

/** A bound that an even die passes but for one time in ten thousand: mean + 4 standard deviations of chi-square. */
const bound = (cells: number): number => cells - 1 + 4 * Math.sqrt(2 * (cells - 1));

describe('rolls by name', () => {
  const names = Array.from({ length: 400 }, (_, i) => `odds/actor${i % 20}/move${Math.floor(i / 20)}`);

  test.each(['0', '1', 'tiny'])(
    'over names, turns and repeats the 256 top and 256 bottom cells fill evenly (seed %s)',
    (seed) => {
      const top = zeros();
      const bottom = zeros();
      for (let turn = 1; turn <= 100; turn += 1) {
        const [a, b] = turnKey(runKey(masterKey(seed), 0, 0), turn);
        for (const name of names) {
          const { low, high } = rollKey(name);
          for (let n = 0; n < 2; n += 1) {
            const bits = rollBits(a, b, low, high, n);
            top[bits >>> 24] = (top[bits >>> 24] as number) + 1;
            bottom[bits & 255] = (bottom[bits & 255] as number) + 1;
          }
        }
      }
      expect(chiSquare(top)).toBeLessThan(bound(256));
      expect(chiSquare(bottom)).toBeLessThan(bound(256));
    },
  );

  // Neighbours of a roll, each of which must be as good as independent of it: pairs fall evenly into 16 x 16 cells.
  test.each<[string, (dice: ReturnType<typeof keyedDice>, name: string) => readonly [number, number]]>([
    ['two names one letter apart', (dice, name) => [dice.roll(rollKey(name), 0), dice.roll(rollKey(`${name}a`), 0)]],
    ['a name and its repeat', (dice, name) => [dice.roll(rollKey(name), 0), dice.roll(rollKey(name), 1)]],
    [
      'a name with and without terms',
      (dice, name) => [dice.roll(rollKey(name), 0), dice.roll(rollKey(name), 0, undefined, rollKey('term/give/a/b'))],
    ],
    [
      'one name in two turns',
      (dice, name) => {
        dice.turn(1);
        const first = dice.roll(rollKey(name), 0);
        dice.turn(2);
        return [first, dice.roll(rollKey(name), 0)];
      },
    ],
  ])('%s are independent', (_, pair) => {
    const cells = zeros();
    for (let replicate = 0; replicate < 100; replicate += 1) {
      const dice = keyedDice(runKey(masterKey('pairs'), 0, replicate));
      for (const name of names) {
        dice.turn(1);
        const [a, b] = pair(dice, name);
        const cell = (a >>> 28) * 16 + (b >>> 28);
        cells[cell] = (cells[cell] as number) + 1;
      }
    }
    expect(chiSquare(cells)).toBeLessThan(bound(256));
  });

  test('a name says all that its roll is keyed by', () => {
    expect(rollName(rollKey('leak/a/b'), 1, { name: 'a/x+b/y', low: 1, high: 2 })).toBe('leak/a/b[a/x+b/y]#1');
  });

  test('thousandths and faces are shares of the range, both ends included', () => {
    const at = (share: number): number => Math.ceil(share * 2 ** 32);
    expect([at(0), at(0.299), at(0.3) - 1, at(0.3), 2 ** 32 - 1].map((bits) => within(bits, 300))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect([within(0, 0), within(2 ** 32 - 1, 999), within(2 ** 32 - 1, 1000)]).toEqual([false, false, true]);
    expect([0, at(1 / 3) - 1, at(1 / 3), at(2 / 3), 2 ** 32 - 1].map((bits) => face(bits, 3))).toEqual([0, 0, 1, 2, 2]);
  });
});

describe('Gumbel noise', () => {
  const quantile = (bits: number): number => -Math.log(-Math.log((bits + 0.5) / 2 ** 32));
  const highest = 2 ** 32 - 1;
  const even = Array.from({ length: 100_001 }, (_, i) => Math.min(Math.floor((i / 100_000) * 2 ** 32), highest));
  // Both tails, octave by octave: there the quantile bends.
  const tails = Array.from({ length: 31 * 64 }, (_, i) => Math.floor(2 ** (i / 64))).flatMap((bits) => [
    bits,
    highest - bits,
  ]);
  const grid = [0, ...even, ...tails, highest].sort((a, b) => a - b);

  test('never falls as its bits rise, reads them signed or not, and lies within 0.00001 of the exact quantile', () => {
    let before = -Infinity;
    let worst = 0;
    const falls: number[] = [];
    for (const bits of grid) {
      const value = gumbel(bits);
      if (value < before || value !== gumbel(bits | 0)) falls.push(bits);
      worst = Math.max(worst, Math.abs(value - quantile(bits)));
      before = value;
    }
    expect(falls).toEqual([]);
    expect(worst).toBeLessThan(1e-5);
  });

  test('has the mean and the variance of the law, by a fixed sample', () => {
    const size = 400_000;
    const [a, b] = turnKey(runKey(masterKey('gumbel'), 0, 0), 1);
    const sample = Array.from({ length: size }, (_, i) => gumbel(rollBits(a, b, i, 0, 0)));
    const mean = sample.reduce((sum, it) => sum + it, 0) / size;
    const variance = sample.reduce((sum, it) => sum + (it - mean) ** 2, 0) / size;
    const law = Math.PI ** 2 / 6;
    // The kurtosis of the law is 5.4, so the variance of a sample's variance is 4.4 law^2 / size.
    expect(Math.abs(mean - 0.5772156649)).toBeLessThan(4 * Math.sqrt(law / size));
    expect(Math.abs(variance - law)).toBeLessThan(4 * law * Math.sqrt(4.4 / size));
  });
});
