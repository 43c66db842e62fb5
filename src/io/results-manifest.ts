/** The manifest of a folder of results: what was to be played, with what, and which chunks are done. */
import { isAbsolute, join } from 'node:path';
import type { Chunk, Shard } from '../batch/chunks.ts';
import type { Chart } from '../rules/chart.ts';
import { fileFault } from './batch-fault.ts';
import type { BatchJob, Sampling } from './batch-job.ts';
import type { Runtime } from './batch-task.ts';
import { loadFromTexts } from './load-game.ts';
import { shardFile } from './results-shard.ts';
import { engineVersion } from './run-file.ts';
import { innerName, readInner } from './source-text.ts';
import { readBytes, sha256 } from './whole-file.ts';

export const manifestFile = 'manifest.json';
/** The folder, inside that of the results, with the texts of the scenario. */
export const textsFolder = 'scenario';
const manifestFormat = 1;

/** A chunk that is done. */
export interface Shown {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly sha256: string;
}

/** The manifest as JSON. Two batches of equal content have equal manifests: no time, no machine, no workers are in it. */
export interface Manifest {
  readonly batch: number;
  readonly scenario: string;
  /** `sha256:` of scenario and charts, as `Game.content`. */
  readonly content: string;
  readonly engine: string;
  readonly runtime: Runtime;
  readonly seed: string;
  /** Overrides, `path=value`. */
  readonly set: readonly string[];
  /** Hash by name of the texts in `scenario/`, the scenario first. */
  readonly files: Readonly<Record<string, string>>;
  readonly courses: readonly { readonly name: string; readonly doctrines: Readonly<Record<string, string>> }[];
  /** Runs of each case under each course. */
  readonly replicates: number;
  readonly sampling: Sampling;
  readonly inputs: readonly string[];
  readonly points: readonly (readonly number[])[];
  readonly untilWidth?: number;
  readonly shard?: Shard;
  /** In the plan's order. */
  readonly chunks: readonly Shown[];
  readonly complete: boolean;
}

/** The manifest of a job, given the hashes of its chunks that are done. */
export function manifestOf(
  job: BatchJob,
  chunks: readonly Chunk[],
  hashes: ReadonlyMap<number, string>,
  complete: boolean,
): Manifest {
  const { loaded, plan, names, runtime, sampling, inputs, points, untilWidth, shard } = job;
  const { game, texts, overrides } = loaded;
  return {
    batch: manifestFormat,
    scenario: game.id,
    content: game.content,
    engine: engineVersion,
    runtime,
    seed: plan.seed,
    set: overrides,
    files: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, sha256(text)])),
    courses: plan.courses.map((course, i) => ({
      name: names[i] ?? '',
      doctrines: Object.fromEntries(game.actors.map(({ id, index }) => [id, course[index] ?? ''])),
    })),
    replicates: plan.replicates,
    sampling,
    inputs,
    points,
    ...(untilWidth === undefined ? {} : { untilWidth }),
    ...(shard === undefined ? {} : { shard }),
    chunks: chunks.flatMap((chunk) => {
      const hash = hashes.get(chunk.number);
      return hash === undefined ? [] : [{ file: shardFile(chunk), from: chunk.from, to: chunk.to, sha256: hash }];
    }),
    complete,
  };
}

/** The manifest as it is written: one JSON object, a line for each key and for each item of a list, closed by its check. */
export function manifestText(manifest: Manifest): string {
  const lines = Object.entries({ ...manifest, check: checkOf(manifest) }).map(([key, value]) => {
    const items = Array.isArray(value) && value.length > 0 ? (value as unknown[]) : undefined;
    const text =
      items === undefined ? JSON.stringify(value) : `[\n${items.map((it) => `  ${JSON.stringify(it)}`).join(',\n')}\n]`;
    return `${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

const checkOf = (manifest: Manifest): string => sha256(JSON.stringify(manifest));

/** Reads the manifest of a folder. @throws BatchFault when there is none, or when it is not as it was written */
export function readManifest(folder: string): Manifest {
  const path = join(folder, manifestFile);
  const bytes = readBytes(path);
  if (bytes === undefined)
    throw fileFault(path, 'no-manifest', 'There is no manifest here: name the folder that "--out" of a batch wrote.');
  let read: unknown;
  try {
    read = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw fileFault(path, 'not-json', 'This manifest is not JSON: it was altered after it was written.');
  }
  if (typeof read !== 'object' || read === null || !('batch' in read))
    throw fileFault(path, 'not-a-manifest', 'This is no manifest of a batch.');
  const { check, ...manifest } = read as Manifest & { readonly check?: unknown };
  const other = (what: string, found: unknown, own: unknown): Error =>
    fileFault(
      path,
      'other-version',
      `These results are of ${what} ${JSON.stringify(found)}, and this Escalera is of ${JSON.stringify(own)}: go on with the version that began them.`,
    );
  if (manifest.batch !== manifestFormat) throw other('format', manifest.batch, manifestFormat);
  if (check !== checkOf(manifest))
    throw fileFault(
      path,
      'altered',
      'This manifest was altered after it was written: its check does not fit. Restore it, or play the batch anew.',
    );
  if (manifest.engine !== engineVersion) throw other('engine', manifest.engine, engineVersion);
  return manifest;
}

/**
 * The job that a manifest states, made again from the texts that lie beside it.
 * @throws BatchFault when a text is gone or altered, or when the charts are others now
 */
export function jobOf(folder: string, manifest: Manifest, roster: readonly Chart[]): BatchJob {
  const { seed, courses, replicates, runtime, sampling, inputs, points, untilWidth, shard, set, files } = manifest;
  const texts = Object.fromEntries(Object.entries(files).map(([name, hash]) => [name, textOf(folder, name, hash)]));
  const path = join(folder, manifestFile);
  const loaded = loadFromTexts(texts, roster, set);
  const changed =
    'The charts of this Escalera are not those that the batch was begun with: go on with the version that began it.';
  if (!loaded.ok || loaded.value.game.content !== manifest.content) throw fileFault(path, 'other-charts', changed);
  const { game } = loaded.value;
  return {
    loaded: loaded.value,
    runtime,
    plan: {
      seed,
      cases: points.length,
      courses: courses.map(({ doctrines }) => game.actors.map(({ id }) => doctrines[id] ?? '')),
      replicates,
    },
    names: courses.map(({ name }) => name),
    sampling,
    inputs,
    points,
    ...(untilWidth === undefined ? {} : { untilWidth }),
    ...(shard === undefined ? {} : { shard }),
  };
}

function textOf(folder: string, name: string, hash: string): string {
  const inner = isAbsolute(name) ? undefined : innerName(name);
  const path = join(folder, textsFolder, inner ?? '');
  const source = inner === undefined ? undefined : readInner(join(folder, textsFolder), inner);
  if (source?.ok !== true)
    throw fileFault(path, 'no-such-file', source?.message ?? 'This name leads out of the folder.');
  if (sha256(source.text) !== hash)
    throw fileFault(
      path,
      'altered',
      'This text was altered after the batch began: restore it, or play the batch anew.',
    );
  return source.text;
}
