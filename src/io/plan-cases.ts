/** The cases of a plan: which numbers of a scenario differ, between which bounds, and at which points. */
import { latinHypercube, sobolPoints } from '../batch/sampling.ts';
import type { Finding, Path } from '../model/problem.ts';
import type { Chart } from '../rules/chart.ts';
import type { BatchJob } from './batch-job.ts';
import { type Variable, variable } from './case-games.ts';
import type { LoadedGame } from './load-game.ts';
import { noSuchNumber } from './override.ts';
import type { CasesRequest, GivenCase, Vary } from './plan-request.ts';
import { followers, settled } from './plan-shares.ts';

/** The points of a plan's cases, or what is wrong with what was asked for. */
export type Cases =
  | ({ readonly ok: true } & Pick<BatchJob, 'sampling' | 'inputs' | 'points'>)
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** A number that is drawn between two bounds, both included. */
interface Range {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly at: Path;
}

/** Makes the cases of a plan with this master seed. The scenario must allow every point that is given, and each end of every range. */
export async function casesOf(
  request: CasesRequest,
  seed: string,
  loaded: LoadedGame,
  roster: readonly Chart[],
): Promise<Cases> {
  if (request.kind === 'written') return { ok: true, sampling: 'written', inputs: [], points: [[]] };
  if (request.kind === 'given') return givenCases(request.given, variable(loaded, roster, loaded.game));
  if (request.kind === 'lhs') return hypercubeCases(request, seed, loaded, roster);
  const cube = cubeOf(request.vary, loaded, roster);
  if (!cube.ok) return cube;
  const unit = await sobolPoints(seed, cube.names, request.count);
  return { ok: true, sampling: 'sobol', inputs: cube.inputs, points: unit.map(cube.pointAt) };
}

/** Likewise for a Latin hypercube, at once. */
export function hypercubeCases(
  { count, vary }: { readonly count: number; readonly vary: readonly Vary[] },
  seed: string,
  loaded: LoadedGame,
  roster: readonly Chart[],
): Cases {
  const cube = cubeOf(vary, loaded, roster);
  if (!cube.ok) return cube;
  const unit = latinHypercube(seed, cube.names, count);
  return { ok: true, sampling: 'lhs', inputs: cube.inputs, points: unit.map(cube.pointAt) };
}

/** What is drawn, and the point of the scenario's numbers that a point of the unit cube stands for. */
interface Cube {
  readonly ok: true;
  readonly names: readonly string[];
  readonly inputs: readonly string[];
  readonly pointAt: (sides: readonly number[]) => number[];
}

function cubeOf(
  vary: readonly Vary[],
  loaded: LoadedGame,
  roster: readonly Chart[],
): Cube | { readonly ok: false; readonly findings: readonly Finding[] } {
  const scenario = variable(loaded, roster, loaded.game);
  const findings: Finding[] = [];
  const ranges = rangesOf(vary, loaded, scenario, findings);
  if (findings.length > 0) return { ok: false, findings };
  const names = ranges.map(({ name }) => name);
  const added = followers(names, scenario.numbers);
  const inputs = [...names, ...added];
  const place = (drawn: readonly number[]): number[] =>
    settled(inputs, [...drawn, ...added.map((name) => valueIn(scenario, name))], names.length);
  const whole = wholeNumbers(ranges, inputs, scenario, place);
  const pointAt = (sides: readonly number[]): number[] =>
    place(ranges.map((range, i) => drawn(range, sides[i] as number, whole.has(range.name))));
  for (const [side, end] of [
    [0, 'low'],
    [1 - 2 ** -32, 'high'],
  ] as const) {
    const point = pointAt(ranges.map(() => side));
    findings.push(...endFindings(scenario, inputs, point, ranges, end));
  }
  return findings.length > 0 ? { ok: false, findings } : { ok: true, names, inputs, pointAt };
}

const valueIn = (scenario: Variable, name: string): number => scenario.numbers.get(name)?.value ?? 0;

/** The value of a range at `side` of it (0 to below 1): six digits, or whole where the scenario takes nothing else. */
function drawn({ low, high }: Range, side: number, whole: boolean): number {
  if (whole) return Math.floor(low + side * (high - low + 1));
  const value = Number((low + side * (high - low)).toPrecision(6));
  return Math.min(high, Math.max(low, value)) + 0;
}

function rangesOf(vary: readonly Vary[], loaded: LoadedGame, scenario: Variable, findings: Finding[]): Range[] {
  const ranges = new Map<string, Range>();
  const own = new Map(
    loaded.game.numbers.flatMap(({ path, low, high }) =>
      low === undefined || high === undefined || low === high ? [] : [[path, { low, high }] as const],
    ),
  );
  for (const { name, low, high, at } of vary) {
    const refuse = (code: string, message: string): void => {
      findings.push({ path: at, code, message });
    };
    const below = [...own.keys()].filter((path) => name === 'all' || path === name || path.startsWith(`${name}.`));
    if (low !== undefined && high !== undefined) {
      if (!scenario.numbers.has(name)) refuse('unknown-path', noSuchNumber(name, scenario.numbers));
      else if (low >= high)
        refuse('bad-range', `The low end of a range is below its high end, but ${low} is not below ${high}.`);
      else ranges.set(name, { name, low, high, at });
    } else if (below.length > 0)
      for (const path of below)
        ranges.set(path, { name: path, ...(own.get(path) as { low: number; high: number }), at });
    else if (name === 'all') refuse('no-range', 'No number of this scenario has a range ("low" and "high").');
    else if (scenario.numbers.has(name)) refuse('no-range', `"${name}" has no range in the scenario: give it one.`);
    else if ([...scenario.numbers.keys()].some((path) => path.startsWith(`${name}.`)))
      refuse('no-range', `No number in the block "${name}" has a range in the scenario.`);
    else refuse('unknown-path', noSuchNumber(name, [...own.keys()].length > 0 ? own : scenario.numbers));
  }
  return [...ranges.values()];
}

/** The ranges of which the scenario takes whole numbers alone: those it refuses to take a fraction of. */
function wholeNumbers(
  ranges: readonly Range[],
  inputs: readonly string[],
  scenario: Variable,
  place: (drawn: readonly number[]) => number[],
): ReadonlySet<string> {
  const built = scenario.build(inputs, place(ranges.map((range) => drawn(range, 0.61803, false))));
  if ('game' in built) return new Set();
  const refused = new Set(built.problems.map(({ path }) => path));
  return new Set(
    ranges
      .filter(({ name, low, high }) => refused.has(name) && Number.isInteger(low) && Number.isInteger(high))
      .map(({ name }) => name),
  );
}

function endFindings(
  scenario: Variable,
  inputs: readonly string[],
  point: readonly number[],
  ranges: readonly Range[],
  end: 'low' | 'high',
): Finding[] {
  const built = scenario.build(inputs, point);
  if ('game' in built) return [];
  return built.problems.map(({ path, code, message }) => {
    const range = ranges.find(({ name }) => name === path);
    const where =
      range === undefined ? `With every number at its ${end} end: "${path}"` : `At the ${end} end of "${path}"`;
    return { path: range?.at ?? ranges[0]?.at ?? [], code, message: `${where}. ${message}` };
  });
}

function givenCases(given: readonly GivenCase[], scenario: Variable): Cases {
  const inputs = [...new Set(given.flatMap(({ numbers }) => Object.keys(numbers)))];
  const findings: Finding[] = given.flatMap(({ numbers, at }) =>
    Object.keys(numbers)
      .filter((name) => !scenario.numbers.has(name))
      .map((name) => ({
        path: [...at, name],
        code: 'unknown-path',
        message: noSuchNumber(name, scenario.numbers),
        atKey: true,
      })),
  );
  if (findings.length > 0) return { ok: false, findings };
  const points = given.map(({ numbers }) => inputs.map((name) => numbers[name] ?? valueIn(scenario, name)));
  points.forEach((point, k) => {
    const built = scenario.build(inputs, point);
    if ('game' in built) return;
    const { numbers = {}, at = [] } = given[k] ?? {};
    for (const { path, code, message } of built.problems)
      findings.push({ path: Object.hasOwn(numbers, path) ? [...at, path] : at, code, message });
  });
  return findings.length > 0 ? { ok: false, findings } : { ok: true, sampling: 'given', inputs, points };
}
