/** A folder of results: shards as they come, a manifest that says which are done, and the way back from both. */

import { globSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { blankEnsembles } from '../batch/batch.ts';
import type { Chunk } from '../batch/chunks.ts';
import type { Ensemble } from '../batch/ensemble.ts';
import { addRows } from '../batch/rows.ts';
import { quantitiesOf } from '../batch/runner.ts';
import type { Chart } from '../rules/chart.ts';
import { fileFault, writeFault } from './batch-fault.ts';
import { type BatchJob, stagesOf } from './batch-job.ts';
import { makeFolder } from './make-folder.ts';
import { parquetBytes } from './parquet-columns.ts';
import { jobOf, manifestFile, manifestOf, manifestText, readManifest, textsFolder } from './results-manifest.ts';
import { readShard, shardFile } from './results-shard.ts';
import { partEnding, writeWhole } from './whole-file.ts';

/** The results of one job. */
export interface Store {
  readonly folder: string;
  readonly job: BatchJob;
  /** The ensembles of a chunk that is done. @throws BatchFault when its shard is not the one that was written */
  recall(chunk: Chunk): Promise<readonly Ensemble[] | undefined>;
  /** Notes that the shard of a chunk was written; the manifest follows within a second or so. */
  note(chunk: Chunk, sha256: string): void;
  /** Writes the manifest as things stand. */
  save(): void;
  /** Writes the manifest of a batch that has ended. */
  finish(): void;
  /** Runs whose shards are there. */
  runs(): number;
}

/** Milliseconds between two manifests: what a kill may cost, in runs that are played again. */
const saveEvery = 1000;

/** Begins a folder of results. @throws BatchFault when it holds something, or cannot be written */
export function createStore(folder: string, job: BatchJob): Store {
  claim(folder);
  const store = storeOf(folder, job, new Map());
  try {
    writeWhole(folder, beginning, '');
    writeInputs(folder, job);
    store.save();
  } catch (error) {
    // Without a manifest nobody could go on from here: the folder is left as empty as it was.
    empty(folder);
    throw error;
  }
  rmSync(join(folder, beginning), { force: true });
  return store;
}

/** Stands in a folder from before its first file until its manifest is there: whoever was killed in between left nothing of use. */
const beginning = `begun${partEnding}`;

function empty(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Makes the folder, which must be new or empty. @throws BatchFault when it is neither, or cannot be made */
export function claim(folder: string): void {
  let held: string[];
  try {
    makeFolder(folder);
    held = readdirSync(folder);
    if (held.includes(beginning) && !held.includes(manifestFile)) {
      empty(folder);
      held = [];
    }
  } catch (error) {
    throw writeFault(folder, error);
  }
  if (held.includes(manifestFile))
    throw fileFault(
      folder,
      'not-empty',
      `A batch is here already: go on with it by "escalera batch --resume ${folder}", or name another folder.`,
    );
  if (held.length > 0)
    throw fileFault(folder, 'not-empty', 'This folder holds other files: name a new or an empty one.');
}

/** Writes what a job is made from into its folder: the texts, and a table of its cases. */
export function writeInputs(folder: string, { loaded, inputs, points }: BatchJob): void {
  for (const [name, text] of Object.entries(loaded.texts)) {
    const path = join(folder, textsFolder, name);
    try {
      makeFolder(dirname(path));
    } catch (error) {
      throw writeFault(path, error);
    }
    writeWhole(join(folder, textsFolder), name, text);
  }
  if (inputs.length === 0) return;
  const columns = inputs.map((name, i) => ({
    name,
    type: 'DOUBLE' as const,
    data: Float64Array.from(points, (point) => point[i] as number),
  }));
  const numbers = { name: 'case', type: 'INT32' as const, data: Int32Array.from(points.keys()) };
  writeWhole(folder, 'cases.parquet', parquetBytes([numbers, ...columns], points.length));
}

/** Opens a folder of results to go on with it. @throws BatchFault when anything in it is not as it was written */
export function openStore(folder: string, roster: readonly Chart[]): Store {
  const manifest = readManifest(folder);
  const job = jobOf(folder, manifest, roster);
  sweep(folder);
  writeInputs(folder, job);
  const hashes = new Map(manifest.chunks.map(({ file, sha256 }) => [file, sha256]));
  const chunks = stagesOf(job).flat();
  const known = new Map(
    chunks.flatMap((chunk) => {
      const hash = hashes.get(shardFile(chunk));
      return hash === undefined ? [] : [[chunk.number, hash] as const];
    }),
  );
  return storeOf(folder, job, known);
}

/** Takes away what a killed program left half-written. */
function sweep(folder: string): void {
  for (const file of globSync(`**/*${partEnding}`, { cwd: folder })) rmSync(join(folder, file), { force: true });
}

function storeOf(folder: string, job: BatchJob, hashes: Map<number, string>): Store {
  const { game } = job.loaded;
  const quantities = quantitiesOf(game);
  const chunks = stagesOf(job).flat();
  let saved = Date.now();
  const save = (complete: boolean): void => {
    writeWhole(folder, manifestFile, manifestText(manifestOf(job, chunks, hashes, complete)), true);
    saved = Date.now();
  };
  return {
    folder,
    job,
    recall: async (chunk) => {
      const hash = hashes.get(chunk.number);
      if (hash === undefined) return undefined;
      const read = await readShard(folder, game, chunk, hash);
      if (read.kind === 'altered') {
        const message =
          'This file is not the one that was written. Delete it, and "escalera batch --resume" plays its runs again.';
        throw fileFault(join(folder, shardFile(chunk)), 'altered', message);
      }
      if (read.kind === 'missing') {
        hashes.delete(chunk.number);
        return undefined;
      }
      const ensembles = blankEnsembles(game, job.plan);
      addRows(ensembles, quantities, job.plan, read.rows);
      return ensembles;
    },
    note: (chunk, sha256) => {
      hashes.set(chunk.number, sha256);
      if (Date.now() - saved >= saveEvery) save(false);
    },
    save: () => save(false),
    finish: () => save(true),
    runs: () => chunks.reduce((sum, { number, from, to }) => sum + (hashes.has(number) ? to - from : 0), 0),
  };
}
