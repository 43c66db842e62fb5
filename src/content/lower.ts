/**
 * Contests, reactors and measures, lowered to what a run is made of anyway: indicators that nobody sees, injects that
 * repeat, and more conditions and effects of moves. So neither the engine nor the compiled program knows of them.
 */
import type { Finding, Path } from '../model/problem.ts';
import type { WrittenScenario } from '../model/written.ts';
import type { WrittenEffect, WrittenMove } from '../model/written-move.ts';
import { lowerContests } from './contests.ts';
import { type Gain, joined, type Lowering, map } from './lowering.ts';
import { lowerMeasures } from './measures.ts';
import { lowerReactors } from './reactors.ts';

/** A scenario without contests, reactors and measures that plays as one with them. */
export interface Lowered {
  readonly written: WrittenScenario;
  /** A path of the lowered scenario as the author wrote it. */
  readonly home: (path: Path) => Path;
  readonly findings: readonly Finding[];
}

/** Lowers a scenario; one without these mechanics comes back as it is. */
export function lower(written: WrittenScenario): Lowered {
  const { contests, reactors, measures } = written;
  if (contests === undefined && reactors === undefined && measures === undefined)
    return { written, home: (path) => path, findings: [] };
  const to: Lowering = { written, indicators: {}, injects: {}, gains: new Map(), homes: [], findings: [] };
  refuseHands(to);
  lowerMeasures(to);
  lowerReactors(to);
  lowerContests(to);
  const moves = Object.entries(written.moves).map(([actor, own]) => [
    actor,
    map(Object.entries(own).map(([event, move]) => [event, gained(move, to.gains.get(`${actor}.${event}`))])),
  ]);
  const lowered = map<unknown>([
    ...Object.entries(written),
    ['indicators', map([...Object.entries(written.indicators), ...Object.entries(to.indicators)])],
    ['injects', map([...Object.entries(written.injects ?? {}), ...Object.entries(to.injects)])],
    ['moves', map(moves as [string, unknown][])],
  ]);
  return { written: lowered as unknown as WrittenScenario, home: (path) => homeOf(to, path), findings: to.findings };
}

/** What is gained stands after what was written, so that every place in the move stays what it was. */
function gained(move: WrittenMove, gain: Gain | undefined): WrittenMove {
  if (gain === undefined) return move;
  const { when, effects, exposed } = gain;
  return {
    ...move,
    ...(Object.keys(when).length === 0 ? {} : { when: joined(move.when, when) }),
    ...(effects.length === 0 ? {} : { effects: [...(move.effects ?? []), ...effects] }),
    ...(exposed.length === 0 ? {} : { exposed: [...(move.exposed ?? []), ...exposed] }),
  };
}

function homeOf({ homes }: Lowering, path: Path): Path {
  const fitting = homes.filter(({ from }) => from.every((step, i) => path[i] === step));
  const best = fitting.reduce<(typeof fitting)[number] | undefined>(
    (a, b) => (a !== undefined && a.from.length >= b.from.length ? a : b),
    undefined,
  );
  return best === undefined ? path : [...best.to, ...path.slice(best.from.length)];
}

/** What is measured is published and not set; a contest goes by its rungs. */
function refuseHands(to: Lowering): void {
  const visit = (node: unknown, path: Path): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of ['change', 'set'] as const) {
      const name = (node as WrittenEffect)[key];
      if (typeof name !== 'string') continue;
      const isMeasure = Object.hasOwn(to.written.measures ?? {}, name) && !Object.hasOwn(to.written.indicators, name);
      const why = isMeasure ? 'is published, not set: change what it measures' : 'goes by its rungs and its drop';
      if (isMeasure || name.startsWith('contest.'))
        to.findings.push({ path: [...path, key], code: 'not-a-lever', message: `"${name}" ${why}.`, name });
    }
    for (const [key, part] of Object.entries(node)) visit(part, [...path, Array.isArray(node) ? Number(key) : key]);
  };
  for (const section of ['moves', 'threats', 'promises', 'injects', 'reactors'] as const)
    visit(to.written[section], [section]);
}
