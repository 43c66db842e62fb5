/** Measures: a published figure is what the facts came to some moments ago, with an error, written as injects of every moment. */
import type { WrittenEffect } from '../model/written-move.ts';
import { sortedKeys } from './building.ts';
import { inner, type Lowering } from './lowering.ts';

/** Half the faces of the die of an error: it shows -2 to 2. */
const half = 2;

/**
 * As each moment opens the figure of `lagTurns` ago is published and the present one goes into the first of as many
 * drawers, from which it moves on by one a moment. A die that rolled as the moment before ended is the error.
 */
export function lowerMeasures(to: Lowering): void {
  for (const id of sortedKeys(to.written.measures)) {
    const it = to.written.measures?.[id];
    if (it === undefined) continue;
    const { of, lagTurns, spread = 0, ...shown } = it;
    if (Object.hasOwn(to.written.indicators, id)) {
      const message = `"${id}" is an indicator already: a measure has a name of its own.`;
      to.findings.push({ path: ['measures', id], code: 'taken-name', atKey: true, message });
      continue;
    }
    const part = (name: string | number): string => `measure.${id}/${name}`;
    const home = { to: ['measures', id] };
    to.indicators[id] = shown;
    to.homes.push({ from: ['indicators', id], ...home });
    for (const drawer of lagTurns === 0 ? [0] : upTo(lagTurns)) {
      to.indicators[part(drawer)] = inner(it.start, it.low, it.high);
      to.homes.push({ from: ['indicators', part(drawer)], ...home });
    }
    const error = spread === 0 ? [] : [{ per: part('die'), times: spread / half }];
    if (spread > 0) to.indicators[part('die')] = { ...inner(0, -half, half), noise: { step: 1, faces: 5 } };
    const take: WrittenEffect = { set: part(Math.min(1, lagTurns)), to: of };
    const publish: WrittenEffect = { set: id, to: { plus: [{ per: part(lagTurns) }, ...error] } };
    const passOn = upTo(lagTurns - 1)
      .toReversed()
      .map((drawer): WrittenEffect => ({ set: part(drawer + 1), to: { plus: [{ per: part(drawer) }] } }));
    const effects = lagTurns === 0 ? [take, publish] : [publish, ...passOn, take];
    const inject = part('published');
    to.injects[inject] = {
      repeats: true,
      effects: [...effects, ...(spread > 0 ? [{ set: part('die'), to: 0 }] : [])],
    };
    to.homes.push({ from: ['injects', inject], ...home });
    to.homes.push({ from: ['injects', inject, 'effects', effects.indexOf(take), 'to'], to: [...home.to, 'of'] });
  }
}

/** Drawers are numbered by the moments a figure has lain in them; without a lag it passes through one numbered 0. */
const upTo = (most: number): number[] => Array.from({ length: Math.max(0, most) }, (_, i) => i + 1);
