/** What moves are as events between actors: which pairs they concern, how cooperative they are, how far they escalate. */
import type { Game } from '../model/game.ts';
import type { EscalationClass } from '../model/written-move.ts';
import { goldsteinOf } from './goldstein.ts';

/**
 * Points of the escalation score (Rivera and others 2024, arXiv 2401.03408: 2^x - 4 for the classes from posturing up,
 * -2 for de-escalation).
 */
export const escalationPoints: Readonly<Record<EscalationClass, number>> = {
  deEscalation: -2,
  statusQuo: 0,
  posturing: 4,
  nonViolent: 12,
  violent: 28,
};

/** Two actors (the lower number first) and the moves of either that are done to the other. */
export interface PairEvents {
  readonly between: readonly [number, number];
  readonly events: readonly { readonly move: number; readonly value: number }[];
}

/** The pairs between which anything can happen, in order. Only moves with a CAMEO code are events. */
export function pairEvents(game: Game): PairEvents[] {
  const events = game.moves.flatMap(({ actor, move, cameo, toward }) => {
    const value = cameo === undefined ? undefined : goldsteinOf(cameo);
    if (value === undefined) return [];
    return toward.map((other) => ({ between: [Math.min(actor, other), Math.max(actor, other)] as const, move, value }));
  });
  const keys = [...new Set(events.map(({ between: [a, b] }) => a * game.actors.length + b))].sort((a, b) => a - b);
  return keys.map((key) => {
    const own = events.filter(({ between: [a, b] }) => a * game.actors.length + b === key);
    const [{ between }] = own as [(typeof own)[number]];
    return { between, events: own.map(({ move, value }) => ({ move, value })) };
  });
}

/** Points of each move, by its number. */
export const movePoints = (game: Game): number[] =>
  game.moves.map(({ escalation }) => (escalation === undefined ? 0 : escalationPoints[escalation]));

/** The mean of a pair's events, each as often as `done` has it, by move from place `at` on; `none` where nothing has passed between the two. */
export function meanOf<None>({ events }: PairEvents, done: ArrayLike<number>, none: None, at = 0): number | None {
  let [sum, count] = [0, 0];
  for (let i = 0; i < events.length; i += 1) {
    const { move, value } = events[i] as PairEvents['events'][number];
    const times = done[at + move] as number;
    sum += value * times;
    count += times;
  }
  return count === 0 ? none : sum / count;
}
