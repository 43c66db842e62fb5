/** Threefry2x32 with 20 rounds (Salmon et al. 2011, doi:10.1145/2063384.2063405): 64 keyed bits from 64 counter bits. */

/** 64 bits as two signed 32-bit lanes. */
export type Lanes = readonly [number, number];

const parity = 0x1bd11bda;
const rotations = [13, 15, 26, 6, 17, 29, 16, 24] as const;

/** The published block function. All four inputs are 32-bit integers; held to its published vectors by a test. */
export function threefry(key: Lanes, counter: Lanes): Lanes {
  const schedule = [key[0] | 0, key[1] | 0, parity ^ key[0] ^ key[1]] as const;
  let a = (counter[0] + schedule[0]) | 0;
  let b = (counter[1] + schedule[1]) | 0;
  for (let round = 0; round < 20; round += 1) {
    const turn = rotations[round & 7] as number;
    a = (a + b) | 0;
    b = ((b << turn) | (b >>> (32 - turn))) ^ a;
    if ((round & 3) === 3) {
      const step = (round >> 2) + 1;
      a = (a + (schedule[step % 3] as number)) | 0;
      b = (b + (schedule[(step + 1) % 3] as number) + step) | 0;
    }
  }
  return [a, b];
}
