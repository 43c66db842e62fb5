/** Makes a divergence small: takes away whatever can go while the checker still accepts it and the two still differ. */
import { scenarioSchema } from '../../src/io/schema.ts';
import type { Generated } from '../fixtures/generated.ts';
import type { Course } from './course.ts';
import { differs } from './stored.ts';

/** A scenario and a course under which the interpreters differ. */
export interface Divergence extends Generated {
  readonly course: Course;
}

type Path = readonly (string | number)[];

/** True when it still is a scenario that an author could write, and still differs. */
export function stillDiffers({ charts, written, course }: Divergence): boolean {
  if (!scenarioSchema.safeParse({ ...written, text: {} }).success) return false;
  try {
    return differs({ charts, written }, course) !== undefined;
  } catch {
    // The checker refuses it, or what is left is no chart.
    return false;
  }
}

/** The smallest divergence found by taking parts away, greatest first, until none can go. */
export function shrink(found: Divergence, differing: (it: Divergence) => boolean = stillDiffers): Divergence {
  let least = found;
  for (let before = ''; before !== JSON.stringify(least); ) {
    before = JSON.stringify(least);
    for (const path of pathsOf({ charts: least.charts, written: least.written }).filter(({ length }) => length > 1)) {
      const smaller = simpler(least, path);
      if (smaller !== undefined && differing(smaller)) least = smaller;
    }
  }
  return least;
}

/** Places of a tree, each before the places inside it, lists from their ends. */
function pathsOf(node: unknown, at: Path = []): Path[] {
  if (typeof node !== 'object' || node === null) return [];
  const keys = Array.isArray(node) ? [...node.keys()].reverse() : Object.keys(node);
  return keys.flatMap((key) => [
    [...at, key],
    ...pathsOf((node as Record<string | number, unknown>)[key], [...at, key]),
  ]);
}

/** The divergence without what stands at a path; an actor goes together with all that is its own. */
function simpler(from: Divergence, path: Path): Divergence | undefined {
  const copy = structuredClone(from) as unknown as Record<string, unknown>;
  const last = path.at(-1) as string | number;
  let holder: unknown = copy;
  for (const key of path.slice(0, -1)) holder = (holder as Record<string | number, unknown> | undefined)?.[key];
  if (typeof holder !== 'object' || holder === null || !(last in holder)) return undefined;
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete (holder as Record<string, unknown>)[last];
  const made = copy as unknown as Divergence;
  return path.join('.') === `written.actors.${last}` ? withoutActor(made, from, String(last)) : made;
}

function withoutActor(made: Divergence, from: Divergence, actor: string): Divergence {
  const { written } = made;
  const without = <T>(of: Readonly<Record<string, T>> | undefined): Record<string, T> =>
    Object.fromEntries(Object.entries(of ?? {}).filter(([id]) => id !== actor));
  const seat = Object.keys(from.written.actors).sort().indexOf(actor);
  const [first = ''] = Object.keys(written.actors);
  return {
    ...made,
    written: {
      ...written,
      playable: [first],
      defaultSeat: first,
      moves: without(written.moves),
      doctrines: without(written.doctrines),
      objectives: without(written.objectives),
      usual: without(written.usual),
      types: without(written.types),
      records: without(written.records),
    },
    course: { ...made.course, seats: made.course.seats.filter((_, i) => i !== seat) },
  };
}
