/** From the flags of `escalera batch`, and its plan file, to the batch they ask for. */
import { charts } from '../../state-machines/index.ts';
import type { Shard } from '../batch/chunks.ts';
import { type Plan, planLength } from '../batch/plan.ts';
import type { BatchJob } from '../io/batch-job.ts';
import type { Runtime } from '../io/batch-task.ts';
import { type LoadedGame, loadGame, type Refusal } from '../io/load-game.ts';
import { casesOf } from '../io/plan-cases.ts';
import { type PlanRead, readPlanFile } from '../io/plan-file.ts';
import { mostRuns } from '../io/plan-request.ts';
import type { Finding } from '../model/problem.ts';
import { flagPlan, type PlanFlags } from './batch-plan-flags.ts';
import { CallError } from './exit.ts';
import { freshSeed } from './headless.ts';

/** What says what is played. */
export interface JobOptions extends PlanFlags {
  readonly seed?: string;
  readonly set: readonly string[];
  readonly plan?: string;
  readonly runtime?: Runtime;
  readonly shard?: Shard;
  readonly untilWidth?: number;
  readonly out?: string;
}

type Asked = { readonly ok: true; readonly value: BatchJob } | Refusal;

/** The job, or all that is wrong with the files it is to be made from. @throws CallError for what is wrong with the flags */
export async function jobFrom(scenario: string, options: JobOptions, home: string): Promise<Asked> {
  if (options.shard !== undefined && options.out === undefined)
    throw new CallError('--shard needs --out DIR: the parts are joined from their folders by "escalera merge".');
  const loaded = loadGame(scenario, { roster: charts, home, overrides: options.set });
  if (!loaded.ok) return loaded;
  if (options.plan === undefined) {
    // What a flag says wrong is the call's mistake, and has no place in a file.
    const refuse = (findings: readonly Finding[]): never => {
      throw new CallError(findings.map(({ path, message }) => `${path.join(' ')}: ${message}`).join(' '));
    };
    return jobOf(loaded.value, { request: flagPlan(loaded.value.game, options), findings: [], refuse }, options);
  }
  const file = readPlanFile(options.plan, loaded.value.game);
  return file.ok ? jobOf(loaded.value, file.value, options) : file;
}

async function jobOf(
  loaded: LoadedGame,
  { request, findings, refuse }: PlanRead,
  { seed: given, runtime = 'compiled', shard, untilWidth }: JobOptions,
): Promise<Asked> {
  const stated = given ?? request.seed;
  if (shard !== undefined && stated === undefined)
    throw new CallError('--shard needs --seed: all parts are of one plan.');
  const seed = stated ?? freshSeed();
  const cases = await casesOf(request.cases, seed, loaded, charts);
  if (!cases.ok) return refuse([...findings, ...cases.findings]);
  if (findings.length > 0) return refuse(findings);
  const { sampling, inputs, points } = cases;
  const plan: Plan = {
    seed,
    cases: points.length,
    courses: request.courses.map(({ course }) => course),
    replicates: request.runs ?? usualRuns(points.length * request.courses.length, untilWidth),
  };
  if (planLength(plan) > mostRuns)
    throw new CallError(`This plan has ${planLength(plan)} runs, and ${mostRuns} are the most: ask for fewer.`);
  const names = request.courses.map(({ name }) => name);
  const value = { loaded, runtime, plan, names, sampling, inputs, points };
  return {
    ok: true,
    value: { ...value, ...(untilWidth === undefined ? {} : { untilWidth }), ...(shard === undefined ? {} : { shard }) },
  };
}

/** Runs of each case under each course, where nobody says how many. */
const usualRuns = (kinds: number, untilWidth: number | undefined): number =>
  untilWidth === undefined ? 1000 : Math.max(1, Math.floor(1e6 / kinds));
