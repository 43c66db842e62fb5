/** Which texts a scenario must carry for its readers, derived from what it defines. */
import type { Text } from '../model/text.ts';
import { type Building, sortedKeys } from './building.ts';
import { isInner } from './lowering.ts';
import { nearest } from './nearest.ts';

/** Text ids that must be there. */
export function requiredTexts(of: Building): string[] {
  const { written } = of;
  const each = (section: object | undefined, make: (id: string) => string[]): string[] =>
    sortedKeys(section).flatMap(make);
  return [
    'title',
    'dilemma',
    'note.contested',
    ...written.playable.flatMap((seat) => [`briefing.${seat}`, `briefing.${seat}.long`]),
    ...written.calendar.map((moment) => `calendar.${moment.id}`),
    ...of.indicators.filter((id) => !isInner(id)).map((id) => `indicators.${id}`),
    ...of.actors.flatMap((id, actor) => {
      const chart = of.charts[actor];
      const places = chart?.regions.flatMap((region) => [
        `regions.${chart.kind}.${region.name}`,
        ...region.postures.map((posture) => `postures.${chart.kind}.${region.name}.${posture}`),
      ]);
      return [`actors.${id}`, `actors.${id}.short`, ...(places ?? [])];
    }),
    ...of.moves.flatMap(({ actor, event, written: move }) => {
      const id = `moves.${of.actors[actor]}.${event}`;
      return [id, `${id}.note`, `${id}.wire`, ...(move.odds === undefined ? [] : [`${id}.odds`, `${id}.failed`])];
    }),
    ...each(written.offers, (id) => [`offers.${id}`]),
    ...each(written.asks, (id) => [`asks.${id}`]),
    ...each(written.threats, (id) => [`threats.${id}`]),
    ...each(written.promises, (id) => [`promises.${id}`]),
    ...each(written.signals, (id) => [`signals.${id}`]),
    ...each(written.types, (actor) => sortedKeys(written.types?.[actor]).map((type) => `types.${actor}.${type}`)),
    ...each(written.contests, (id) => [`contests.${id}`]),
    ...each(written.reactors, (id) => [`reactors.${id}`]),
    ...each(written.injects, (id) => (id.includes('.') ? [] : [`injects.${id}`])),
    ...each(written.endings, (id) => [`endings.${id}`, `endings.${id}.note`]),
    ...each(written.objectives, (seat) =>
      sortedKeys(written.objectives[seat]).flatMap((id) =>
        ['', '.high', '.mid', '.low'].map((band) => `objectives.${seat}.${id}${band}`),
      ),
    ),
    ...each(written.doctrines, (seat) =>
      sortedKeys(written.doctrines[seat]).flatMap((id) => [`doctrines.${seat}.${id}`, `doctrines.${seat}.${id}.note`]),
    ),
  ];
}

/**
 * Notes missing texts, and texts that nothing uses; those of a theatre (`borrowed`) may be for other scenarios. Hands back
 * the texts in use.
 */
export function checkTexts(to: Building, borrowed: ReadonlySet<string>): ReadonlyMap<string, Text> {
  const required = new Set(requiredTexts(to));
  const levels = new Set(
    to.moves.flatMap(({ actor, event, written: { level = [] } }) =>
      level.map((it) => `moves.${to.actors[actor]}.${event}.level${it}`),
    ),
  );
  const isUsed = (id: string): boolean =>
    required.has(id) ||
    id.startsWith('note.') ||
    levels.has(id) ||
    (id.endsWith('.legal') && required.has(id.slice(0, -'.legal'.length)));
  const written = Object.keys(to.written.text);
  for (const id of required) {
    if (Object.hasOwn(to.written.text, id)) continue;
    const near = nearest(
      id,
      written.filter((other) => !required.has(other)),
    );
    const meant = near === undefined ? '' : ` Is "${near}" meant?`;
    to.findings.push({
      path: ['text', id],
      code: 'missing-text',
      name: id,
      message: `The text "${id}" is missing: { en: "…", es: "…" }.${meant}`,
    });
  }
  for (const id of written) {
    if (isUsed(id) || borrowed.has(id)) continue;
    const near = nearest(id, required);
    to.findings.push({
      path: ['text', id],
      code: 'unknown-text',
      atKey: true,
      name: id,
      message: `Nothing uses the text "${id}".${near === undefined ? '' : ` Did you mean "${near}"?`}`,
    });
  }
  return new Map(Object.entries(to.written.text).filter(([id]) => isUsed(id)));
}
