/** A move and its effects as an author writes them. */
import type { WrittenCondition, WrittenFormula } from './formula.ts';

/** What is done about a thing seen or said. */
export const channels = ['public', 'private', 'hidden'] as const;

/** `public`: all see it. `private`: its actor and the one it is said to; may leak. `hidden`: its actor alone, until exposed. */
export type Channel = (typeof channels)[number];

/** How an audience at home takes what its government does. */
export const takes = ['gift', 'swap', 'defiance', 'climbDown'] as const;

export type Take = (typeof takes)[number];

/** How a move reads to an audience: a `concession` is a swap inside an accepted offer, a gift outside one. */
export const stances = ['none', 'concession', 'defiance', 'climbDown'] as const;

export type Stance = (typeof stances)[number];

/** Classes of the escalation score (Rivera et al. 2024, arXiv 2401.03408), mildest first. */
export const escalationClasses = ['deEscalation', 'statusQuo', 'posturing', 'nonViolent', 'violent'] as const;

export type EscalationClass = (typeof escalationClasses)[number];

/** Words for those a move is done to that are no actors: its own house, and those who have no seat. */
export const nobodies = ['home', 'others'] as const;

export interface WrittenMove {
  /** Standing it costs, 0 or more. */
  readonly cost?: number;
  /** Orders of lower phase are adjudicated first. 1 unless given. */
  readonly phase?: number;
  readonly channel?: Channel;
  /** To whom a private move is said. */
  readonly to?: string;
  /** At most so often in a run. */
  readonly uses?: number;
  /** Beyond what the chart accepts; reads only what its actor may know. */
  readonly when?: WrittenCondition;
  /** Public acts (`actor.move`) that it may answer in the reaction. Without it the move is no reaction. */
  readonly answers?: readonly string[];
  /** True: may be ordered only as a reaction. */
  readonly reactionOnly?: boolean;
  /** May be a term of an offer. */
  readonly tradeable?: boolean;
  readonly stance?: Stance;
  /** Nature's chance that it works, 0 to 1; absent: an act of will, always done. */
  readonly odds?: WrittenFormula;
  readonly effects?: readonly WrittenEffect[];
  readonly worked?: readonly WrittenEffect[];
  readonly failed?: readonly WrittenEffect[];
  /** A hidden or private move's chance to come out, each moment, 0 to 1. */
  readonly exposureChance?: WrittenFormula;
  readonly exposed?: readonly WrittenEffect[];
  /** Options: the move unfolds into one candidate for each. */
  readonly target?: readonly string[];
  readonly level?: readonly number[];
  /** CAMEO code, quoted. */
  readonly cameo?: string;
  /** Whom it is done to, for the books of events: actors, `home` for an act within one's own house, `others`. */
  readonly toward?: string | readonly string[];
  readonly escalation?: EscalationClass;
}

/** Exactly one of the verbs below. `change`, `set` act on an indicator; the others are speech acts and evidence. */
export interface WrittenEffect {
  readonly change?: string;
  readonly by?: WrittenFormula;
  /** Falls due so many moments later, 1 or more. */
  readonly delayTurns?: number;
  /** Repeats for so many moments, 2 or more. */
  readonly lastsTurns?: number;
  readonly set?: string;
  readonly to?: WrittenFormula;
  readonly threaten?: string;
  readonly extend?: string;
  readonly withdraw?: string;
  readonly carryOut?: string;
  readonly promise?: string;
  readonly signal?: string;
  readonly expose?: string;
  readonly when?: WrittenCondition;
}
