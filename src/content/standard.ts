/** The content standard, as far as a program can hold a scenario to it. */
import type { Path } from '../model/problem.ts';
import { takes } from '../model/written-move.ts';
import { type Building, find, sortedKeys, unknown } from './building.ts';
import { hint } from './nearest.ts';

/** All that an armed group may do, whatever the scenario. */
export const groupMoves = [
  'hold',
  'lowerProfile',
  'legalDefence',
  'shiftActivity',
  'split',
  'retaliate',
  'localTruce',
] as const;

/** Findings on seats, groups, audiences, charts and their needs. */
export function holdToStandard(to: Building): void {
  const { written } = to;
  const note = (path: Path, code: string, message: string, name?: string): void => {
    to.findings.push({ path, code, message, ...(name === undefined ? {} : { name }) });
  };
  to.actors.forEach((id, actor) => {
    const it = written.actors[id];
    const path = ['actors', id];
    const chart = to.charts[actor];
    if (it === undefined) return;
    for (const [region, posture] of Object.entries(it.postures ?? {})) {
      const names = chart?.regions.map((known) => known.name) ?? [];
      const found = chart?.regions[find(to, [...path, 'postures', region], 'region', region, names, true)];
      if (found !== undefined) find(to, [...path, 'postures', region], 'posture', posture, found.postures);
    }
    for (const [i, region] of (it.hiddenRegions ?? []).entries()) {
      const names = chart?.regions.map((known) => known.name) ?? [];
      if (chart !== undefined) find(to, [...path, 'hiddenRegions', i], 'region', region, names);
    }
    if (it.role === 'group') {
      if (written.playable.includes(id))
        note(
          ['playable'],
          'group-seat',
          `"${id}" is an armed group: groups are played by doctrine, never by a person.`,
        );
      for (const move of Object.keys(written.moves[id] ?? {})) {
        if (!groupMoves.includes(move as (typeof groupMoves)[number])) {
          note(
            ['moves', id, move],
            'group-move',
            `An armed group has seven moves (${groupMoves.join(', ')}); "${move}" is none of them.`,
          );
        }
      }
    }
    for (const audience of Object.keys(it.audiences ?? {})) {
      for (const take of Object.keys(it.audiences?.[audience]?.takes ?? {})) {
        if (!takes.includes(take as (typeof takes)[number]))
          unknown(to, [...path, 'audiences', audience, 'takes', take], 'take', take, takes, true);
      }
    }
    if (it.budget.start > it.budget.most)
      note([...path, 'budget', 'start'], 'out-of-bounds', 'A seat starts with at most what it can hold (most).');
  });
  written.playable.forEach((id, i) => find(to, ['playable', i], 'actor', id, to.actors));
  if (!written.playable.includes(written.defaultSeat))
    note(
      ['defaultSeat'],
      'unknown-seat',
      `"${written.defaultSeat}" is not playable.${hint(written.defaultSeat, written.playable)}`,
      written.defaultSeat,
    );
  for (const id of Object.keys(written.moves))
    if (!to.actors.includes(id)) unknown(to, ['moves', id], 'actor', id, to.actors, true);
  for (const [section, of] of Object.entries({
    doctrines: written.doctrines,
    objectives: written.objectives,
    types: written.types ?? {},
    records: written.records ?? {},
    usual: written.usual,
  })) {
    for (const id of Object.keys(of))
      if (!to.actors.includes(id)) unknown(to, [section, id], 'actor', id, to.actors, true);
  }
  checkBounds(to);
  checkNames(to);
}

function checkBounds(to: Building): void {
  const check = (
    path: Path,
    it: { start: number; low: number; high: number; seenBy?: readonly string[]; setBy?: readonly string[] },
  ): void => {
    if (it.low >= it.high)
      to.findings.push({
        path: [...path, 'low'],
        code: 'out-of-bounds',
        message: `low (${it.low}) must be below high (${it.high}).`,
      });
    else if (it.start < it.low || it.start > it.high)
      to.findings.push({
        path: [...path, 'start'],
        code: 'out-of-bounds',
        message: `start (${it.start}) must be from ${it.low} to ${it.high}.`,
      });
    for (const key of ['seenBy', 'setBy'] as const) {
      it[key]?.forEach((id, i) => {
        if (id !== 'self') find(to, [...path, key, i], 'actor', id, to.actors);
      });
    }
  };
  for (const [id, it] of Object.entries(to.written.indicators)) check(['indicators', id], it);
  for (const [actor, it] of Object.entries(to.written.actors)) {
    for (const section of ['own', 'audiences'] as const) {
      for (const [id, indicator] of Object.entries(it[section] ?? {})) check(['actors', actor, section, id], indicator);
    }
  }
}

const reserved = [
  'turn',
  'date',
  'day',
  'self',
  'target',
  'level',
  'any',
  'all',
  'not',
  'threat',
  'promise',
  'offer',
  'given',
  'short',
  'type',
  'belief',
  'record',
  'did',
  'exposed',
  'budget',
  'inject',
  'contest',
  'measure',
  'reactor',
];

/** World ids, actor ids and the words of conditions are one namespace. */
function checkNames(to: Building): void {
  const places: [string, Path][] = [
    ...sortedKeys(to.written.indicators).map((id): [string, Path] => [id, ['indicators', id]]),
    ...to.actors.map((id): [string, Path] => [id, ['actors', id]]),
  ];
  const seen = new Set(reserved);
  for (const [id, path] of places) {
    if (seen.has(id))
      to.findings.push({
        path,
        code: 'taken-name',
        atKey: true,
        message: `"${id}" is taken: indicators, actors and the words of conditions share one set of names.`,
      });
    seen.add(id);
  }
  to.actors.forEach((id, actor) => {
    const regions = to.charts[actor]?.regions.map((region) => region.name) ?? [];
    for (const section of ['own', 'audiences'] as const) {
      for (const name of sortedKeys(to.written.actors[id]?.[section])) {
        if (regions.includes(name))
          to.findings.push({
            path: ['actors', id, section, name],
            code: 'taken-name',
            atKey: true,
            message: `"${id}.${name}" is a region of its chart already.`,
          });
        regions.push(name);
      }
    }
  });
}
