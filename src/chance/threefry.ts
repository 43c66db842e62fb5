/** Threefry2x32 with 20 rounds (Salmon et al. 2011, doi:10.1145/2063384.2063405): 64 keyed bits from 64 counter bits. */

/** 64 bits as two signed 32-bit lanes. */
export type Lanes = readonly [number, number];

const parity = 0x1bd11bda;

/** The published block function, into `out[0]` and `out[1]`: for loops that must not allocate. All inputs are 32-bit. */
export function threefryInto(out: Int32Array, key0: number, key1: number, counter0: number, counter1: number): void {
  const key2 = parity ^ key0 ^ key1;
  let a = (counter0 + key0) | 0;
  let b = (counter1 + key1) | 0;
  for (let group = 1; group <= 5; group += 1) {
    // Four rounds with the one or the other set of rotations, then a word of the key schedule.
    const odd = (group & 1) === 1;
    a = (a + b) | 0;
    b = (odd ? (b << 13) | (b >>> 19) : (b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0;
    b = (odd ? (b << 15) | (b >>> 17) : (b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0;
    b = (odd ? (b << 26) | (b >>> 6) : (b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0;
    b = (odd ? (b << 6) | (b >>> 26) : (b << 24) | (b >>> 8)) ^ a;
    const word = group % 3;
    a = (a + (word === 0 ? key0 : word === 1 ? key1 : key2)) | 0;
    b = (b + (word === 0 ? key1 : word === 1 ? key2 : key0) + group) | 0;
  }
  out[0] = a;
  out[1] = b;
}

const scratch = new Int32Array(2);

/** The same function over pairs of lanes; held to its published vectors by a test. */
export function threefry(key: Lanes, counter: Lanes): Lanes {
  threefryInto(scratch, key[0] | 0, key[1] | 0, counter[0] | 0, counter[1] | 0);
  return [scratch[0] as number, scratch[1] as number];
}
