/** What is wrong with an input, where, and what was expected: the user's mistake is a value, never an exception. */

/** A path into a scenario, as keys and list positions from its top. */
export type Path = readonly (string | number)[];

/** One problem as a checker finds it: without a place in a file yet. */
export interface Finding {
  readonly path: Path;
  /** A stable word for the kind of problem, for instance `unknown-indicator`. */
  readonly code: string;
  /** One sentence: what is wrong, what was expected, the nearest right spelling where there is one. */
  readonly message: string;
  /** True when the key itself is wrong, so that the place shown is the key and not its value. */
  readonly atKey?: boolean;
  /** The wrong name, where the problem is that nothing is called so. */
  readonly name?: string;
  /** The key that a wrong one was probably meant to be. */
  readonly meant?: string;
}

/** One problem at its place. Lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  /** Dotted, as `--set` takes it. */
  readonly path: string;
  readonly message: string;
}

/** A value, or everything that is wrong with the input it was to be made from. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };
