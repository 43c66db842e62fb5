/** What the phases of a turn work on: the game, one world of it, its actors, its dice, and where happenings are told. */
import type { ActorRuntime } from '../actors/runtime.ts';
import type { Dice } from '../chance/dice.ts';
import type { Move } from '../model/candidate.ts';
import type { Actor, Game, Indicator } from '../model/game.ts';
import type { World } from '../model/layout.ts';
import type { Cause, Happening } from '../model/run.ts';
import { noInputs, readFormula } from '../rules/evaluate.ts';

export interface Stage {
  readonly game: Game;
  readonly world: World;
  readonly actors: ActorRuntime;
  readonly dice: Dice;
  /** Digest of the last turn's end, as two 32-bit lanes. */
  readonly check: { lanes: readonly [number, number] };
  /** Told each happening in order; absent in a batch. */
  readonly tell?: (happening: Happening) => void;
}

/** A bit for every actor. */
export const everyone = (game: Game): number => (1 << game.actors.length) - 1;

/** Bits of the given actors; of all when there is no list. */
export const bitsOf = (game: Game, actors: readonly number[] | undefined): number =>
  actors === undefined ? everyone(game) : actors.reduce((bits, actor) => bits | (1 << actor), 0);

/** Bits of those who see a move as it is made. */
export function whoSees(game: Game, move: Move): number {
  if (move.channel === 'public') return everyone(game);
  return move.channel === 'private' ? bitsOf(game, [move.actor, move.to ?? move.actor]) : bitsOf(game, [move.actor]);
}

/** Sets an indicator inside its bounds and tells the change. */
export function setIndicator(stage: Stage, index: number, wanted: number, cause: Cause): void {
  const indicator = stage.game.indicators[index] as Indicator;
  const from = stage.world.values[index] as number;
  const to = wanted < indicator.low ? indicator.low : wanted > indicator.high ? indicator.high : wanted;
  stage.world.values[index] = to;
  if (to !== from)
    stage.tell?.({ kind: 'change', indicator: index, from, to, cause, seenBy: bitsOf(stage.game, indicator.seenBy) });
}

/** Adds to an indicator. */
export const addTo = (stage: Stage, index: number, amount: number, cause: Cause): void =>
  setIndicator(stage, index, (stage.world.values[index] as number) + amount, cause);

/** The audiences of an actor take an act in one of the four ways (position in `takes`). */
export function audiencesTake(stage: Stage, actor: Actor, take: number, cause: Cause): void {
  for (const audience of actor.audiences) {
    const by = audience.takes[take] as number;
    if (by !== 0) addTo(stage, audience.indicator, by, cause);
  }
}

/** A formula's value in the present world. */
export const amountOf = (stage: Stage, formula: Parameters<typeof readFormula>[0]): number =>
  readFormula(formula)(stage.world, noInputs);

/** The number of the present turn, from 1. */
export const turnNow = (stage: Stage): number => stage.world.counts[stage.game.layout.turn] as number;
