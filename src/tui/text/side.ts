/** The forms a sentence needs of one who acts: "you", or an actor by name. */

/** One who acts or is acted on, in the forms a sentence may need. */
export interface Side {
  readonly you: boolean;
  /** At the start of a sentence. */
  readonly name: string;
  /** Within a sentence, as its subject. */
  readonly subject: string;
  /** Within a sentence, as its object. */
  readonly object: string;
  /** "your", "Mexico's"; in Spanish what follows the noun: "de México". */
  readonly possessive: string;
  /** The same at the start of a sentence. */
  readonly possessiveStart: string;
}
