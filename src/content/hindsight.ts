/** Numbers that rest on what nobody knew on a scenario's first day; `check` alone asks, for no run depends on it. */
import type { Provenance } from '../model/game.ts';
import type { Finding } from '../model/problem.ts';
import type { WrittenScenario } from '../model/written.ts';

/** One finding for each source and for each day that came too late, at the first number that rests on it. */
export function hindsightFindings({ calendar, sources }: WrittenScenario, numbers: readonly Provenance[]): Finding[] {
  const first = calendar[0]?.date;
  if (first === undefined) return [];
  const found = new Map<string, Finding>();
  for (const { path, source, knownOn } of numbers) {
    if (isHistory(path)) continue;
    const note = (what: string, day: string): void => {
      const message = `${what} is of ${day}, after the first day (${first}): say what was known then, or give the judgement.`;
      if (isAfter(day, first) && !found.has(what))
        found.set(what, { path: path.split('.'), code: 'known-later', message });
    };
    if (knownOn !== undefined) note(`"knownOn: ${knownOn}"`, knownOn);
    for (const id of source?.split(', ') ?? []) {
      const { date } = sources[id] ?? {};
      if (date !== undefined) note(`The source "${id}"`, date);
    }
  }
  return [...found.values()];
}

/** What was done on dated days is history, and may know itself. */
const isHistory = (path: string): boolean => /^doctrines\.[^.]+\.asItHappened\./.test(path);

/** A year or a month alone is as early as it can be. */
const isAfter = (day: string, first: string): boolean => day > first.slice(0, day.length);
