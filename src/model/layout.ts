/**
 * Where everything stands in a world: two flat arrays, `values` (reals) and `counts` (integers), cut into named
 * sections. Both interpreters, the digest and the conditions read the same layout.
 */

/** Sections of `counts`, in order. Strides are in `strides`. */
export interface Layout {
  /** Length of `values` and of `counts`. */
  readonly values: number;
  readonly counts: number;
  /** Start of the beliefs in `values`; indicators stand before them from 0. */
  readonly beliefs: number;
  /** Start of the delayed changes: one row a turn (from 0), one column for each of `delayed`. */
  readonly pending: number;
  /** Indicators that some effect changes later. */
  readonly delayed: readonly number[];
  readonly turn: number;
  readonly day: number;
  /** 0: goes on; else the ending's number plus one. */
  readonly ended: number;
  readonly budgets: number;
  readonly postures: number;
  readonly types: number;
  readonly needs: number;
  readonly given: number;
  readonly short: number;
  /** For each move that counts toward an ask, whether its points have been given. */
  readonly counted: number;
  readonly threats: number;
  readonly promises: number;
  readonly did: number;
  readonly doneTurn: number;
  readonly exposure: number;
  readonly offers: number;
  readonly records: number;
  readonly injects: number;
}

/** Integers a threat takes: its standing, the step of its `due` list, how often it was extended. */
export const threatStride = 3;
/** Integers a promise takes: its standing, the turn it is due, whether the other side saw. */
export const promiseStride = 3;
/** Integers an offer takes: its standing, give bits, get bits, last turn it stands, its publicity. */
export const offerStride = 5;
/** Integers a record takes, in the order of `recordNames`. */
export const recordStride = 4;

export const recordNames = ['threatsMade', 'threatsCarriedOut', 'promisesMade', 'promisesKept'] as const;
export const threatStandings = ['none', 'standing', 'carriedOut', 'withdrawn', 'lapsed', 'met'] as const;
export const promiseStandings = ['none', 'outstanding', 'kept', 'late', 'broken'] as const;
export const offerStandings = [
  'none',
  'open',
  'accepted',
  'refused',
  'lapsed',
  'countered',
  'replaced',
  'failed',
] as const;
/** How far an offer is known: to its two seats, by a leak, or to all from the start. */
export const offerPublicity = ['private', 'leaked', 'public'] as const;
/** What became of a move that not all could see. */
export const exposures = ['none', 'unseen', 'exposed'] as const;

/** One state of one run. Copying both arrays copies the world. */
export interface World {
  readonly values: Float64Array;
  readonly counts: Int32Array;
}

/** A world of this layout, all zeros. */
export const blankWorld = (layout: Layout): World => ({
  values: new Float64Array(layout.values),
  counts: new Int32Array(layout.counts),
});

/** An independent copy. */
export const copyWorld = (world: World): World => ({ values: world.values.slice(), counts: world.counts.slice() });
