/** A scenario as a drawing: its calendar with what happens and how it may end, and the chart of each actor. */
import type { Actor, Game } from '../model/game.ts';
import type { Language } from '../model/text.ts';
import type { ChartTable } from '../rules/chart-table.ts';
import { type Naming, regionBox } from './chart-drawing.ts';
import type { Arrow, Box, Drawing, Node } from './drawing.ts';

const words = {
  en: {
    anyPosture: 'any posture',
    calendar: 'The calendar',
    anyMoment: 'after any moment',
    horizon: 'after the last moment',
    events: {
      'turn.end': 'the moment passes',
      'threat.met': 'its threat is met',
      'threat.lapsed': 'its threat lapses',
    } as Readonly<Record<string, string>>,
    worked: (move: string) => `${move}: it works`,
    failed: (move: string) => `${move}: it fails`,
  },
  es: {
    anyPosture: 'cualquier postura',
    calendar: 'El calendario',
    anyMoment: 'tras cualquier momento',
    horizon: 'tras el último momento',
    events: {
      'turn.end': 'pasa el momento',
      'threat.met': 'ceden a su amenaza',
      'threat.lapsed': 'su amenaza caduca',
    } as Readonly<Record<string, string>>,
    worked: (move: string) => `${move}: resulta`,
    failed: (move: string) => `${move}: no resulta`,
  },
} as const;

/** The drawing, in the words that a player reads. `tables` are those of the roster. */
export function scenarioDrawing(game: Game, tables: readonly ChartTable[], lang: Language): Drawing {
  const text = (id: string): string => game.text.get(id)?.[lang] ?? id;
  const actors = game.shown.actors.flatMap((id) => game.actors.filter((actor) => actor.id === id));
  return {
    title: text('title'),
    boxes: [calendarBox(game, lang, text), ...actors.map((actor) => actorBox(game, actor, tables, lang, text))],
  };
}

/** Moments in a row, dated injects beside theirs, and the endings after any moment and after the last. */
function calendarBox(game: Game, lang: Language, text: (id: string) => string): Box {
  const said = words[lang];
  const moment = (turn: number): string => `calendar_moment${turn + 1}`;
  const moments = game.calendar.map(
    ({ id, date }, turn): Node => ({ id: moment(turn), label: `${date} ${text(`calendar.${id}`)}`, kind: 'moment' }),
  );
  const dated = game.injects.filter((it) => it.turn >= 0);
  const injects = dated.map(
    ({ id }): Node => ({ id: `calendar_inject_${id}`, label: text(`injects.${id}`), kind: 'inject' }),
  );
  const chain = moments.slice(1).map((_, turn): Arrow => ({ from: moment(turn), to: moment(turn + 1), labels: [] }));
  const brought = dated.map(
    ({ id, turn }): Arrow => ({ from: `calendar_inject_${id}`, to: moment(turn - 1), labels: [] }),
  );
  const last = moment(game.calendar.length - 1);
  const once = game.endings.some((it) => it.at === 'once');
  const any: Node[] = once ? [{ id: 'calendar_any', label: said.anyMoment, kind: 'anyPosture' }] : [];
  const horizon: Node = { id: 'calendar_horizon', label: said.horizon, kind: 'anyPosture' };
  const endings = game.endings.map(
    ({ id }): Node => ({ id: `calendar_ending_${id}`, label: text(`endings.${id}`), kind: 'ending' }),
  );
  const ended = game.endings.map(
    ({ id, at }): Arrow => ({
      from: at === 'once' ? 'calendar_any' : horizon.id,
      to: `calendar_ending_${id}`,
      labels: [],
    }),
  );
  return {
    id: 'calendar',
    label: said.calendar,
    start: moment(0),
    nodes: [...moments, ...injects, ...any, horizon, ...endings],
    arrows: [...chain, ...brought, { from: last, to: horizon.id, labels: [] }, ...ended],
    boxes: [],
  };
}

function actorBox(
  game: Game,
  actor: Actor,
  tables: readonly ChartTable[],
  lang: Language,
  text: (id: string) => string,
): Box {
  const { id, chart, regions } = actor;
  const table = tables.find((it) => it.kind === chart);
  const own = new Set(game.moves.filter((it) => it.actor === actor.index).map((it) => it.event));
  const boxes = (table?.regions ?? []).map((region) => {
    const start = regions.find((it) => it.name === region.name)?.start ?? region.initial;
    const naming: Naming = {
      id: `${id}_${region.name}`,
      region: text(`regions.${chart}.${region.name}`),
      posture: (name) => text(`postures.${chart}.${region.name}.${name}`),
      anyPosture: words[lang].anyPosture,
      event: (name) => eventText(name, own, lang, (move) => text(`moves.${id}.${move}`)),
    };
    return regionBox({ ...region, initial: start }, naming);
  });
  return { id, label: text(`actors.${id}`), nodes: [], arrows: [], boxes };
}

/** An event in words; undefined for a move that the scenario does not give this actor. */
function eventText(
  event: string,
  own: ReadonlySet<string>,
  lang: Language,
  move: (name: string) => string,
): string | undefined {
  const [head = '', ...rest] = event.split('.');
  if (rest.length === 0) return own.has(event) ? move(event) : undefined;
  const name = rest.join('.');
  if (head !== 'worked' && head !== 'failed') return words[lang].events[event] ?? event;
  return own.has(name) ? words[lang][head](move(name)) : undefined;
}
