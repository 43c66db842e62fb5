/** Gives everything in a scenario its place in a world, and names each place as a fact. */
import type { Fact } from '../model/game.ts';
import {
  exposures,
  type Layout,
  offerStandings,
  offerStride,
  promiseStandings,
  promiseStride,
  recordNames,
  recordStride,
  threatStandings,
  threatStride,
} from '../model/layout.ts';
import type { WrittenIndicator, WrittenScenario } from '../model/written.ts';
import type { WrittenEffect } from '../model/written-move.ts';
import type { ChartTable } from '../rules/chart-table.ts';
import { byName, injectIds, type NamedMove, sortedKeys } from './building.ts';
import { isInner } from './lowering.ts';

/** An indicator of a scenario by its id, an actor's own and its audiences included. */
export function indicatorAt(written: WrittenScenario, id: string): WrittenIndicator | undefined {
  const dot = id.indexOf('.');
  const [owner, name] = [written.actors[id.slice(0, Math.max(0, dot))], id.slice(dot + 1)];
  return written.indicators[id] ?? owner?.own?.[name] ?? owner?.audiences?.[name];
}

/** All indicators by id, an actor's own and its audiences included. */
export function allIndicators(
  written: WrittenScenario,
): ReadonlyMap<string, { written: WrittenIndicator; path: readonly string[]; owner?: string }> {
  const found = new Map<string, { written: WrittenIndicator; path: readonly string[]; owner?: string }>();
  for (const [id, it] of Object.entries(written.indicators)) found.set(id, { written: it, path: ['indicators', id] });
  for (const [owner, actor] of Object.entries(written.actors)) {
    for (const section of ['own', 'audiences'] as const) {
      for (const [id, it] of Object.entries(actor[section] ?? {})) {
        found.set(`${owner}.${id}`, { written: it, path: ['actors', owner, section, id], owner });
      }
    }
  }
  return new Map([...found].sort(([a], [b]) => Number(isInner(a)) - Number(isInner(b)) || byName(a, b)));
}

/** Ordered pairs of actors that may bargain: both have tradeable moves. */
export function bargainers(
  moves: readonly NamedMove[],
  actors: readonly string[],
): readonly (readonly [number, number])[] {
  const trading = actors.map((_, actor) =>
    moves.some((move) => move.actor === actor && move.written.tradeable === true),
  );
  return actors.flatMap((_, from) =>
    actors.flatMap((_, to) => (from !== to && trading[from] && trading[to] ? [[from, to] as const] : [])),
  );
}

/** Which moves count for how many points toward which asks, by ask and then move: `counted` keeps one integer for each. */
export function askPoints(
  written: WrittenScenario,
  actors: readonly string[],
  moves: readonly NamedMove[],
): readonly { readonly ask: number; readonly move: number; readonly points: number }[] {
  return sortedKeys(written.asks).flatMap((id, ask) => {
    const it = written.asks?.[id];
    return moves.flatMap(({ actor, event, id: candidate, move }) => {
      const points = it?.counts[candidate] ?? it?.counts[event];
      return it?.of === actors[actor] && points !== undefined ? [{ ask, move, points }] : [];
    });
  });
}

/** Indicators that some effect changes later than at once, sorted. */
function delayedIndicators(written: WrittenScenario, indicators: readonly string[]): number[] {
  const later = new Set<number>();
  const visit = (node: unknown, self: string | undefined, targets: readonly string[]): void => {
    if (typeof node !== 'object' || node === null) return;
    const { change, delayTurns, lastsTurns } = node as WrittenEffect;
    if (typeof change === 'string' && (delayTurns !== undefined || lastsTurns !== undefined)) {
      const names = change.startsWith('target.')
        ? targets.map((target) => change.replace('target.', `${target}.`))
        : [change.replace(/^self\./, `${self}.`)];
      for (const name of names) if (indicators.includes(name)) later.add(indicators.indexOf(name));
    }
    for (const part of Object.values(node)) visit(part, self, targets);
  };
  for (const [actor, moves] of Object.entries(written.moves))
    for (const move of Object.values(moves)) visit(move, actor, move.target ?? []);
  for (const threat of Object.values(written.threats ?? {})) visit(threat, threat.by, []);
  for (const promise of Object.values(written.promises ?? {})) visit(promise, promise.of, []);
  visit(written.injects, undefined, []);
  return [...later].sort((a, b) => a - b);
}

/** The layout of a scenario's worlds. */
export function planLayout(
  written: WrittenScenario,
  actors: readonly string[],
  charts: readonly (ChartTable | undefined)[],
  moves: readonly NamedMove[],
  indicators: readonly string[],
): Layout {
  const count = (of: object | undefined): number => Object.keys(of ?? {}).length;
  const beliefs = actors.reduce((sum, actor) => sum + count(written.types?.[actor]), 0);
  const delayed = delayedIndicators(written, indicators);
  let next = 0;
  const take = (length: number): number => {
    next += length;
    return next - length;
  };
  const sections = {
    turn: take(1),
    day: take(1),
    ended: take(1),
    budgets: take(actors.length),
    postures: take(charts.reduce((sum, chart) => sum + (chart?.regions.length ?? 0), 0)),
    types: take(actors.length),
    needs: take(count(written.asks)),
    given: take(count(written.asks)),
    short: take(count(written.asks)),
    counted: take(askPoints(written, actors, moves).length),
    threats: take(count(written.threats) * threatStride),
    promises: take(count(written.promises) * promiseStride),
    did: take(moves.length),
    doneTurn: take(moves.length),
    exposure: take(moves.length),
    offers: take(bargainers(moves, actors).length * offerStride),
    records: take(actors.length * recordStride),
    injects: take(count(written.injects)),
  };
  const pending = indicators.length + beliefs;
  return {
    ...sections,
    counts: next,
    beliefs: indicators.length,
    pending,
    delayed,
    values: pending + (written.calendar.length + 1) * delayed.length,
  };
}

/** Everything that conditions and formulas may name, except dates, which are read as days. */
export function nameFacts(
  written: WrittenScenario,
  actors: readonly string[],
  charts: readonly (ChartTable | undefined)[],
  moves: readonly NamedMove[],
  layout: Layout,
): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  const add = (
    name: string,
    store: 'values' | 'counts',
    index: number,
    low: number,
    high: number,
    seenBy?: readonly number[],
  ): void => {
    facts.set(name, { name, slot: { store, index }, low, high, ...(seenBy === undefined ? {} : { seenBy }) });
  };
  const addStanding = (name: string, index: number, standings: readonly string[], seenBy?: readonly number[]): void => {
    facts.set(name, {
      name,
      slot: { store: 'counts', index },
      standings,
      low: 0,
      high: standings.length - 1,
      ...(seenBy === undefined ? {} : { seenBy }),
    });
  };
  const position = (id: string): number => actors.indexOf(id);
  add('turn', 'counts', layout.turn, 1, written.calendar.length);
  add('day', 'counts', layout.day, 0, Infinity);
  [...allIndicators(written)].forEach(([id, it], index) => {
    const seenBy = it.written.seenBy?.map((seat) => position(seat === 'self' ? (it.owner ?? '') : seat));
    add(id, 'values', index, it.written.low, it.written.high, seenBy);
  });
  let region = 0;
  let belief = layout.beliefs;
  actors.forEach((actor, at) => {
    for (const { name, postures } of charts[at]?.regions ?? []) {
      const hidden = written.actors[actor]?.hiddenRegions?.includes(name) === true;
      addStanding(`${actor}.${name}`, layout.postures + region, postures, hidden ? [at] : undefined);
      region += 1;
    }
    add(`budget.${actor}`, 'counts', layout.budgets + at, 0, written.actors[actor]?.budget.most ?? 0, [at]);
    recordNames.forEach((name, i) => {
      add(`record.${actor}.${name}`, 'counts', layout.records + at * recordStride + i, 0, Infinity);
    });
    const types = sortedKeys(written.types?.[actor]);
    if (types.length > 0) addStanding(`type.${actor}`, layout.types + at, types, [at]);
    for (const type of types) {
      add(`belief.${actor}.${type}`, 'values', belief, 0, 1);
      belief += 1;
    }
  });
  sortedKeys(written.asks).forEach((ask, i) => {
    const most = written.asks?.[ask]?.need.most ?? 0;
    add(`given.${ask}`, 'counts', layout.given + i, 0, Infinity);
    add(`short.${ask}`, 'counts', layout.short + i, -Infinity, most, [position(written.asks?.[ask]?.by ?? '')]);
  });
  sortedKeys(written.threats).forEach((id, i) => {
    addStanding(`threat.${id}`, layout.threats + i * threatStride, threatStandings);
  });
  sortedKeys(written.promises).forEach((id, i) => {
    addStanding(`promise.${id}`, layout.promises + i * promiseStride, promiseStandings);
  });
  for (const { actor, id, move, written: it } of moves) {
    const channel = it.channel ?? 'public';
    const seenBy = channel === 'public' ? undefined : channel === 'private' ? [actor, position(it.to ?? '')] : [actor];
    add(`did.${actors[actor]}.${id}`, 'counts', layout.did + move, 0, it.uses ?? Infinity, seenBy);
    if (channel !== 'public') addStanding(`exposed.${actors[actor]}.${id}`, layout.exposure + move, exposures);
  }
  bargainers(moves, actors).forEach(([from, to], i) => {
    addStanding(`offer.${actors[from]}.${actors[to]}`, layout.offers + i * offerStride, offerStandings, [from, to]);
  });
  injectIds(written).forEach((id, i) => {
    if (!isInner(id)) add(id.includes('.') ? id : `inject.${id}`, 'counts', layout.injects + i, 0, Infinity);
  });
  return facts;
}
