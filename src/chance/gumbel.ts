/** Standard Gumbel noise from 32 bits, by an interpolated table, exact at both ends. */

/** The Gumbel quantile at the middle of the 2^-32 wide interval that `bits` names. */
const exact = (bits: number): number => -Math.log(-Math.log((bits + 0.5) / 2 ** 32));

/**
 * Knots stand by distance from the nearer end of the range: the quantile bends there, and on a scale of octaves it is
 * smooth. For each side, octave (the leading zeros of the distance, 1 to 32) and one of its 128 cells: the value at the
 * cell's start, then the slope over its 2^24 steps. Most noise falls in the four octaves next to the middle: 8 kB.
 */
const cellBits = 7;
const octaves = 33;
const steps = 2 ** (31 - cellBits);

const table = new Float64Array((2 * octaves) << (cellBits + 1));

function fillCell(side: number, zeros: number, cell: number): void {
  const scale = 2 ** (31 - zeros);
  const reach = 2 ** cellBits;
  const start = zeros === 32 ? 0 : scale * (1 + cell / reach);
  const end = zeros === 32 ? 1 : scale * (1 + (cell + 1) / reach);
  const at = (side * octaves + zeros) * reach * 2 + cell * 2;
  const value = (distance: number): number => exact(side === 0 ? distance : 2 ** 32 - 1 - distance);
  table[at] = value(start);
  table[at + 1] = (value(end) - value(start)) / steps;
}

for (const side of [0, 1]) {
  for (let zeros = 1; zeros <= 32; zeros += 1)
    for (let cell = 0; cell < 2 ** cellBits; cell += 1) fillCell(side, zeros, cell);
}

/**
 * Gumbel noise for 32 bits, signed or not: within 0.00001 of the quantile. Choosing the largest of weight plus noise is
 * choosing by softmax (Gumbel-max; for sets, Kool, van Hoof and Welling 2019, arXiv 1903.06059).
 */
export function gumbel(bits: number): number {
  const side = bits >> 31;
  const distance = bits ^ side;
  const zeros = Math.clz32(distance);
  const scaled = distance << zeros;
  const at = (((octaves & side) + zeros) << (cellBits + 1)) + ((scaled >>> 23) & 0xfe);
  return (table[at] as number) + (scaled & 0xffffff) * (table[at + 1] as number);
}
