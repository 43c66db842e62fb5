/** Effects: from the written verbs to resolved ones, and who may use which. */
import type { Effect } from '../model/effect.ts';
import type { Path } from '../model/problem.ts';
import type { WrittenEffect } from '../model/written-move.ts';
import { type Building, findMove, keyOf, type Scope, sortedKeys, unknown } from './building.ts';
import { indicatorAt } from './plan-layout.ts';
import { resolveCondition, resolveFormula } from './resolve.ts';

/** Who an effect belongs to: a seat's move or word (with its actor), or the world outside the seats. */
export interface EffectOwner extends Scope {
  readonly outside?: boolean;
}

const speech = ['threaten', 'extend', 'withdraw', 'carryOut'] as const;

/** A list of effects. Facts in them are not held to a view: nature sees everything. */
export function resolveEffects(
  to: Building,
  written: readonly WrittenEffect[] | undefined,
  path: Path,
  owner: EffectOwner,
): Effect[] {
  return (written ?? []).flatMap((effect, i) => {
    const made = resolveEffect(to, effect, [...path, i], owner);
    return made === undefined ? [] : [made];
  });
}

function resolveEffect(to: Building, effect: WrittenEffect, path: Path, owner: EffectOwner): Effect | undefined {
  const { viewer: _, outside: __, ...scope } = owner;
  const when = resolveCondition(to, effect.when, [...path, 'when'], scope);
  if (effect.change !== undefined) {
    const indicator = findIndicator(to, effect.change, [...path, 'change'], owner);
    if (indicator < 0) return undefined;
    const by = resolveFormula(to, effect.by, [...path, 'by'], scope);
    return {
      kind: 'change',
      indicator,
      by,
      delayTurns: effect.delayTurns ?? 0,
      lastsTurns: effect.lastsTurns ?? 1,
      when,
    };
  }
  if (effect.set !== undefined) {
    const indicator = findIndicator(to, effect.set, [...path, 'set'], owner);
    return indicator < 0
      ? undefined
      : { kind: 'set', indicator, to: resolveFormula(to, effect.to, [...path, 'to'], scope), when };
  }
  if (effect.signal !== undefined) {
    const signal = position(to, path, 'signal', effect.signal, to.written.signals);
    // Keyed by what gives it too: two signs in one moment are two pieces of evidence.
    const giver = path.filter((part) => typeof part === 'string').join('.');
    return signal < 0
      ? undefined
      : { kind: 'signal', signal, key: keyOf(to, `signal/${effect.signal}/${giver}`), when };
  }
  if (effect.expose !== undefined) {
    const move = findMove(to, [...path, 'expose'], effect.expose);
    return move < 0 ? undefined : { kind: 'expose', move, when };
  }
  return resolveSpeech(to, effect, path, owner, when);
}

function resolveSpeech(
  to: Building,
  effect: WrittenEffect,
  path: Path,
  owner: EffectOwner,
  when: Effect['when'],
): Effect | undefined {
  if (owner.outside === true) {
    to.findings.push({
      path,
      code: 'inject-plays-a-seat',
      message:
        'Threats and promises are moves of a seat: what happens outside the seats may only change indicators, give a signal or expose something.',
    });
    return undefined;
  }
  if (effect.promise !== undefined) {
    const promise = position(to, path, 'promise', effect.promise, to.written.promises);
    return promise < 0
      ? undefined
      : mine(to, path, to.written.promises?.[effect.promise]?.of, owner) && { kind: 'promise', promise, when };
  }
  for (const kind of speech) {
    const id = effect[kind];
    if (id === undefined) continue;
    const threat = position(to, path, 'threat', id, to.written.threats, kind);
    return threat < 0 ? undefined : mine(to, path, to.written.threats?.[id]?.by, owner) && { kind, threat, when };
  }
  return undefined;
}

/** A seat gives only its own word. Typed so that a refusal reads as "no effect". */
function mine(to: Building, path: Path, speaker: string | undefined, owner: EffectOwner): true | undefined {
  if (owner.self === undefined || to.actors[owner.self] === speaker) return true;
  to.findings.push({
    path,
    code: 'not-its-word',
    name: speaker ?? '',
    message: `This is the word of ${speaker}: ${to.actors[owner.self]} cannot give or take it back.`,
  });
  return undefined;
}

function position(to: Building, path: Path, what: string, id: string, known: object | undefined, key = what): number {
  const at = sortedKeys(known).indexOf(id);
  if (at < 0) unknown(to, [...path, key], what, id, sortedKeys(known));
  return at;
}

function findIndicator(to: Building, written: string, path: Path, owner: EffectOwner): number {
  const self = owner.self === undefined ? undefined : to.actors[owner.self];
  const target = owner.target === undefined ? undefined : to.actors[owner.target];
  const id = written.replace(/^self\./, `${self}.`).replace(/^target\./, `${target}.`);
  const at = to.indicators.indexOf(id);
  if (at < 0) {
    unknown(to, path, 'indicator', written, to.indicators);
    return at;
  }
  const setBy = indicatorAt(to.written, id)?.setBy;
  if (setBy !== undefined && (self === undefined || !setBy.includes(self))) {
    const code = owner.outside === true ? 'inject-plays-a-seat' : 'not-its-lever';
    const message = `Only moves of ${setBy.join(', ')} change "${id}" (its setBy says so).`;
    to.findings.push({ path, code, message, name: setBy.join('.') });
  }
  return at;
}
