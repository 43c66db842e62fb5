/** Applies effects to the world: now, later, or for several turns. */
import { face, within } from '../chance/dice.ts';
import type { Signal } from '../model/bargain.ts';
import type { Move } from '../model/candidate.ts';
import type { Effect } from '../model/effect.ts';
import type { Actor } from '../model/game.ts';
import { exposures } from '../model/layout.ts';
import type { Cause } from '../model/run.ts';
import { stances, takes } from '../model/written-move.ts';
import { noInputs, readCondition } from '../rules/evaluate.ts';
import { signalLikelihood, update } from '../rules/evidence.ts';
import { addTo, amountOf, audiencesTake, everyone, type Stage, setIndicator, turnNow } from './stage.ts';
import { carryOut, extend, promise, threaten, withdraw } from './word.ts';

/** Applies effects in order, each on the world the ones before it left. */
export function applyEffects(stage: Stage, effects: readonly Effect[], cause: Cause): void {
  for (const effect of effects) {
    if (effect.when.kind !== 'always' && !readCondition(effect.when)(stage.world, noInputs)) continue;
    applyEffect(stage, effect, cause);
  }
}

function applyEffect(stage: Stage, effect: Effect, cause: Cause): void {
  switch (effect.kind) {
    case 'change':
      return changeBy(stage, effect, cause);
    case 'set':
      return setIndicator(stage, effect.indicator, amountOf(stage, effect.to), cause);
    case 'threaten':
      return threaten(stage, effect.threat);
    case 'extend':
      return applyEffects(stage, extend(stage, effect.threat), cause);
    case 'withdraw':
      return applyEffects(stage, withdraw(stage, effect.threat), { kind: 'threat', threat: effect.threat });
    case 'carryOut':
      return carryOut(stage, effect.threat);
    case 'promise':
      return promise(stage, effect.promise);
    case 'signal':
      return giveSignal(stage, effect);
    case 'expose':
      return expose(stage, effect.move);
  }
}

function changeBy(stage: Stage, effect: Effect & { kind: 'change' }, cause: Cause): void {
  const amount = amountOf(stage, effect.by);
  const { pending, delayed } = stage.game.layout;
  const column = delayed.indexOf(effect.indicator);
  const first = turnNow(stage) + effect.delayTurns;
  for (let turn = first; turn < first + effect.lastsTurns; turn += 1) {
    if (turn === turnNow(stage)) addTo(stage, effect.indicator, amount, cause);
    else if (turn <= stage.game.calendar.length) {
      const at = pending + turn * delayed.length + column;
      stage.world.values[at] = (stage.world.values[at] as number) + amount;
    }
  }
}

/** What earlier effects left for this turn. */
export function applyPending(stage: Stage): void {
  const { pending, delayed } = stage.game.layout;
  delayed.forEach((indicator, column) => {
    const at = pending + turnNow(stage) * delayed.length + column;
    const amount = stage.world.values[at] as number;
    stage.world.values[at] = 0;
    if (amount !== 0) addTo(stage, indicator, amount, { kind: 'drift' });
  });
}

/** Evidence of a type reaches everyone, and moves what others believe. */
function giveSignal(stage: Stage, { signal: number, key }: Effect & { kind: 'signal' }): void {
  const signal = stage.game.signals[number] as Signal;
  const types = stage.game.actors[signal.about]?.types;
  if (types === undefined) return;
  let says = -1;
  let likelihood = signal.likelihood;
  if (signal.accuracy !== undefined) {
    const truth = stage.world.counts[types.slot] as number;
    const right = within(stage.dice.roll(key, 0, signal.accuracy), signal.accuracy);
    const other = face(stage.dice.roll(key, 1), types.names.length - 1);
    says = right ? truth : other < truth ? other : other + 1;
    likelihood = signalLikelihood(types.names.length, says, signal.accuracy);
  }
  update(stage.world.values, types.beliefs, likelihood ?? []);
  stage.tell?.({ kind: 'signal', signal: number, says, seenBy: everyone(stage.game) });
}

/** Brings out a move that not all could see; audiences take it now. */
export function expose(stage: Stage, number: number): void {
  const move = stage.game.moves[number] as Move;
  const at = stage.game.layout.exposure + number;
  if (stage.world.counts[at] !== exposures.indexOf('unseen')) return;
  stage.world.counts[at] = exposures.indexOf('exposed');
  stage.tell?.({ kind: 'exposed', move: number, seenBy: everyone(stage.game) });
  const cause: Cause = { kind: 'exposed', move: number };
  takeStance(stage, move, false, cause);
  applyEffects(stage, move.exposed, cause);
}

/** How the audiences at home take a move they have come to know. */
export function takeStance(stage: Stage, move: Move, inDeal: boolean, cause: Cause): void {
  if (move.stance === stances[0]) return;
  const take = move.stance === 'concession' ? (inDeal ? 'swap' : 'gift') : (move.stance as 'defiance' | 'climbDown');
  audiencesTake(stage, stage.game.actors[move.actor] as Actor, takes.indexOf(take), cause);
}
