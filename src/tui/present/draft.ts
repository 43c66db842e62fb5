/** An offer in the making. */

/** What is being composed: bits over the tradeable moves of both sides of a pair. */
export interface Draft {
  readonly pair: number;
  readonly give: number;
  readonly get: number;
  readonly channel: 'public' | 'private';
}
