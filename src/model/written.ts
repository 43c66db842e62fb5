/**
 * A scenario as an author writes it, after its theatre has been merged in and its provenance set aside: plain data,
 * every number bare, no name checked yet. `content/` turns it into a `Game`.
 */
import type { WrittenCondition, WrittenFormula } from './formula.ts';

/** An ISO date, `2025-02-03`. */
export type IsoDate = string;

/** Languages of the text that a player reads. */
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];
export type Text = Readonly<Record<Language, string>>;

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

export interface WrittenScenario {
  readonly format: 1;
  readonly id: string;
  /** Path of the theatre file, relative to the scenario and inside its folder. Merged in before this type applies. */
  readonly theatre?: string;
  readonly playable: readonly string[];
  readonly defaultSeat: string;
  readonly calendar: readonly WrittenMoment[];
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

export interface WrittenBargaining {
  /** Standing an offer costs that is not one of the scenario's own. */
  readonly offerCost: number;
  /** Moments an offer stands after the one it was made in. */
  readonly lapsesTurns: number;
  /** Chance, each moment it stands, that a private offer or move leaks. */
  readonly leakChance: number;
}

/** What one seat wants of another: points that moves count for, against a need hidden from the other. */
export interface WrittenAsk {
  readonly by: string;
  readonly of: string;
  /** Points by move of `of`, once each time the move works. */
  readonly counts: Readonly<Record<string, number>>;
  /** Drawn evenly among the whole numbers from `least` to `most`, both included, once a run. */
  readonly need: { readonly least: number; readonly most: number };
}

/** A package that doctrines may put on the table and a player may choose ready-made. */
export interface WrittenOffer {
  readonly by: string;
  readonly to: string;
  readonly give: readonly string[];
  readonly get: readonly string[];
  readonly channel: 'public' | 'private';
  readonly cost?: number;
  readonly lapsesTurns?: number;
  readonly when?: WrittenCondition;
}

/** A dated threat. Made, extended, withdrawn and carried out by moves with those effects. */
export interface WrittenThreat {
  readonly by: string;
  readonly to: string;
  /** The dates it may fall due on, in order: making it takes the next one, extending it the one after. */
  readonly due: readonly IsoDate[];
  /** Met, and so no back-down, when this holds on the day. */
  readonly unless?: WrittenCondition;
  readonly extended?: readonly WrittenEffect[];
  /** When it is withdrawn, or its day passes with nothing done. */
  readonly backDown?: readonly WrittenEffect[];
}

export interface WrittenPromise {
  readonly of: string;
  readonly to: string;
  /** The move that keeps it. */
  readonly keptBy: string;
  readonly dueTurns: number;
  /** Kept within so many moments after it fell due: late, not broken. */
  readonly graceTurns?: number;
  /** Chance that the other side sees whether it was kept, 0 to 1. */
  readonly seenChance: number;
  /** Each side's own reading of what was said. */
  readonly readings: Readonly<Record<string, 'binding' | 'notMentioned'>>;
  readonly kept?: readonly WrittenEffect[];
  readonly broken?: readonly WrittenEffect[];
}

export interface WrittenRecord {
  readonly threatsMade: number;
  readonly threatsCarriedOut: number;
  readonly promisesMade: number;
  readonly promisesKept: number;
  readonly asOf: IsoDate;
}

/** Evidence of a type: rolled with a stated `accuracy`, or read off an act with a `likelihood` for each type. */
export interface WrittenSignal {
  readonly about: string;
  readonly accuracy?: number;
  readonly likelihood?: Readonly<Record<string, number>>;
}

/** The world outside the seats: dated (`at`), conditional (`when`), by chance, or a mixture. Once, unless `repeats`. */
export interface WrittenInject {
  readonly at?: IsoDate;
  readonly when?: WrittenCondition;
  readonly chance?: WrittenFormula;
  readonly repeats?: boolean;
  readonly effects?: readonly WrittenEffect[];
}

export interface WrittenEnding {
  /** `once`: as soon as it holds. `horizon`: after the last moment. */
  readonly at: 'once' | 'horizon';
  /** Of several that hold, the lowest rank is the ending. All ranks differ. */
  readonly rank: number;
  readonly when: WrittenCondition;
  readonly rare?: string;
}

/** One aim of a seat. The score is the weighted mean of the values, each clamped to 0..100. */
export interface WrittenObjective {
  readonly weight: number;
  readonly value: WrittenFormula;
}

/** A policy: rules that give candidates weight, or orders by date. */
export interface WrittenDoctrine {
  readonly rules?: readonly WrittenRule[];
  readonly dated?: readonly WrittenDatedOrders[];
}

/**
 * Weight (natural-log units) for some candidates; weights of several rules add up. A candidate no rule names is never
 * chosen; passing has weight 0.
 */
export interface WrittenRule {
  readonly do?: string | readonly string[];
  readonly offer?: string | readonly string[];
  readonly accept?: string;
  readonly refuse?: string;
  /** With `accept` or `refuse`: what each term of the offer adds to the weight, by move. */
  readonly worth?: Readonly<Record<string, number>>;
  readonly weight: WrittenFormula;
  readonly when?: WrittenCondition;
  readonly in?: 'decide' | 'react';
}

/** Orders for one date. Exactly these are given, where they are legal. */
export interface WrittenDatedOrders {
  readonly on: IsoDate;
  readonly do?: readonly WrittenOrder[];
  readonly react?: WrittenOrder;
}

/** A move (`deployGuard`, `retaliate@mexico`, `consent=2`), an offer, or an answer. */
export type WrittenOrder =
  | string
  | {
      readonly offer:
        | string
        | {
            readonly to: string;
            readonly give: readonly string[];
            readonly get: readonly string[];
            readonly channel?: 'public' | 'private';
          };
    }
  | { readonly accept: string }
  | { readonly refuse: string };

export interface WrittenObserved {
  readonly ending: string;
  readonly note?: string;
  readonly postures?: readonly { readonly on: IsoDate; readonly fact: string; readonly is: string }[];
}
