/**
 * A scenario as an author writes it, after its theatre has been merged in and its provenance set aside: plain data,
 * every number bare, no name checked yet. `content/` turns it into a `Game`.
 */
import type { WrittenCondition, WrittenFormula } from './formula.ts';
import type { IsoDate, Text } from './text.ts';
import type {
  WrittenAsk,
  WrittenBargaining,
  WrittenContest,
  WrittenOffer,
  WrittenPromise,
  WrittenRecord,
  WrittenSignal,
  WrittenThreat,
} from './written-bargaining.ts';
import type { WrittenDoctrine, WrittenObjective } from './written-doctrine.ts';
import type { Take, WrittenEffect, WrittenMove } from './written-move.ts';

export interface WrittenScenario {
  readonly format: 1;
  readonly id: string;
  /** Path of the theatre file, relative to the scenario and inside its folder. Merged in before this type applies. */
  readonly theatre?: string;
  readonly playable: readonly string[];
  readonly defaultSeat: string;
  readonly calendar: readonly WrittenMoment[];
  /** The moment in which a person takes a seat unless asked otherwise; the seat's usual line plays those before. */
  readonly playFrom?: IsoDate;
  readonly sources: Readonly<Record<string, WrittenSource>>;
  readonly indicators: Readonly<Record<string, WrittenIndicator>>;
  /** Fixed numbers, by name: comparisons may name them (`">= ultimatum"`). */
  readonly parameters?: Readonly<Record<string, number>>;
  readonly actors: Readonly<Record<string, WrittenActor>>;
  readonly moves: Readonly<Record<string, Readonly<Record<string, WrittenMove>>>>;
  readonly bargaining: WrittenBargaining;
  readonly asks?: Readonly<Record<string, WrittenAsk>>;
  readonly offers?: Readonly<Record<string, WrittenOffer>>;
  readonly threats?: Readonly<Record<string, WrittenThreat>>;
  readonly promises?: Readonly<Record<string, WrittenPromise>>;
  /** The word of each seat as it stood on the first day. */
  readonly records?: Readonly<Record<string, WrittenRecord>>;
  /** Hidden resolve, by actor: type and its probability (they sum to 1). */
  readonly types?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly signals?: Readonly<Record<string, WrittenSignal>>;
  readonly contests?: Readonly<Record<string, WrittenContest>>;
  readonly reactors?: Readonly<Record<string, WrittenReactor>>;
  readonly measures?: Readonly<Record<string, WrittenMeasure>>;
  readonly injects?: Readonly<Record<string, WrittenInject>>;
  readonly endings: Readonly<Record<string, WrittenEnding>>;
  readonly objectives: Readonly<Record<string, Readonly<Record<string, WrittenObjective>>>>;
  readonly doctrines: Readonly<Record<string, Readonly<Record<string, WrittenDoctrine>>>>;
  /** The doctrine each seat plays when nobody says otherwise. */
  readonly usual: Readonly<Record<string, string>>;
  /** Ids of the articles' checklist that this scenario carries. */
  readonly covers?: readonly string[];
  /** What happened in history: data only, nothing is tuned to it. */
  readonly observed?: WrittenObserved;
  /** Text that a player reads, by id (`moves.mexico.deployGuard.wire`). */
  readonly text: Readonly<Record<string, Text>>;
}

/** One dated moment of the calendar; it lasts until the next one. Text: `calendar.<id>`. */
export interface WrittenMoment {
  readonly id: string;
  readonly date: IsoDate;
}

export interface WrittenSource {
  readonly publisher: string;
  readonly title: string;
  readonly date?: string;
  readonly url?: string;
}

/** A bounded measured quantity. `low` and `high` are bounds, both included. */
export interface WrittenIndicator {
  readonly start: number;
  readonly low: number;
  readonly high: number;
  /** Added for each day between two moments. */
  readonly driftPerDay?: WrittenFormula;
  /** Each day moves the indicator by this share of its distance to `to`. */
  readonly pull?: { readonly to: WrittenFormula; readonly ratePerDay: number };
  /** Once a moment: a die of 1, 3 or 5 faces centred on 0, times `step`. */
  readonly noise?: { readonly step: number; readonly faces: 1 | 3 | 5 };
  /** Seats that may know it; all when absent. */
  readonly seenBy?: readonly string[];
  /** Actors whose moves alone may change it by an effect: injects and others may not. */
  readonly setBy?: readonly string[];
  /** Digits shown after the point. */
  readonly digits?: number;
  /** Which way is good, for colour and arrows only. */
  readonly good?: 'up' | 'down' | 'neither';
}

/** An audience of a government is an indicator of that actor, with what each take adds to it. */
export interface WrittenAudience extends WrittenIndicator {
  readonly takes: Readonly<Partial<Record<Take, number>>>;
}

export interface WrittenActor {
  readonly chart: string;
  /** `government`, `legislature`, `group`, `court`, `civil`: what `check` holds to the content standard. */
  readonly role: 'government' | 'legislature' | 'group' | 'court' | 'civil' | 'region' | 'armedForces';
  /** Numbers of the chart's parameters. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** Starting posture by region, where it differs from the chart's. */
  readonly postures?: Readonly<Record<string, string>>;
  /** Regions whose posture only the actor itself knows. */
  readonly hiddenRegions?: readonly string[];
  /** Standing to spend on orders. */
  readonly budget: { readonly start: number; readonly perTurn: number; readonly most: number };
  readonly own?: Readonly<Record<string, WrittenIndicator>>;
  readonly audiences?: Readonly<Record<string, WrittenAudience>>;
}

/** The world outside the seats: dated (`at`), conditional (`when`), by chance, or a mixture. Once, unless `repeats`. */
export interface WrittenInject {
  readonly at?: IsoDate;
  readonly when?: WrittenCondition;
  readonly chance?: WrittenFormula;
  readonly repeats?: boolean;
  readonly effects?: readonly WrittenEffect[];
}

/** What answers the world: markets, courts, a third country. Looks as each moment opens, after the injects. */
export interface WrittenReactor {
  /** It answers when this comes to hold. */
  readonly when: WrittenCondition;
  /** Moments until it does; at once unless given. */
  readonly lagTurns?: number;
  /** True: in every moment that it holds, not only when it comes to. */
  readonly repeats?: boolean;
  /** Each moment that an answer is due. */
  readonly chance?: WrittenFormula;
  readonly effects?: readonly WrittenEffect[];
}

/** A published figure, apart from the fact. */
export interface WrittenMeasure {
  /** What it measures, as it stood `lagTurns` moments before. */
  readonly of: WrittenFormula;
  readonly lagTurns: number;
  /** The largest error: the figure is off by -1, -1/2, 0, 1/2 or 1 times this, each as likely. */
  readonly spread?: number;
  /** What the figures of the time before the first day say. */
  readonly start: number;
  readonly low: number;
  readonly high: number;
  readonly seenBy?: readonly string[];
  readonly digits?: number;
  readonly good?: 'up' | 'down' | 'neither';
}

export interface WrittenEnding {
  /** `once`: as soon as it holds. `horizon`: after the last moment. */
  readonly at: 'once' | 'horizon';
  /** Of several that hold, the lowest rank is the ending. All ranks differ. */
  readonly rank: number;
  readonly when: WrittenCondition;
  readonly rare?: string;
}

export interface WrittenObserved {
  readonly ending: string;
  readonly note?: string;
  readonly postures?: readonly { readonly on: IsoDate; readonly fact: string; readonly is: string }[];
}
