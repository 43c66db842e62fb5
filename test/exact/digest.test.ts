/** The digest of a world by its definition, reckoned here in whole numbers without bound, and the bits of yesterday. */
import { expect, test } from 'vitest';
import type { Layout } from '../../src/model/layout.ts';
import { digestLanes, digestText } from '../../src/rules/digest.ts';

const layoutOf = (values: number, counts: number): Layout => ({ values, counts }) as Layout;

const bits = 2n ** 32n;
const low = (of: bigint): bigint => ((of % bits) + bits) % bits;
/** Mixed with its own upper bits, then multiplied. */
const stir = (of: bigint, by: bigint, times: bigint): bigint => low((of ^ (of >> by)) * times);

function factor(index: number, lane: number): bigint {
  const start = low(BigInt(index + 1) * 0x9e3779b1n) ^ low(BigInt(lane + 1) * 0x85ebca77n);
  const end = stir(stir(start, 16n, 0x21f0aaadn), 15n, 0x735a2d97n);
  return (end ^ (end >> 15n)) | 1n;
}

function close(sum: bigint, before: number): bigint {
  const start = low((sum ^ low(BigInt(before) * 0x9e3779b1n)) + 0x7f4a7c15n);
  const end = stir(stir(start, 16n, 0x85ebca6bn), 13n, 0xc2b2ae35n);
  return end ^ (end >> 16n);
}

/** Each value as two words, low first, then each count as one; every word times its factor. */
function byDefinition(values: readonly number[], counts: readonly number[], before: readonly [number, number]): string {
  const words = [
    ...values.flatMap((it) => {
      const view = new DataView(new ArrayBuffer(8));
      view.setFloat64(0, it, true);
      return [view.getUint32(0, true), view.getUint32(4, true)];
    }),
    ...counts,
  ];
  const lane = (number: 0 | 1): bigint =>
    close(low(words.reduce((sum, word, i) => sum + BigInt(word) * factor(i, number), 0n)), before[number]);
  return `${lane(0).toString(16).padStart(8, '0')}${lane(1).toString(16).padStart(8, '0')}`;
}

const digest = (
  values: readonly number[],
  counts: readonly number[],
  before: readonly [number, number] = [0, 0],
): string =>
  digestText(
    digestLanes(
      layoutOf(values.length, counts.length),
      { values: Float64Array.from(values), counts: Int32Array.from(counts) },
      before,
    ),
  );

test.each<[readonly number[], readonly number[], readonly [number, number]]>([
  [[], [], [0, 0]],
  [[], [], [5, -9]],
  [[0.1], [], [0, 0]],
  [[], [1, 3], [0, 0]],
  [
    [0, 1, 5e-324],
    [0, 7],
    [0, 0],
  ],
  [
    [62.5, -1 / 3, 1e300, 0.1 + 0.2],
    [-1, 0, 2147483647, 12],
    [0x12345678, -2],
  ],
])('values %j, counts %j after %j', (values, counts, before) => {
  expect(digest(values, counts, before)).toBe(byDefinition(values, counts, before));
});

test('the bits are those of yesterday: a saved run holds them', () => {
  expect(digest([62.5, -0.25, 0], [3, -1, 0], [1, 2])).toBe('7d10d7a49dd672e2');
});

test('a lane that begins with zeros keeps them', () => {
  expect(digestText([1, -1])).toBe('00000001ffffffff');
  expect(digestText([0x7ab, 0x1c])).toBe('000007ab0000001c');
});

test('minus zero is zero, where it stands as where another does', () => {
  expect(digest([-0, 4], [1])).toBe(digest([0, 4], [1]));
});

test.each([Number.NaN, Infinity, -Infinity])('%s is refused with its place', (value) => {
  expect(() => digest([1, value, 3], [])).toThrow(`Value 1 of the world is ${value}`);
  expect(() => digest([value], [])).toThrow('Value 0 of the world');
});
