/** A roll's name and what it is keyed by. */

/** A roll's name and the 64 bits it is keyed by (two 32-bit lanes). */
export interface RollKey {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}
