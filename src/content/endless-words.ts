/** Threats whose own consequences make them again and take them back again, without end: refused before a run can fall in. */
import type { WrittenScenario } from '../model/written.ts';
import { type Building, sortedKeys } from './building.ts';

/** What follows from a threat: `backDown` when it is taken back, `extended` when it is put off. */
interface Consequence {
  readonly threat: string;
  readonly section: 'backDown' | 'extended';
}

/** Notes each circle of consequences in which a threat of the circle is made again: an extension alone uses up its dates. */
export function refuseEndlessWords(to: Building): void {
  const { threats = {} } = to.written;
  const all = sortedKeys(threats).flatMap((threat): Consequence[] => [
    { threat, section: 'backDown' },
    { threat, section: 'extended' },
  ]);
  const reached = new Map(all.map((from) => [nameOf(from), reachedFrom(from, threats)]));
  const told = new Set<string>();
  for (const from of all) {
    const circle = all.filter(
      (it) =>
        reached.get(nameOf(from))?.has(nameOf(it)) === true && reached.get(nameOf(it))?.has(nameOf(from)) === true,
    );
    const members = circle.map((it) => it.threat);
    const isMadeAgain = circle.some(({ threat, section }) =>
      (threats[threat]?.[section] ?? []).some((effect) => members.includes(effect.threaten ?? '')),
    );
    if (!isMadeAgain || told.has(nameOf(from))) continue;
    for (const it of circle) told.add(nameOf(it));
    const message = `These follow from each other without end, and make a threat again each time: ${circle.map(nameOf).join(', ')}. Take one of these effects out.`;
    to.findings.push({ path: ['threats', from.threat, from.section], code: 'endless-words', message });
  }
}

const nameOf = ({ threat, section }: Consequence): string => `threats.${threat}.${section}`;

/** What a consequence leads to, however many steps on; itself only when it comes back to itself. */
function reachedFrom(from: Consequence, threats: NonNullable<WrittenScenario['threats']>): ReadonlySet<string> {
  const found = new Map<string, Consequence>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { withdraw, extend } of threats[at.threat]?.[at.section] ?? []) {
      const next: Consequence[] = [
        ...(withdraw === undefined ? [] : [{ threat: withdraw, section: 'backDown' as const }]),
        ...(extend === undefined ? [] : [{ threat: extend, section: 'extended' as const }]),
      ];
      for (const it of next.filter((one) => !found.has(nameOf(one)))) {
        found.set(nameOf(it), it);
        open.push(it);
      }
    }
  }
  return new Set(found.keys());
}
