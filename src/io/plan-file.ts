/** Reads a plan file: courses, cases, replicates and seed of a batch, every problem at its place. */
import { hint } from '../content/nearest.ts';
import type { Game } from '../model/game.ts';
import type { Finding } from '../model/problem.ts';
import type { Refusal } from './load-game.ts';
import { type Data, type DataMap, isMap, type Origins } from './origins.ts';
import { inOrder, place } from './place.ts';
import { readCases } from './plan-file-cases.ts';
import { type Note, unknownKeys, wholeFrom } from './plan-notes.ts';
import { mostRuns, type NamedCourse, type PlanRequest } from './plan-request.ts';
import { readText } from './source-text.ts';
import { readYaml } from './yaml-tree.ts';

/** A plan file as read, as far as it could be. */
export interface PlanRead {
  readonly request: PlanRequest;
  /** What is wrong with it; paths of numbers are looked up when the cases are made. */
  readonly findings: readonly Finding[];
  /** Places findings about it. */
  readonly refuse: (findings: readonly Finding[]) => Refusal;
}

export type PlanFile = { readonly ok: true; readonly value: PlanRead } | Refusal;

const shape =
  'Expected a plan, for instance: { plan: 1, seed: 7, runs: 100, courses: { firm: { mexico: standFirm } }, cases: { sample: lhs, count: 50, vary: all } }.';

/** Reads YAML or JSON. Never throws. */
export function readPlanFile(file: string, game: Game): PlanFile {
  const source = readText(file);
  if (!source.ok)
    return {
      ok: false,
      problems: [{ file, line: 1, column: 1, code: source.code, path: '', message: source.message }],
      texts: {},
    };
  const texts = { [file]: source.text };
  const { tree, problems } = readYaml(file, source.text);
  const told = problems.map((it) =>
    it.code === 'empty-file' || it.code === 'not-a-map' ? { ...it, message: shape } : it,
  );
  const origins: Origins = tree?.origins ?? new Map();
  const refuse = (findings: readonly Finding[]): Refusal => ({
    ok: false,
    problems: inOrder([...told, ...findings.map((it) => place(it, origins, file))], [file]),
    texts,
  });
  if (tree === undefined) return refuse([]);
  const findings: Finding[] = [];
  const request = readPlan(tree.data, game, (path, code, message, atKey = false) => {
    findings.push({ path, code, message, atKey });
  });
  return told.length > 0 ? refuse(findings) : { ok: true, value: { request, findings, refuse } };
}

const keys = ['plan', 'seed', 'runs', 'courses', 'cases'];

function readPlan(data: DataMap, game: Game, note: Note): PlanRequest {
  unknownKeys(data, [], keys, 'A plan', note);
  const { plan, seed, runs, courses, cases } = data;
  if (plan === undefined)
    note(['plan'], 'missing-key', '"plan" is missing: a plan file starts with "plan: 1", the version of its format.');
  else if (plan !== 1) note(['plan'], 'other-version', 'Expected 1: this Escalera reads plans of format 1.');
  if (seed !== undefined && typeof seed !== 'string' && typeof seed !== 'number')
    note(['seed'], 'wrong-type', 'Expected a seed: a text or a number.');
  const wanted = runs === undefined ? undefined : wholeFrom(runs, 1, mostRuns, ['runs'], note);
  return {
    ...(seed === undefined ? {} : { seed: String(seed as string | number) }),
    ...(wanted === undefined ? {} : { runs: wanted }),
    courses: courses === undefined ? [usual(game)] : readCourses(courses, game, note),
    cases: cases === undefined ? { kind: 'written' } : readCases(cases, ['cases'], note),
  };
}

/** The course in which every seat follows its usual doctrine. */
export const usual = (game: Game): NamedCourse => ({ name: 'usual', course: game.actors.map((actor) => actor.usual) });

function readCourses(data: Data, game: Game, note: Note): NamedCourse[] {
  const at = ['courses'];
  if (!isMap(data) || Object.keys(data).length === 0) {
    const message =
      'Expected courses by name, each with doctrines by seat: { usual: {}, firm: { mexico: standFirm } }.';
    note(at, 'wrong-type', message);
    return [];
  }
  return Object.entries(data).map(([name, chosen]): NamedCourse => {
    const path = [...at, name];
    const course = game.actors.map((actor) => actor.usual);
    if (chosen !== null && !isMap(chosen))
      note(path, 'wrong-type', 'Expected doctrines by seat: { mexico: standFirm }.');
    for (const [seat, doctrine] of Object.entries(isMap(chosen) ? chosen : {})) {
      const actor = game.actors.find(({ id }) => id === seat);
      const known = [...(game.doctrines[actor?.index ?? -1]?.keys() ?? [])];
      if (actor === undefined) {
        const seats = game.actors.map(({ id }) => id);
        note([...path, seat], 'unknown-actor', `There is no seat "${seat}".${hint(seat, seats)}`, true);
      } else if (typeof doctrine !== 'string' || !known.includes(doctrine)) {
        const said = typeof doctrine === 'string' ? doctrine : JSON.stringify(doctrine);
        note([...path, seat], 'unknown-doctrine', `${seat} has no doctrine "${said}".${hint(said, known)}`);
      } else course[actor.index] = doctrine;
    }
    return { name, course };
  });
}
