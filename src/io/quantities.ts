/** What the quantities of a scenario are counted in: its indicators as they say, other facts as they are. */
import type { Path } from '../model/problem.ts';
import { type DataMap, dataAt, isMap } from './origins.ts';

/** Looks a quantity up by the name that conditions, terms and effects give it. */
export interface Quantities {
  /** What it is counted in; undefined for one that the scenario does not have. `at` is where it is named, for `self.`. */
  unit(name: string, at: Path): string | undefined;
  /** The name beside a number in its block, under a key such as `change` or `per`. */
  named(block: Path, key: string): string | undefined;
}

/** Units of facts that are no indicators, by the start or the end of their names. */
const ofFacts: readonly (readonly [name: RegExp, unit: string])[] = [
  [/^(?:did|inject|reactor)\./, 'times'],
  [/^belief\./, 'probability'],
  [/^(?:given|short)\./, 'points towards the ask'],
  [/^budget\./, 'standing'],
  [/^contest\./, 'rungs'],
  [/^day$/, 'days'],
  [/^level$/, 'levels'],
  [/^record\..*\.threats\w+$/, 'threats'],
  [/^record\..*\.promises\w+$/, 'promises'],
];

/** Blocks whose second name is the actor that `self.` means. */
const ofActors: ReadonlySet<string> = new Set(['actors', 'moves', 'doctrines', 'objectives']);

/** `unitAt`: the unit written nearest around a path. */
export const namedQuantities = (data: DataMap, unitAt: (path: Path) => string | undefined): Quantities => ({
  unit: (name, at) => {
    const whole = name.replace(/^(?:self|target)(?=\.)/, () => bearer(data, name, at));
    const home = placesOf(whole).find((path) => dataAt(data, path) !== undefined);
    return ofFacts.find(([fact]) => fact.test(whole))?.[1] ?? (home === undefined ? undefined : unitAt(home));
  },
  named: (block, key) => {
    const name = dataAt(data, [...block, key]);
    return typeof name === 'string' ? name : undefined;
  },
});

/** The actor that `self.` means at a path; for any other, the first that has such an indicator: they are counted alike. */
function bearer({ actors }: DataMap, name: string, [block, owner]: Path): string {
  if (name.startsWith('self.') && ofActors.has(String(block))) return String(owner);
  const ids = isMap(actors) ? Object.keys(actors) : [];
  const rest = name.slice(name.indexOf('.') + 1);
  return ids.find((id) => placesOf(`${id}.${rest}`).some((path) => dataAt({ actors: actors ?? null }, path))) ?? 'self';
}

/** Where a quantity of that name may be written. */
function placesOf(name: string): Path[] {
  const dot = name.indexOf('.');
  const [owner, own] = [name.slice(0, Math.max(0, dot)), name.slice(dot + 1)];
  return [
    ['indicators', name],
    ['measures', name],
    ['parameters', name],
    ['actors', owner, 'own', own],
    ['actors', owner, 'audiences', own],
  ];
}
