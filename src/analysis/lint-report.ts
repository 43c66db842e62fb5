/** What a lint says of a scenario: figures, and what of them is a problem. Shares are of 1, scores from 0 to 100. */

/** The bounds that the figures are held to. */
export const bounds = {
  /** No ending above this share whatever a seat does. */
  endingShare: 0.7,
  /** An indicator is pinned at a bound that it does not begin at when it stands there after so many moments, */
  pinnedShare: 0.5,
  /** and at one that it begins at when it hardly ever leaves it. */
  restShare: 0.999,
  /** The choice of doctrine moves some ending by so much. */
  choice: 0.15,
  /** Standard errors, and share of the score's spread, by which reacting beats the best fixed plan. */
  reactErrors: 2,
  reactSpread: 0.05,
  /** One order best at so many positions, or all of them alike: nothing is decided there. At most one such moment. */
  deadShare: 0.95,
  deadMoments: 1,
  /** The order of two concessions moves some ending by so much. */
  order: 0.05,
  /** Beliefs move in so many runs. */
  learning: 0.5,
} as const;

export interface EndingFigures {
  readonly id: string;
  /** Over all runs. */
  readonly share: number;
  /** Least and greatest share over all doctrines of all seats, each with everybody else's mixed. */
  readonly least: number;
  readonly most: number;
  readonly rare?: string;
}

export interface OrderFigures {
  readonly seat: string;
  readonly id: string;
  /** Moments at which it was open, for each run, and share of runs in which it was done. */
  readonly openMoments: number;
  readonly done: number;
}

export interface IndicatorFigures {
  readonly id: string;
  /** Share of the ends of moments at each bound. */
  readonly atLow: number;
  readonly atHigh: number;
  /** The bound that it is pinned at. */
  readonly pinned?: 'low' | 'high';
}

export interface DoctrineFigures {
  readonly id: string;
  /** Whether any of its weights hangs on what others did, said or are. */
  readonly reads: boolean;
  /** Mean score, everybody else's doctrines mixed. */
  readonly score: number;
}

export interface DominantFigures {
  readonly doctrine: string;
  readonly reads: boolean;
  /** Points ahead of the second best. */
  readonly lead: number;
}

/** The ending that the choice of doctrine moves most. */
export interface ChoiceFigures {
  readonly ending: string;
  readonly points: number;
  readonly least: { readonly doctrine: string; readonly share: number };
  readonly most: { readonly doctrine: string; readonly share: number };
}

export interface PlanMoment {
  readonly date: string;
  readonly orders: readonly string[];
  readonly reactions: readonly string[];
}

export interface ReactFigures {
  readonly doctrine: string;
  readonly score: number;
  readonly planScore: number;
  readonly gap: number;
  readonly error: number;
  /** The gap as a share of the spread: points between the 5 % and the 95 % quantile of all doctrines' scores in these worlds. */
  readonly spread: number;
  readonly ofSpread: number;
  /** Standard deviation of the same scores. */
  readonly deviation: number;
  readonly runs: number;
  /** All doctrines in the same worlds. */
  readonly doctrines: Readonly<Record<string, number>>;
  readonly plan: readonly PlanMoment[];
}

export interface MomentFigures {
  readonly date: string;
  readonly positions: number;
  /** The order that is best most often, alone; `pass` for none. */
  readonly order: string;
  readonly share: number;
  /** Share of positions in which all that was open did alike. */
  readonly alike: number;
  /** Points that choosing well is worth beside any open order. */
  readonly gain: number;
  readonly dead: boolean;
}

export interface BestMoveFigures {
  readonly move: string;
  readonly open: number;
  readonly share: number;
}

export interface SequenceFigures {
  readonly first: string;
  readonly second: string;
  readonly dates: readonly [string, string];
  readonly ending: string;
  /** Shares of the ending with the first before the second, and the other way round. */
  readonly asNamed: number;
  readonly turned: number;
  readonly points: number;
  readonly error: number;
  readonly runs: number;
}

export interface SeatFigures {
  readonly id: string;
  readonly isDefault: boolean;
  readonly doctrines: readonly DoctrineFigures[];
  readonly dominant?: DominantFigures;
  readonly choice?: ChoiceFigures;
  /** Why its choice moves little, in the scenario's own notes (text `note.choice.SEAT`). */
  readonly choiceNote?: string;
  readonly react?: ReactFigures;
  readonly moments: readonly MomentFigures[];
  /** Moves that are best wherever they are open. */
  readonly bestMoves: readonly BestMoveFigures[];
  /** The pair whose order matters most, where any could be played either way round. */
  readonly sequence?: SequenceFigures;
}

export interface LearningFigures {
  readonly about: string;
  /** Share of runs in which what the others believe of it moves by ten points or more. */
  readonly share: number;
}

/** A problem is for the author to mend; a note is for the author to know. */
export interface LintFinding {
  readonly level: 'problem' | 'note';
  readonly code: string;
  /** The ending, move, indicator or seat that it is about. */
  readonly about: string;
  readonly message: string;
}

export interface LintReport {
  readonly scenario: string;
  readonly seed: string;
  readonly runs: number;
  readonly mixes: number;
  readonly mixesPossible: number;
  readonly endings: readonly EndingFigures[];
  readonly moves: readonly OrderFigures[];
  readonly offers: readonly OrderFigures[];
  readonly indicators: readonly IndicatorFigures[];
  readonly seats: readonly SeatFigures[];
  readonly learning: readonly LearningFigures[];
}
