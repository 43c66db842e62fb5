/** From a written scenario and the roster of charts to a checked game, or everything that is wrong with it. */
import type { Doctrine } from '../model/candidate.ts';
import type { Actor, Game, Indicator, Inject, Provenance, Region } from '../model/game.ts';
import { recordNames } from '../model/layout.ts';
import type { Finding, Path } from '../model/problem.ts';
import type { WrittenScenario } from '../model/written.ts';
import { takes } from '../model/written-move.ts';
import type { Chart } from '../rules/chart.ts';
import { type ChartTable, chartTable } from '../rules/chart-table.ts';
import { makeAsks, makePromises, makeSignals, makeThreats, makeType, turnOf } from './bargaining.ts';
import { type Building, find, injectIds, keyOf, sortedKeys, unknown } from './building.ts';
import { makeCandidates, makePairs, nameMoves } from './candidates.ts';
import { makeContests } from './contests.ts';
import { makeDoctrines } from './doctrines.ts';
import { unreadChart, withoutEchoes } from './echoes.ts';
import { resolveEffects } from './effects.ts';
import { makeEndings, makeObjectives } from './endings.ts';
import { refuseEndlessWords } from './endless-words.ts';
import { guardConditions } from './guards.ts';
import { holdToLimits } from './limits.ts';
import { lower } from './lower.ts';
import { isInner } from './lowering.ts';
import { checkObserved } from './observed.ts';
import { allIndicators, nameFacts, planLayout } from './plan-layout.ts';
import { daysBetween, resolveCondition, resolveFormula } from './resolve.ts';
import { holdToStandard } from './standard.ts';
import { checkTexts } from './texts.ts';

/** A game, or findings: every problem of the scenario beyond its shape, at once. */
export type Built =
  | { readonly ok: true; readonly game: Game }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** What the reader knows of how a scenario came about. */
export interface Reading {
  /** Places where it put a value of its own for one it could not read: then the findings alone are of use. */
  readonly stoodIn?: readonly Path[];
  /** Texts that the theatre wrote: other scenarios may use those that this one does not. */
  readonly borrowed?: ReadonlySet<string>;
}

/**
 * Resolves every name of a scenario. `content` is the hash of what was read; `provenance` and `reading` come from the reader.
 * @throws ChartError when a chart leaves the allowed subset
 */
export function buildGame(
  written: WrittenScenario,
  roster: readonly Chart[],
  provenance: readonly Provenance[],
  content: string,
  { stoodIn = [], borrowed = new Set() }: Reading = {},
): Built {
  const lowered = lower(written);
  const to = begin(lowered.written, roster);
  to.findings.push(...lowered.findings);
  holdToLimits(to);
  holdToStandard(to);
  refuseEndlessWords(to);
  checkObserved(to);
  const pairs = makePairs(to);
  const candidates = makeCandidates(to, pairs);
  const units = new Map(provenance.map((it) => [it.path, it.unit]));
  const asks = makeAsks(to);
  const parts = {
    calendar: makeCalendar(to),
    indicators: makeIndicators(to, (path) => units.get(lowered.home(path).join('.')) ?? ''),
    threats: makeThreats(to),
    promises: makePromises(to),
    signals: makeSignals(to),
    contests: makeContests(to),
    injects: makeInjects(to),
    endings: makeEndings(to),
    objectives: to.actors.map((_, actor) => makeObjectives(to, actor)),
    doctrines: to.actors.map((_, actor) => makeDoctrines(to, { candidates, pairs }, actor)),
  };
  const actors = makeActors(to, roster, candidates, parts.doctrines);
  const playFrom = firstPlayed(to);
  const text = checkTexts(to, borrowed);
  if (to.findings.length > 0) {
    const findings = oncePerPlace(to.findings.map((it) => ({ ...it, path: lowered.home(it.path) })));
    return { ok: false, findings: withoutEchoes({ ...to, findings }, stoodIn) };
  }
  return {
    ok: true,
    game: {
      id: written.id,
      content,
      ...parts,
      actors,
      pairs,
      candidates,
      asks,
      defaultSeat: to.actors.indexOf(written.defaultSeat),
      playFrom,
      facts: to.facts,
      moves: candidates.filter((it) => it.kind === 'move').sort((a, b) => a.move - b.move),
      records: to.actors.map((id) => recordNames.map((name) => written.records?.[id]?.[name] ?? 0)),
      layout: to.layout,
      text,
      sources: new Map(Object.entries(written.sources)),
      numbers: provenance,
      covers: written.covers ?? [],
      ...(written.observed === undefined ? {} : { observed: written.observed }),
      shown: {
        actors: Object.keys(written.actors),
        indicators: [
          ...Object.keys(to.written.indicators).filter((id) => !isInner(id)),
          ...Object.entries(written.actors).flatMap(([id, it]) =>
            [...Object.keys(it.audiences ?? {}), ...Object.keys(it.own ?? {})].map((own) => `${id}.${own}`),
          ),
        ],
        moves: Object.entries(written.moves).flatMap(([id, moves]) =>
          Object.keys(moves).map((move) => `${id}.${move}`),
        ),
        offers: Object.keys(written.offers ?? {}),
        endings: Object.keys(written.endings),
        doctrines: Object.entries(written.doctrines).flatMap(([id, all]) =>
          Object.keys(all).map((name) => `${id}.${name}`),
        ),
      },
    },
  };
}

/** Where one written thing was lowered to several, its mistake is one all the same. */
function oncePerPlace(findings: readonly Finding[]): Finding[] {
  const said = new Set<string>();
  return findings.filter(({ path, code, message }) => {
    const key = JSON.stringify([path, code, message]);
    return !said.has(key) && said.add(key);
  });
}

function begin(written: WrittenScenario, roster: readonly Chart[]): Building {
  const tables = new Map(roster.map((chart): [string, ChartTable] => [chart.kind, chartTable(chart)]));
  const actors = sortedKeys(written.actors);
  const charts = actors.map((id) => tables.get(written.actors[id]?.chart ?? '') ?? unreadChart(written.moves[id]));
  const moves = nameMoves(written, actors, charts);
  const indicators = [...allIndicators(written).keys()];
  const layout = planLayout(written, actors, charts, moves, indicators);
  const facts = nameFacts(written, actors, charts, moves, layout);
  const to: Building = { written, actors, charts, moves, layout, facts, indicators, findings: [], keys: new Map() };
  actors.forEach((id, actor) => {
    const named = written.actors[id]?.chart ?? '';
    if (!tables.has(named)) unknown(to, ['actors', id, 'chart'], 'chart', named, tables.keys());
    const known = charts[actor]?.moves ?? new Map<string, number>();
    for (const move of Object.keys(written.moves[id] ?? {})) {
      if (move === 'pass') {
        const message =
          '"pass" is what a seat does that gives no order, and is rolled for as such: call the move otherwise.';
        to.findings.push({ path: ['moves', id, move], code: 'taken-name', atKey: true, message });
      }
      if (!known.has(move)) unknown(to, ['moves', id, move], 'move', move, known.keys(), true);
      written.moves[id]?.[move]?.target?.forEach((target, i) =>
        find(to, ['moves', id, move, 'target', i], 'actor', target, actors),
      );
    }
  });
  return to;
}

function makeCalendar(to: Building): Game['calendar'] {
  const { calendar } = to.written;
  const first = calendar[0]?.date ?? '';
  return calendar.map(({ id, date }, i) => {
    const next = calendar[i + 1]?.date;
    return { id, date, day: daysBetween(first, date), days: next === undefined ? 0 : daysBetween(date, next) };
  });
}

function firstPlayed(to: Building): number {
  const { calendar, playFrom } = to.written;
  if (playFrom === undefined) return 1;
  const dates = calendar.map((moment) => moment.date);
  if (!dates.includes(playFrom)) unknown(to, ['playFrom'], 'moment', playFrom, dates);
  return Math.max(1, dates.indexOf(playFrom) + 1);
}

function makeIndicators(to: Building, unitOf: (path: Path) => string): Indicator[] {
  return [...allIndicators(to.written)].map(([id, { written: it, path, owner }], index) => {
    const self = owner === undefined ? {} : { self: to.actors.indexOf(owner) };
    const seenBy = to.facts.get(id)?.seenBy;
    return {
      id,
      index,
      start: it.start,
      low: it.low,
      high: it.high,
      unit: unitOf([...path, 'start']),
      digits: it.digits ?? 0,
      good: it.good ?? 'neither',
      ...(it.driftPerDay === undefined
        ? {}
        : { driftPerDay: resolveFormula(to, it.driftPerDay, [...path, 'driftPerDay'], self) }),
      ...(it.pull === undefined
        ? {}
        : {
            pull: { to: resolveFormula(to, it.pull.to, [...path, 'pull', 'to'], self), ratePerDay: it.pull.ratePerDay },
          }),
      ...(it.noise === undefined ? {} : { noise: { ...it.noise, key: keyOf(to, `noise/${id}`) } }),
      ...(seenBy === undefined ? {} : { seenBy }),
      ...(owner === undefined ? {} : { owner: to.actors.indexOf(owner) }),
      ...(isInner(id) ? { inner: true } : {}),
    };
  });
}

function makeInjects(to: Building): Inject[] {
  return injectIds(to.written).map((id, index) => {
    const it = to.written.injects?.[id];
    const path = ['injects', id];
    const dates = to.written.calendar.map((moment) => moment.date);
    if (it?.at !== undefined && (it.at < (dates[0] ?? '') || it.at > (dates.at(-1) ?? '')))
      unknown(to, [...path, 'at'], 'moment', it.at, dates);
    return {
      id,
      index,
      turn: it?.at === undefined ? -1 : turnOf(to, it.at),
      when: resolveCondition(to, it?.when, [...path, 'when'], {}),
      ...(it?.chance === undefined ? {} : { chance: resolveFormula(to, it.chance, [...path, 'chance'], {}) }),
      repeats: it?.repeats === true,
      effects: resolveEffects(to, it?.effects, [...path, 'effects'], { outside: true }),
      key: keyOf(to, `inject/${id}`),
      text: id.replace(/^(?:reactor\.|)/, (it) => (it === '' ? 'injects.' : 'reactors.')),
      ...(isInner(id) ? { inner: true } : {}),
    };
  });
}

function makeActors(
  to: Building,
  roster: readonly Chart[],
  candidates: Game['candidates'],
  doctrines: readonly ReadonlyMap<string, Doctrine>[],
): Actor[] {
  let slot = to.layout.postures;
  return to.actors.map((id, index) => {
    const it = to.written.actors[id] as WrittenScenario['actors'][string];
    const usual = to.written.usual[id] ?? '';
    if (usual === '')
      to.findings.push({
        path: ['usual'],
        code: 'missing-key',
        name: id,
        message: `"usual" names the doctrine that ${id} plays when nobody says otherwise.`,
      });
    else find(to, ['usual', id], 'doctrine', usual, [...(doctrines[index]?.keys() ?? [])]);
    const regions = (to.charts[index]?.regions ?? []).map((region): Region => {
      const given = it.postures?.[region.name];
      const start = given === undefined ? region.initial : Math.max(0, region.postures.indexOf(given));
      slot += 1;
      return {
        name: region.name,
        slot: slot - 1,
        postures: region.postures,
        start,
        hidden: it.hiddenRegions?.includes(region.name) === true,
      };
    });
    const audiences = sortedKeys(it.audiences).map((audience) => ({
      id: audience,
      indicator: to.indicators.indexOf(`${id}.${audience}`),
      takes: takes.map((take) => it.audiences?.[audience]?.takes[take] ?? 0),
    }));
    const types = makeType(to, index);
    return {
      id,
      index,
      chart: it.chart,
      role: it.role,
      playable: to.written.playable.includes(id),
      budget: it.budget,
      regions,
      audiences,
      ...(types === undefined ? {} : { types }),
      guards: guardConditions(
        to,
        index,
        roster.find((chart) => chart.kind === it.chart),
      ),
      candidates: candidates
        .filter((candidate) => candidate.actor === index)
        .map((candidate) => candidate.index)
        .sort((a, b) => a - b),
      usual,
    };
  });
}
