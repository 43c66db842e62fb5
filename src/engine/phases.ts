/** The phases of a turn that no seat decides: inject, drift and assess; and the scores of an ended run. */
import { within } from '../chance/dice.ts';
import type { Game, Inject } from '../model/game.ts';
import type { World } from '../model/layout.ts';
import { digestLanes } from '../rules/digest.ts';
import { evaluate, type NumberReading, noInputs, readCondition, readOdds } from '../rules/evaluate.ts';
import * as rules from '../rules/rules.ts';
import { applyEffects } from './effects.ts';
import { everyone, type Stage, turnNow } from './stage.ts';

/** Begins the next turn: its number, its day, its dice; then what happens outside the seats. */
export function inject(stage: Stage): void {
  const { layout, calendar, injects } = stage.game;
  const { counts } = stage.world;
  const turn = turnNow(stage) + 1;
  counts[layout.turn] = turn;
  counts[layout.day] = calendar[turn - 1]?.day ?? 0;
  stage.dice.turn(turn);
  for (const it of injects) {
    const at = layout.injects + it.index;
    if ((!it.repeats && (counts[at] as number) > 0) || (it.turn >= 0 && it.turn !== turn)) continue;
    if (!readCondition(it.when)(stage.world, noInputs)) continue;
    if (it.chance !== undefined) {
      const chance = readOdds(it.chance)(stage.world, noInputs);
      if (!within(stage.dice.roll(it.key, 0, chance), chance)) continue;
    }
    happen(stage, it);
  }
}

/** An inject happens: counted, told, applied. */
export function happen(stage: Stage, it: Inject): void {
  const at = stage.game.layout.injects + it.index;
  stage.world.counts[at] = (stage.world.counts[at] as number) + 1;
  stage.tell?.({ kind: 'inject', inject: it.index, seenBy: everyone(stage.game) });
  applyEffects(stage, it.effects, { kind: 'inject', inject: it.index });
}

/** Whether the run has ended, and how: the lowest rank that holds, of those assessed at this turn. Closes the turn's digest. */
export function assess(stage: Stage): void {
  const { layout, calendar, endings } = stage.game;
  const last = turnNow(stage) === calendar.length;
  const ending = endings.find((it) => (last || it.at === 'once') && readCondition(it.when)(stage.world, noInputs));
  if (ending !== undefined) {
    stage.world.counts[layout.ended] = ending.index + 1;
    stage.tell?.({ kind: 'ending', ending: ending.index, seenBy: everyone(stage.game) });
  }
  stage.check.lanes = digestLanes(layout, stage.world, stage.check.lanes);
}

/** Whether the run has ended. */
export const hasEnded = (stage: Stage): boolean => (stage.world.counts[stage.game.layout.ended] as number) > 0;

const worths = new WeakMap<object, NumberReading>();

/** What each aim of an actor has come to, 0 to 100, in the order of its objectives. */
export function aimsOf(game: Game, world: World, actor: number): number[] {
  return (game.objectives[actor] ?? []).map((objective) => {
    let reading = worths.get(objective);
    if (reading === undefined) {
      reading = rules.worth(evaluate, objective.value);
      worths.set(objective, reading);
    }
    return reading(world, noInputs);
  });
}

/** The score of an actor, 0 to 100: the weighted mean of its aims; undefined for an actor without any. */
export function scoreOf(game: Game, world: World, actor: number): number | undefined {
  const objectives = game.objectives[actor] ?? [];
  const total = objectives.reduce((sum, it) => sum + it.weight, 0);
  if (total <= 0) return undefined;
  return aimsOf(game, world, actor).reduce((sum, worth, i) => sum + worth * (objectives[i]?.weight ?? 0), 0) / total;
}
