/** Reactors: when something comes to hold, the world answers so many moments later, written as injects with a memory. */
import type { WrittenInject } from '../model/written.ts';
import type { WrittenEffect } from '../model/written-move.ts';
import { sortedKeys } from './building.ts';
import { inner, joined, type Lowering } from './lowering.ts';

/**
 * `held` remembers that the condition held when it was last looked at, so that only its coming to hold counts; `due` says
 * that an answer is due. The answer comes first in the order of ids, then what ends the holding, then what is noticed.
 */
export function lowerReactors(to: Lowering): void {
  for (const id of sortedKeys(to.written.reactors)) {
    const it = to.written.reactors?.[id];
    if (it === undefined) continue;
    const { when, lagTurns = 0, repeats = false, chance, effects = [] } = it;
    const answer = `reactor.${id}`;
    const [held, due] = [`${answer}/held`, `${answer}/due`];
    const certain = chance === undefined ? {} : { chance };
    const put = (name: string, inject: Omit<WrittenInject, 'repeats'>): void => {
      to.injects[name] = { repeats: true, ...inject };
      to.homes.push({ from: ['injects', name], to: ['reactors', id] });
    };
    const set = (name: string, level: number): WrittenEffect => ({ set: name, to: level });
    const hold = repeats ? [] : [set(held, 1)];
    const newly = repeats ? when : joined(when, { [held]: '= 0' });
    if (!repeats) {
      to.indicators[held] = inner(0, 0, 1);
      put(`${answer}/ended`, { when: { not: when, [held]: '= 1' }, effects: [set(held, 0)] });
      to.homes.push({ from: ['injects', `${answer}/ended`, 'when', 'not'], to: ['reactors', id, 'when'] });
    }
    if (lagTurns === 0) {
      put(answer, { when: newly, ...certain, effects: [...effects, ...hold] });
      continue;
    }
    to.indicators[due] = inner(0, 0, 1);
    put(answer, { when: { [due]: '= 1' }, ...certain, effects: [...effects, set(due, 0)] });
    // A change falls due as a moment ends, and is seen as the next one opens.
    const later = lagTurns === 1 ? set(due, 1) : { change: due, by: 1, delayTurns: lagTurns - 1 };
    put(`${answer}/noticed`, { when: newly, effects: [later, ...hold] });
  }
}
