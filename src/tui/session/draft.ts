/** What the composer starts from: the offer composed before, or an empty one to the first partner. */
import type { Draft } from '../present/draft.ts';
import type { Position } from '../present/position.ts';
import type { TableScreen } from './model.ts';

/** The draft to begin with; undefined for a seat that bargains with nobody. */
export function draftOf({ game, seat }: Position, { own }: TableScreen): Draft | undefined {
  if (own !== undefined) return { pair: own.pair, give: own.give, get: own.get, channel: own.channel };
  const pair = game.pairs.find((it) => it.from === seat);
  return pair === undefined ? undefined : { pair: pair.index, give: 0, get: 0, channel: 'private' };
}
