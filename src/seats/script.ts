/** The script seat: orders written down beforehand, by turn; where it has none for a turn, another seat decides. */
import type { Order } from '../model/candidate.ts';
import { type Decide, legalOf } from './doctrine.ts';

/** Orders of one seat by turn (from 1). */
export type Script = ReadonlyMap<number, { readonly orders: readonly Order[]; readonly reaction: Order | undefined }>;

/** Gives the script's orders as far as they are legal; `otherwise` decides in the turns the script leaves out. */
export const followScript =
  (actor: number, script: Script, otherwise: Decide): Decide =>
  (stage, round) => {
    const now = script.get(stage.world.counts[stage.game.layout.turn] as number);
    if (now === undefined) return otherwise(stage, round);
    const wanted = round === 'decide' ? now.orders : now.reaction === undefined ? [] : [now.reaction];
    return legalOf(stage, actor, wanted, round);
  };
