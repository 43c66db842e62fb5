/**
 * The word of a seat: threats made, extended, withdrawn, carried out or let lapse; promises made, kept or broken. What
 * follows from a word is handed back as effects, for the caller to apply.
 */
import { within } from '../chance/dice.ts';
import type { Promised, Threat } from '../model/bargain.ts';
import type { Effect } from '../model/effect.ts';
import type { Actor } from '../model/game.ts';
import {
  promiseStandings,
  promiseStride,
  recordNames,
  recordStride,
  threatStandings,
  threatStride,
} from '../model/layout.ts';
import { takes } from '../model/written-move.ts';
import { audiencesTake, everyone, type Stage, turnNow } from './stage.ts';

const standing = (name: (typeof threatStandings)[number]): number => threatStandings.indexOf(name);
const promised = (name: (typeof promiseStandings)[number]): number => promiseStandings.indexOf(name);
const climbDown = takes.indexOf('climbDown');

function count(stage: Stage, actor: number, what: (typeof recordNames)[number]): void {
  const at = stage.game.layout.records + actor * recordStride + recordNames.indexOf(what);
  stage.world.counts[at] = (stage.world.counts[at] as number) + 1;
}

const slotOf = (stage: Stage, threat: number): number => stage.game.layout.threats + threat * threatStride;

/** Makes a threat for the next of its dates; one that stands already, or has no date left, stays as it is. */
export function threaten(stage: Stage, number: number): void {
  const { counts } = stage.world;
  const threat = stage.game.threats[number] as Threat;
  const at = slotOf(stage, number);
  const today = stage.game.calendar[turnNow(stage) - 1]?.date ?? '';
  const step = threat.due.findIndex((due) => due.date > today);
  if (counts[at] === standing('standing') || step < 0) return;
  counts[at] = standing('standing');
  counts[at + 1] = step;
  counts[at + 2] = 0;
  count(stage, threat.by, 'threatsMade');
  stage.tell?.({ kind: 'threat', threat: number, result: 'made', due: step, seenBy: everyone(stage.game) });
}

/** Puts a standing threat off to the next of its dates, where there is one. */
export function extend(stage: Stage, number: number): readonly Effect[] {
  const { counts } = stage.world;
  const threat = stage.game.threats[number] as Threat;
  const at = slotOf(stage, number);
  const step = (counts[at + 1] as number) + 1;
  if (counts[at] !== standing('standing') || step >= threat.due.length) return [];
  counts[at + 1] = step;
  counts[at + 2] = (counts[at + 2] as number) + 1;
  stage.tell?.({ kind: 'threat', threat: number, result: 'extended', due: step, seenBy: everyone(stage.game) });
  return threat.extended;
}

/** Does what a standing threat said. */
export function carryOut(stage: Stage, number: number): void {
  const threat = stage.game.threats[number] as Threat;
  if (stage.world.counts[slotOf(stage, number)] !== standing('standing')) return;
  stage.world.counts[slotOf(stage, number)] = standing('carriedOut');
  count(stage, threat.by, 'threatsCarriedOut');
  stage.tell?.({ kind: 'threat', threat: number, result: 'carriedOut', seenBy: everyone(stage.game) });
}

/** Takes a standing threat back, at the cost of backing down. */
export function withdraw(stage: Stage, number: number): readonly Effect[] {
  return stands(stage, number) ? backDown(stage, number, 'withdrawn') : [];
}

/** Whether a threat stands. */
export const stands = (stage: Stage, number: number): boolean =>
  stage.world.counts[slotOf(stage, number)] === standing('standing');

/** The turn in which a standing threat falls due. */
export const dueTurn = (stage: Stage, number: number): number =>
  stage.game.threats[number]?.due[stage.world.counts[slotOf(stage, number) + 1] as number]?.turn ?? Infinity;

/** A standing threat comes to nothing: its maker's audiences take it as a climb-down. */
export function backDown(stage: Stage, number: number, result: 'withdrawn' | 'lapsed'): readonly Effect[] {
  const threat = stage.game.threats[number] as Threat;
  stage.world.counts[slotOf(stage, number)] = standing(result);
  stage.tell?.({ kind: 'threat', threat: number, result, seenBy: everyone(stage.game) });
  audiencesTake(stage, stage.game.actors[threat.by] as Actor, climbDown, { kind: 'threat', threat: number });
  return threat.backDown;
}

/** A standing threat whose demand was met by its day. */
export function meet(stage: Stage, number: number): void {
  stage.world.counts[slotOf(stage, number)] = standing('met');
  stage.tell?.({ kind: 'threat', threat: number, result: 'met', seenBy: everyone(stage.game) });
}

/** Makes a promise, due so many turns on; one outstanding stays as it is. */
export function promise(stage: Stage, number: number): void {
  const { counts } = stage.world;
  const it = stage.game.promises[number] as Promised;
  const at = stage.game.layout.promises + number * promiseStride;
  if (counts[at] === promised('outstanding')) return;
  counts[at] = promised('outstanding');
  counts[at + 1] = turnNow(stage) + it.dueTurns;
  counts[at + 2] = 0;
  count(stage, it.of, 'promisesMade');
  stage.tell?.({ kind: 'promise', promise: number, result: 'made', seen: true, seenBy: everyone(stage.game) });
}

/** A move that keeps a promise: kept when it is not past due, late within its grace. */
export function keep(stage: Stage, number: number): readonly Effect[] {
  const { counts } = stage.world;
  const it = stage.game.promises[number] as Promised;
  const at = stage.game.layout.promises + number * promiseStride;
  if (counts[at] !== promised('outstanding')) return [];
  const late = turnNow(stage) > (counts[at + 1] as number);
  counts[at] = promised(late ? 'late' : 'kept');
  count(stage, it.of, 'promisesKept');
  return settle(stage, number, late ? 'late' : 'kept');
}

/** Breaks a promise that is past due and grace. */
export function breakIfPast(stage: Stage, number: number): readonly Effect[] {
  const { counts } = stage.world;
  const it = stage.game.promises[number] as Promised;
  const at = stage.game.layout.promises + number * promiseStride;
  if (counts[at] !== promised('outstanding') || turnNow(stage) < (counts[at + 1] as number) + it.graceTurns) return [];
  counts[at] = promised('broken');
  return settle(stage, number, 'broken');
}

/** The other side sees it or not; what it saw, and what it reads into the words, decides what follows. */
function settle(stage: Stage, number: number, result: 'kept' | 'late' | 'broken'): readonly Effect[] {
  const it = stage.game.promises[number] as Promised;
  const seen = within(stage.dice.roll(it.seen, 0, it.seenChance), it.seenChance);
  stage.world.counts[stage.game.layout.promises + number * promiseStride + 2] = seen ? 1 : 0;
  stage.tell?.({ kind: 'promise', promise: number, result, seen, seenBy: seen ? everyone(stage.game) : 1 << it.of });
  if (!seen) return [];
  if (result !== 'broken') return it.kept;
  return it.binding.includes(it.to) ? it.broken : [];
}
