/** The forms a sentence needs of one who acts: "you", or an actor by name. */

/** One who acts or is acted on. */
export interface Side {
  readonly you: boolean;
  /** At the start of a sentence: "You", "Mexico", "The United States". */
  readonly name: string;
  /** Anywhere else: "you", "Mexico", "the United States". */
  readonly inside: string;
}
