/** The games of a plan's cases: one checked scenario, read once, with other numbers in it. */
import { quantitiesOf } from '../batch/runner.ts';
import { buildGame } from '../content/build.ts';
import type { Game } from '../model/game.ts';
import type { Finding, Path, Problem } from '../model/problem.ts';
import type { WrittenScenario } from '../model/written.ts';
import type { Chart } from '../rules/chart.ts';
import { BatchFault } from './batch-fault.ts';
import { crossFindings } from './cross-checks.ts';
import type { DataMap } from './origins.ts';
import { gatherNumbers, replaced } from './override.ts';
import { readWritten } from './scenario-reader.ts';
import { shapeFindings } from './schema-findings.ts';

/** What cases are made from. Plain data, so that it travels to workers. */
export interface CaseSource {
  /** The scenario's texts, and the overrides that hold in every case. */
  readonly texts: Readonly<Record<string, string>>;
  readonly overrides: readonly string[];
  /** Dotted paths of the numbers that differ from case to case. */
  readonly inputs: readonly string[];
  /** By case, then by input. */
  readonly points: readonly (readonly number[])[];
}

/** A scenario that other numbers can be put into. */
export interface Variable {
  /** Every number of the scenario, by its dotted path. */
  readonly numbers: ReadonlyMap<string, { readonly path: Path; readonly value: number }>;
  /** The game with other numbers, or all that is wrong with it. */
  build(inputs: readonly string[], point: readonly number[]): Built;
}

export type Built = { readonly game: Game } | { readonly problems: readonly Problem[] };

/** Reads a scenario that is known to be sound. @throws Error when it is not */
export function variable(
  { texts, overrides }: Pick<CaseSource, 'texts' | 'overrides'>,
  roster: readonly Chart[],
  base: Game,
): Variable {
  const read = readWritten(Object.keys(texts)[0] ?? '', { overrides, files: texts });
  if (!read.ok) throw new Error(`The scenario of the batch no longer loads: ${read.problems[0]?.message}`);
  const { written, provenance, place, borrowed } = read.value;
  const tree = written as unknown as DataMap;
  const paths = new Map<string, Path>();
  gatherNumbers(tree, [], paths);
  const shape = shapeOf(base);
  const build = (inputs: readonly string[], point: readonly number[]): Built => {
    let data: DataMap = tree;
    inputs.forEach((input, i) => {
      data = replaced(data, paths.get(input) ?? [], point[i] as number) as DataMap;
    });
    const refused = (findings: readonly Finding[]): Built => ({ problems: findings.map(place) });
    const findings = [...shapeFindings(data), ...crossFindings(data)];
    if (findings.length > 0) return refused(findings);
    // Where a number comes from plays no part in a run: the accounts stay those of the scenario as written.
    const built = buildGame(data as unknown as WrittenScenario, roster, provenance, base.content, { borrowed });
    if (!built.ok) return refused(built.findings);
    if (shapeOf(built.game) === shape) return { game: built.game };
    const changed = inputs.find((input) => /\.(?:low|high|digits)$/.test(input)) ?? inputs[0] ?? '';
    const message = 'This number is one of the bounds that runs are measured by: it cannot differ from case to case.';
    return refused([{ path: paths.get(changed) ?? [], code: 'fixed-number', message }]);
  };
  return { numbers: new Map([...paths].map(([name, path]) => [name, { path, value: valueAt(tree, path) }])), build };
}

/** What all cases of a plan share: runs of different cases stand in one table. */
const shapeOf = (game: Game): string =>
  JSON.stringify([quantitiesOf(game), game.endings.map(({ id }) => id), game.doctrines.map((of) => [...of.keys()])]);

function valueAt(tree: DataMap, path: Path): number {
  let at: unknown = tree;
  for (const step of path) at = (at as Record<string | number, unknown>)[step];
  return at as number;
}

/** A point in words: `indicators.tension.start=40, ...`. */
export const pointText = (inputs: readonly string[], point: readonly number[]): string =>
  inputs.map((input, i) => `${input}=${point[i]}`).join(', ');

/** The game of each case. @throws BatchFault (when called) for a case that the scenario does not allow */
export function caseGames(source: CaseSource, roster: readonly Chart[], base: Game): (caseNumber: number) => Game {
  const { inputs, points } = source;
  const scenario = variable(source, roster, base);
  return (caseNumber) => {
    const point = points[caseNumber] ?? [];
    const built = scenario.build(inputs, point);
    if ('game' in built) return built.game;
    const [problem] = built.problems as [Problem];
    const message = `Case ${caseNumber} (${pointText(inputs, point)}) cannot be played. ${problem.message}`;
    throw new BatchFault({ ...problem, message });
  };
}
