/** From a scenario's id or file to a checked game, or every problem with it at its place. */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { buildGame } from '../content/build.ts';
import { byName } from '../content/building.ts';
import { standardFindings } from '../content/content-standard.ts';
import { coverFindings } from '../content/covers.ts';
import { hindsightFindings } from '../content/hindsight.ts';
import type { Game } from '../model/game.ts';
import type { Finding, Problem } from '../model/problem.ts';
import type { Chart } from '../rules/chart.ts';
import { findScenario } from './catalogue.ts';
import { overrideFile } from './override.ts';
import { inOrder, oncePerName } from './place.ts';
import { type ReadInPart, type ReadResult, type ReadScenario, readWritten } from './scenario-reader.ts';

/** A game with what it was made from, enough to make it again elsewhere. */
export interface LoadedGame {
  readonly game: Game;
  /** The texts read, by file name as the problems name it: the scenario first, then its theatre. */
  readonly texts: Readonly<Record<string, string>>;
  /** As given: `path=value`. */
  readonly overrides: readonly string[];
}

export interface LoadOptions {
  readonly roster: readonly Chart[];
  /** The folder that holds `scenarios/`. */
  readonly home: string;
  /** `path=value` each. */
  readonly overrides?: readonly string[];
  /** Ids of the articles' checklist, which `covers` and numbers may name; not looked up unless given, for no run depends on them. */
  readonly checklist?: readonly string[];
  /** True to hold it to the content standard, too: no run depends on that either. */
  readonly standard?: boolean;
}

/** What is wrong with an input, with the texts that were read, under the files' names in the problems. */
export interface Refusal {
  readonly ok: false;
  readonly problems: readonly Problem[];
  readonly texts: Readonly<Record<string, string>>;
}

export type LoadResult = { readonly ok: true; readonly value: LoadedGame } | Refusal;

/**
 * Reads and checks a scenario: `fileOrId` is the id of one that comes with the program, or a path to any YAML file.
 * @throws ChartError when a chart of the roster leaves the allowed subset
 */
export function loadGame(fileOrId: string, { roster, home, overrides = [], ...asked }: LoadOptions): LoadResult {
  const found = findScenario(fileOrId, home);
  if (!found.ok) return { ok: false, problems: found.problems, texts: {} };
  const { checklist } = asked;
  const reading = { overrides, ...(checklist === undefined ? {} : { checklist }) };
  const loaded = build(readWritten(found.value, reading), roster, overrides, asked);
  if (loaded.ok) return loaded;
  // The reader names files as they stand in the scenario's folder; a person needs the path from where they are.
  const shown = (file: string): string => (file === overrideFile ? file : join(dirname(found.value), file));
  return {
    ok: false,
    problems: loaded.problems.map((problem) => ({ ...problem, file: shown(problem.file) })),
    texts: Object.fromEntries(Object.entries(loaded.texts).map(([file, text]) => [shown(file), text])),
  };
}

/** Likewise, from texts that were read before; the first of them is the scenario. The disk is not touched. */
export function loadFromTexts(
  texts: Readonly<Record<string, string>>,
  roster: readonly Chart[],
  overrides: readonly string[] = [],
): LoadResult {
  return build(readWritten(Object.keys(texts)[0] ?? '', { overrides, files: texts }), roster, overrides);
}

function build(
  read: ReadResult,
  roster: readonly Chart[],
  overrides: readonly string[],
  { checklist, standard = false }: Pick<LoadOptions, 'checklist' | 'standard'> = {},
): LoadResult {
  const uncovered = ({ written }: Pick<ReadScenario, 'written'>): Finding[] =>
    checklist === undefined ? [] : coverFindings(written.covers ?? [], checklist);
  if (!read.ok) return { ok: false, problems: allProblems(read, roster, uncovered), texts: read.texts };
  const { written, provenance, texts, place, borrowed } = read.value;
  const built = buildGame(written, roster, provenance, contentHash(texts, roster, overrides), { borrowed });
  const short = standard ? [...standardFindings(written, provenance), ...hindsightFindings(written, provenance)] : [];
  const findings = [...(built.ok ? [] : built.findings), ...uncovered(read.value), ...short];
  if (built.ok && findings.length === 0) return { ok: true, value: { game: built.game, texts, overrides } };
  return {
    ok: false,
    problems: oncePerName(inOrder(findings.map(place), [...Object.keys(texts), overrideFile])),
    texts,
  };
}

/** What the reader found, and what is wrong with the names and bounds of all that it could read. */
function allProblems(
  { problems, part, texts }: ReadResult & { ok: false },
  roster: readonly Chart[],
  uncovered: (part: ReadInPart) => readonly Finding[],
): Problem[] {
  const files = [...Object.keys(texts), overrideFile];
  if (part === undefined) return oncePerName(inOrder(problems, files));
  const built = buildGame(part.written, roster, [], '', part);
  const findings = [...(built.ok ? [] : built.findings), ...uncovered(part)];
  return oncePerName(inOrder([...problems, ...findings.map(part.place)], files));
}

/** `sha256:` and 64 hexadecimal digits over everything a run depends on but the engine, the seed and the orders. */
function contentHash(
  texts: Readonly<Record<string, string>>,
  roster: readonly Chart[],
  overrides: readonly string[],
): string {
  const charts = roster.map(({ kind, needs, machine }) => ({ kind, needs, config: machine.config }));
  const hash = createHash('sha256');
  // File names stay out: the same scenario has the same hash wherever it lies.
  for (const part of [
    ...Object.values(texts),
    JSON.stringify(overrides),
    JSON.stringify(
      charts.sort((a, b) => byName(a.kind, b.kind)),
      sortKeys,
    ),
  ]) {
    hash.update(`${Buffer.byteLength(part)}\n`).update(part);
  }
  return `sha256:${hash.digest('hex')}`;
}

/** For JSON that does not depend on the order in which keys were written. */
function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => byName(a, b)));
}
