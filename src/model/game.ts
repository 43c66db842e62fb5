/** A checked scenario: every name resolved to a position, every candidate unfolded. Made only by `content/`. */
import type { Condition, Formula, Slot } from './formula.ts';
import type { Layout } from './layout.ts';
import type { Channel, EscalationClass, IsoDate, Stance, Text, WrittenObserved } from './written.ts';

/** A roll's name and the 64 bits it is keyed by (two 32-bit lanes). */
export interface RollKey {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

/** Something that may be asked of the world. */
export interface Fact {
  readonly name: string;
  readonly slot: Slot;
  /** Standings by number, for a fact that is one of a list (a posture, a threat's standing). */
  readonly standings?: readonly string[];
  /** Smallest and largest value it can take (both included). */
  readonly low: number;
  readonly high: number;
  /** Actors that may know it, by number; all when absent. */
  readonly seenBy?: readonly number[];
}

export interface Moment {
  readonly id: string;
  readonly date: IsoDate;
  /** Days since the first moment. */
  readonly day: number;
  /** Days until the next moment; 0 for the last. */
  readonly days: number;
}

export interface Indicator {
  readonly id: string;
  readonly index: number;
  readonly start: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly digits: number;
  readonly good: 'up' | 'down' | 'neither';
  readonly driftPerDay?: Formula;
  readonly pull?: { readonly to: Formula; readonly ratePerDay: number };
  readonly noise?: { readonly step: number; readonly faces: number; readonly key: RollKey };
  readonly seenBy?: readonly number[];
  /** The actor whose own it is, by number. */
  readonly owner?: number;
}

/** One region of an actor's chart. */
export interface Region {
  readonly name: string;
  /** Position in the world's postures. */
  readonly slot: number;
  readonly postures: readonly string[];
  readonly start: number;
  readonly hidden: boolean;
}

export interface Audience {
  readonly id: string;
  readonly indicator: number;
  /** What each take adds, in the order of `takes`. */
  readonly takes: readonly number[];
}

export interface TypeDraw {
  readonly names: readonly string[];
  /** Thousandths, summing to 1000. */
  readonly prior: readonly number[];
  readonly slot: number;
  /** Position in `values` of the others' belief in the first type; one for each type follows. */
  readonly beliefs: number;
  readonly key: RollKey;
}

export interface Actor {
  readonly id: string;
  readonly index: number;
  readonly chart: string;
  readonly role: string;
  readonly playable: boolean;
  readonly budget: { readonly start: number; readonly perTurn: number; readonly most: number };
  readonly regions: readonly Region[];
  readonly audiences: readonly Audience[];
  readonly types?: TypeDraw;
  /** Guards of its chart, by their parameters written out (`guardName`). */
  readonly guards: ReadonlyMap<string, Condition>;
  /** Numbers of its candidates, in id order. */
  readonly candidates: readonly number[];
  readonly usual: string;
}

/** An effect with its names resolved. */
export type Effect =
  | {
      readonly kind: 'change';
      readonly indicator: number;
      readonly by: Formula;
      readonly delayTurns: number;
      readonly lastsTurns: number;
      readonly when: Condition;
    }
  | { readonly kind: 'set'; readonly indicator: number; readonly to: Formula; readonly when: Condition }
  | {
      readonly kind: 'threaten' | 'extend' | 'withdraw' | 'carryOut';
      readonly threat: number;
      readonly when: Condition;
    }
  | { readonly kind: 'promise'; readonly promise: number; readonly when: Condition }
  | { readonly kind: 'signal'; readonly signal: number; readonly when: Condition }
  | { readonly kind: 'expose'; readonly move: number; readonly when: Condition };

/** A move with its option, ready to be ordered. */
export interface Move {
  readonly kind: 'move';
  /** `retaliate@mexico`, `consent=2`: unique within its actor. */
  readonly id: string;
  readonly index: number;
  readonly actor: number;
  /** The chart's event. */
  readonly event: string;
  readonly move: number;
  readonly region: number;
  readonly target?: number;
  readonly level?: number;
  readonly cost: number;
  readonly phase: number;
  readonly channel: Channel;
  /** The actor a private move is said to. */
  readonly to?: number;
  /** 0: as often as wanted. */
  readonly uses: number;
  readonly when: Condition;
  /** Moves (numbers) whose public doing opens this one as a reaction. */
  readonly answers: readonly number[];
  readonly reactionOnly: boolean;
  readonly tradeable: boolean;
  readonly stance: Stance;
  readonly odds?: Formula;
  readonly effects: readonly Effect[];
  readonly worked: readonly Effect[];
  readonly failed: readonly Effect[];
  /** Chance each moment that a hidden or private one comes out; absent: never. */
  readonly exposureChance?: Formula;
  readonly exposed: readonly Effect[];
  readonly asks: readonly { readonly ask: number; readonly points: number }[];
  readonly keeps: readonly number[];
  readonly cameo?: string;
  readonly escalation?: EscalationClass;
  readonly keys: { readonly odds: RollKey; readonly exposure: RollKey };
  readonly choice: RollKey;
}

/** A ready-made offer. */
export interface Package {
  readonly kind: 'offer';
  readonly id: string;
  readonly index: number;
  readonly actor: number;
  readonly pair: number;
  /** Bits over the tradeable moves of giver and receiver. */
  readonly give: number;
  readonly get: number;
  readonly channel: 'public' | 'private';
  readonly cost: number;
  readonly lapsesTurns: number;
  readonly when: Condition;
  readonly choice: RollKey;
}

/** Accepting or refusing what the other seat of a pair has on the table. */
export interface Answer {
  readonly kind: 'answer';
  readonly id: string;
  readonly index: number;
  readonly actor: number;
  /** The pair whose offer is answered: from the other seat to this one. */
  readonly pair: number;
  readonly accept: boolean;
  readonly choice: RollKey;
}

export type Candidate = Move | Package | Answer;

/** Two seats in order, of which the first may make offers to the second: one offer stands at a time. */
export interface Pair {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** Moves (numbers in `moves`) that are terms, by bit. */
  readonly give: readonly number[];
  readonly get: readonly number[];
  /** What each term adds to the key of a roll about the offer. */
  readonly giveKeys: readonly RollKey[];
  readonly getKeys: readonly RollKey[];
  readonly cost: number;
  readonly lapsesTurns: number;
  /** Thousandths, each moment a private offer stands. */
  readonly leakChance: number;
  readonly leak: RollKey;
}

export interface Ask {
  readonly id: string;
  readonly by: number;
  readonly of: number;
  readonly least: number;
  readonly most: number;
  readonly key: RollKey;
}

export interface Threat {
  readonly id: string;
  readonly by: number;
  readonly to: number;
  /** Turns (from 0) in whose moment it may fall due, ascending, with the date said. */
  readonly due: readonly { readonly turn: number; readonly date: IsoDate }[];
  readonly unless: Condition | undefined;
  readonly extended: readonly Effect[];
  readonly backDown: readonly Effect[];
}

export interface Promised {
  readonly id: string;
  readonly of: number;
  readonly to: number;
  readonly dueTurns: number;
  readonly graceTurns: number;
  /** Thousandths. */
  readonly seenChance: number;
  readonly binding: readonly number[];
  readonly kept: readonly Effect[];
  readonly broken: readonly Effect[];
  readonly seen: RollKey;
}

export interface Signal {
  readonly id: string;
  readonly about: number;
  /** Thousandths; absent for a signal read off an act. */
  readonly accuracy?: number;
  /** By type, for a signal read off an act. */
  readonly likelihood?: readonly number[];
  readonly key: RollKey;
}

export interface Inject {
  readonly id: string;
  readonly index: number;
  /** Turn of its date; -1 without one. */
  readonly turn: number;
  readonly when: Condition;
  readonly chance?: Formula;
  readonly repeats: boolean;
  readonly effects: readonly Effect[];
  readonly key: RollKey;
}

export interface Ending {
  readonly id: string;
  readonly index: number;
  readonly at: 'once' | 'horizon';
  readonly rank: number;
  readonly when: Condition;
}

export interface Objective {
  readonly id: string;
  readonly weight: number;
  readonly value: Formula;
}

/** One rule of a doctrine, for one candidate. `worth` adds by term: give bits first, then get bits. */
export interface Rule {
  readonly candidate: number;
  readonly weight: Formula;
  readonly when: Condition;
  readonly phase: 'decide' | 'react' | 'both';
  readonly worth?: { readonly give: readonly number[]; readonly get: readonly number[] };
}

/** An offer as orders carry it. */
export interface OfferTerms {
  readonly pair: number;
  readonly give: number;
  readonly get: number;
  readonly channel: 'public' | 'private';
  readonly cost: number;
  readonly lapsesTurns: number;
}

/** What a seat orders: a candidate, or an offer it composed itself. */
export type Order =
  | { readonly kind: 'candidate'; readonly candidate: number }
  | { readonly kind: 'composed'; readonly terms: OfferTerms };

export interface DatedOrders {
  readonly turn: number;
  readonly orders: readonly Order[];
  readonly reaction: Order | undefined;
}

export interface Doctrine {
  readonly id: string;
  readonly actor: number;
  readonly rules: readonly Rule[];
  readonly dated: readonly DatedOrders[];
}

/** A number with where it comes from. */
export interface Provenance {
  readonly path: string;
  readonly value: number | string;
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  readonly source?: string;
  readonly judgement?: string;
  readonly grade: string;
  readonly knownOn?: IsoDate;
  readonly file: string;
  readonly line: number;
}

export interface Source {
  readonly publisher: string;
  readonly title: string;
  readonly date?: string;
  readonly url?: string;
}

/** The whole checked scenario. Lists are sorted by id; a number that names a thing is its position in its list. */
export interface Game {
  readonly id: string;
  /** `sha256:` of scenario, theatre and charts, as read. */
  readonly content: string;
  readonly calendar: readonly Moment[];
  readonly defaultSeat: number;
  readonly actors: readonly Actor[];
  readonly indicators: readonly Indicator[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly candidates: readonly Candidate[];
  /** The moves among the candidates, by their own number (`Move.move`). */
  readonly moves: readonly Move[];
  readonly pairs: readonly Pair[];
  readonly asks: readonly Ask[];
  readonly threats: readonly Threat[];
  readonly promises: readonly Promised[];
  readonly signals: readonly Signal[];
  readonly injects: readonly Inject[];
  /** By rank. */
  readonly endings: readonly Ending[];
  /** By actor; empty for one without aims. */
  readonly objectives: readonly (readonly Objective[])[];
  /** By actor, then by doctrine id. */
  readonly doctrines: readonly ReadonlyMap<string, Doctrine>[];
  readonly records: readonly (readonly number[])[];
  readonly layout: Layout;
  readonly text: ReadonlyMap<string, Text>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly numbers: readonly Provenance[];
  readonly covers: readonly string[];
  readonly observed?: WrittenObserved;
  /** Ids in the order the file has them, for display: actors, indicators, moves (`actor.move`), offers, endings. */
  readonly shown: Readonly<
    Record<'actors' | 'indicators' | 'moves' | 'offers' | 'endings' | 'doctrines', readonly string[]>
  >;
}
