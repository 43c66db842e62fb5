/** A checked scenario: every name resolved to a position, every candidate unfolded. Made only by `content/`. */
import type { Ask, Contest, Pair, Promised, Signal, Threat, TypeDraw } from './bargain.ts';
import type { Candidate, Doctrine, Move } from './candidate.ts';
import type { Effect } from './effect.ts';
import type { Condition, Formula, Slot } from './formula.ts';
import type { RollKey } from './key.ts';
import type { Layout } from './layout.ts';
import type { IsoDate, Text } from './text.ts';
import type { WrittenObserved } from './written.ts';

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
  /** True where it keeps the books of a mechanic and is not for readers: such ones stand after all others. */
  readonly inner?: boolean;
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
  /** The id of the text that tells of it. */
  readonly text: string;
  /** True where it keeps the books of a mechanic and is no news. */
  readonly inner?: boolean;
}

export interface Ending {
  readonly id: string;
  readonly index: number;
  readonly at: 'once' | 'horizon';
  readonly rank: number;
  readonly when: Condition;
  /** Why it is kept although it is seldom reached. */
  readonly rare?: string;
}

export interface Objective {
  readonly id: string;
  readonly weight: number;
  readonly value: Formula;
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
  /** The turn in which a person takes a seat unless asked otherwise. */
  readonly playFrom: number;
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
  readonly contests: readonly Contest[];
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
