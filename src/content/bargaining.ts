/** Asks, threats, promises, types and signals: the mechanics of bargaining, resolved. */
import type { Ask, Promised, Signal, Threat, TypeDraw } from '../model/bargain.ts';
import type { Path } from '../model/problem.ts';
import { type Building, find, keyOf, moveIds, sortedKeys, unknown } from './building.ts';
import { resolveEffects } from './effects.ts';
import { resolveCondition } from './resolve.ts';

const actorAt = (to: Building, path: Path, name: string): number => find(to, path, 'actor', name, to.actors);

/** Every ask; what counts toward it must be a move of the seat it is asked of. */
export function makeAsks(to: Building): Ask[] {
  return sortedKeys(to.written.asks).flatMap((id) => {
    const it = to.written.asks?.[id];
    if (it === undefined) return [];
    const path = ['asks', id];
    const by = actorAt(to, [...path, 'by'], it.by);
    const of = actorAt(to, [...path, 'of'], it.of);
    const known = [...moveIds(to, of), ...sortedKeys(to.written.moves[it.of])];
    for (const move of Object.keys(it.counts)) {
      if (!known.includes(move)) unknown(to, [...path, 'counts', move], 'move', move, known, true);
      const channel = to.written.moves[it.of]?.[move]?.channel;
      if (channel === 'hidden') {
        const message = `"${move}" is hidden, and points that all can see would give it away: it cannot count toward an ask.`;
        to.findings.push({ path: [...path, 'counts', move], code: 'hidden-fact', atKey: true, message });
      }
    }
    if (it.need.least > it.need.most)
      to.findings.push({ path: [...path, 'need'], code: 'out-of-bounds', message: 'least is above most.' });
    return [{ id, by, of, least: it.need.least, most: it.need.most, key: keyOf(to, `need/${id}`) }];
  });
}

/** The turn (from 1) whose moment a date falls in; one past the last for a date after the calendar's end. */
export function turnOf(to: Building, date: string): number {
  const { calendar } = to.written;
  const last = calendar.at(-1)?.date ?? '';
  if (date > last) return calendar.length + 1;
  return calendar.filter((moment) => moment.date <= date).length;
}

/** Every threat, its dates in order and each with its turn. */
export function makeThreats(to: Building): Threat[] {
  return sortedKeys(to.written.threats).flatMap((id) => {
    const it = to.written.threats?.[id];
    if (it === undefined) return [];
    const path = ['threats', id];
    const by = actorAt(to, [...path, 'by'], it.by);
    const owner = { self: by };
    return [
      {
        id,
        by,
        to: actorAt(to, [...path, 'to'], it.to),
        due: it.due.map((date) => ({ turn: turnOf(to, date), date })).sort((a, b) => (a.date < b.date ? -1 : 1)),
        unless: it.unless === undefined ? undefined : resolveCondition(to, it.unless, [...path, 'unless'], owner),
        extended: resolveEffects(to, it.extended, [...path, 'extended'], owner),
        backDown: resolveEffects(to, it.backDown, [...path, 'backDown'], owner),
      },
    ];
  });
}

/** Every promise; what keeps it must be a move of the seat that makes it. */
export function makePromises(to: Building): Promised[] {
  return sortedKeys(to.written.promises).flatMap((id) => {
    const it = to.written.promises?.[id];
    if (it === undefined) return [];
    const path = ['promises', id];
    const of = actorAt(to, [...path, 'of'], it.of);
    const known = [...moveIds(to, of), ...sortedKeys(to.written.moves[it.of])];
    if (!known.includes(it.keptBy)) unknown(to, [...path, 'keptBy'], 'move', it.keptBy, known);
    const owner = { self: of };
    return [
      {
        id,
        of,
        to: actorAt(to, [...path, 'to'], it.to),
        dueTurns: it.dueTurns,
        graceTurns: it.graceTurns ?? 0,
        seenChance: Math.round(it.seenChance * 1000),
        binding: Object.entries(it.readings).flatMap(([seat, reading]) => {
          const actor = find(to, [...path, 'readings', seat], 'actor', seat, to.actors, true);
          return reading === 'binding' && actor >= 0 ? [actor] : [];
        }),
        kept: resolveEffects(to, it.kept, [...path, 'kept'], owner),
        broken: resolveEffects(to, it.broken, [...path, 'broken'], owner),
        seen: keyOf(to, `promise/${id}/seen`),
      },
    ];
  });
}

/** The hidden type of an actor; undefined for one without. */
export function makeType(to: Building, actor: number): TypeDraw | undefined {
  const id = to.actors[actor] ?? '';
  const written = to.written.types?.[id];
  if (written === undefined) return undefined;
  const names = sortedKeys(written);
  const prior = names.map((name) => Math.round((written[name] ?? 0) * 1000));
  const sum = prior.reduce((a, b) => a + b, 0);
  if (sum !== 1000)
    to.findings.push({
      path: ['types', id],
      code: 'not-one',
      message: `The probabilities of the types sum to ${sum / 1000}, not to 1.`,
    });
  if (names.length < 2 || names.length > 4)
    to.findings.push({ path: ['types', id], code: 'bad-value', message: 'An actor has two to four types.' });
  const beliefs = to.facts.get(`belief.${id}.${names[0]}`)?.slot.index ?? 0;
  return { names, prior, slot: to.layout.types + actor, beliefs, key: keyOf(to, `type/${id}`) };
}

/** Every signal; it tells of an actor that has a hidden type. */
export function makeSignals(to: Building): Signal[] {
  return sortedKeys(to.written.signals).flatMap((id) => {
    const it = to.written.signals?.[id];
    if (it === undefined) return [];
    const path = ['signals', id];
    const about = actorAt(to, [...path, 'about'], it.about);
    const types = sortedKeys(to.written.types?.[it.about]);
    if (about >= 0 && types.length === 0)
      to.findings.push({
        path: [...path, 'about'],
        code: 'no-types',
        message: `${it.about} has no hidden type that a signal could tell of.`,
      });
    if ((it.accuracy === undefined) === (it.likelihood === undefined)) {
      to.findings.push({
        path,
        code: 'bad-value',
        message: 'A signal has either an accuracy (rolled) or a likelihood for each type (read off an act).',
      });
    }
    for (const type of Object.keys(it.likelihood ?? {}))
      find(to, [...path, 'likelihood', type], 'type', type, types, true);
    return [
      {
        id,
        about,
        ...(it.accuracy === undefined ? {} : { accuracy: Math.round(it.accuracy * 1000) }),
        ...(it.likelihood === undefined ? {} : { likelihood: types.map((type) => it.likelihood?.[type] ?? 0) }),
      },
    ];
  });
}
