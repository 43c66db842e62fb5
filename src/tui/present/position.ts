/** Where a run stands for one seat: what the screens read and nothing that changes it. */

import type { Told } from '../../engine/recording.ts';
import { type Stage, turnNow } from '../../engine/stage.ts';
import type { Branch } from '../../io/run-file.ts';
import type { Note } from '../../io/run-file-notes.ts';
import type { Moment } from '../../model/game.ts';
import type { Intervention } from '../../model/run.ts';
import type { Seated } from './sides.ts';
import { sees } from './wire.ts';

/** What a run says of asking the adviser: its terms, and the notes of all seats. */
export interface Asking {
  /** Most moments in which advice may be asked; as many as there are unless given. */
  readonly most: number | undefined;
  readonly blind: boolean;
  readonly notes: readonly Note[];
}

/** A seat's place in a run. The stage is only read; a new position is made after every step of the run. */
export interface Position extends Seated {
  readonly seat: number;
  readonly stage: Stage;
  /** What was told so far, of all seats: `seen` keeps what this one may know. */
  readonly told: readonly Told[];
  readonly waitsFor: 'orders' | 'reactions' | 'nothing';
  /** Who plays each seat, by actor id: `human` or the name of a line of conduct. */
  readonly seats: Readonly<Record<string, string>>;
  /** The first turn that the person decided. */
  readonly from: number;
  /** The seats of people at this table, and whether a facilitator sits there too. */
  readonly people: readonly number[];
  readonly facilitated: boolean;
  /** What a facilitator did, for the record that all may read once the run has ended. */
  readonly interventions: readonly Intervention[];
  /** Where the run branched off another: it is not ranked. */
  readonly branch?: Branch;
  /** Of asking the adviser; absent where there is none. */
  readonly asking?: Asking;
  /** Where the run is saved. */
  readonly file: string | undefined;
}

/** The present moment; the last one when the run has ended. */
export function momentOf({ game, stage }: Position): Moment {
  const turn = Math.min(turnNow(stage), game.calendar.length);
  const moment = game.calendar[turn - 1] ?? game.calendar[0];
  if (moment === undefined) throw new Error('A game has at least one moment');
  return moment;
}

/** Whether several sit at this table, so that a curtain falls between them. */
export const isShared = ({ people, facilitated }: Pick<Position, 'people' | 'facilitated'>): boolean =>
  people.length + (facilitated ? 1 : 0) > 1;

/** Whether a facilitator changed how the run went, by an inject or a roll: futures as the dice fall say nothing of it. */
export const isRuled = ({ interventions }: Position): boolean => interventions.some(({ kind }) => kind !== 'note');

const known = new WeakMap<Position, readonly Told[]>();

/** What this seat may know of what was told. */
export function seen(of: Position): readonly Told[] {
  const found = known.get(of) ?? of.told.filter((it) => sees(of, it.happening));
  known.set(of, found);
  return found;
}

/** A count of the world. */
export const countAt = ({ stage }: Position, slot: number): number => stage.world.counts[slot] as number;
