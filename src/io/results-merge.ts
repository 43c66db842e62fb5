/** Joins the parts of a batch that several machines played, to the very bytes of a batch played as a whole. */
import { mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Chunk } from '../batch/chunks.ts';
import type { Chart } from '../rules/chart.ts';
import { fileFault, writeFault } from './batch-fault.ts';
import { type BatchJob, stagesOf } from './batch-job.ts';
import { jobOf, type Manifest, manifestFile, manifestOf, manifestText, readManifest } from './results-manifest.ts';
import { shardFile } from './results-shard.ts';
import { claim, writeInputs } from './results-store.ts';
import { partEnding, readBytes, sha256, writeWhole } from './whole-file.ts';

interface Part {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Where a chunk lies, and the hash of its shard. */
interface Piece {
  readonly part: Part;
  readonly sha256: string;
}

/**
 * Joins the parts in `folders` into `out`, which must be new or empty and appears all at once.
 * @throws BatchFault when parts are altered, do not belong together, overlap or leave a gap, or when the system refuses
 */
export function mergeParts(folders: readonly string[], out: string, roster: readonly Chart[]): void {
  const parts = folders.map((folder): Part => ({ folder, manifest: readManifest(folder) }));
  const whole = parts.find(({ manifest }) => manifest.shard === undefined);
  if (whole !== undefined)
    throw fileFault(
      whole.folder,
      'not-a-part',
      'This is a whole batch already, not a part of one that "--shard" played.',
    );
  const [first, ...others] = parts as [Part, ...Part[]];
  for (const other of others) holdTogether(first, other);
  const { shard: _, ...job }: BatchJob = jobOf(first.folder, first.manifest, roster);
  const chunks = stagesOf(job).flat();
  const pieces = piecesOf(parts, chunks);
  claim(out);
  const beside = `${out.replace(/[/\\]+$/, '')}.${process.pid}${partEnding}`;
  try {
    make(beside);
    writeInputs(beside, job);
    const hashes = new Map<number, string>();
    for (const chunk of chunks) {
      const piece = pieces.get(chunk.number) as Piece;
      copyShard(piece, chunk, beside);
      hashes.set(chunk.number, piece.sha256);
    }
    writeWhole(beside, manifestFile, manifestText(manifestOf(job, chunks, hashes, true)), true);
    give(beside, out);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

const own: readonly (keyof Manifest)[] = ['shard', 'chunks', 'complete'];

/** Parts of one batch differ in which part they are, and in nothing else. */
function holdTogether(first: Part, other: Part): void {
  const keys = new Set([...Object.keys(first.manifest), ...Object.keys(other.manifest)] as (keyof Manifest)[]);
  const differing = [...keys].filter(
    (key) => !own.includes(key) && JSON.stringify(first.manifest[key]) !== JSON.stringify(other.manifest[key]),
  );
  if (differing.length === 0) return;
  const said = differing.map((key) => {
    const [a, b] = [JSON.stringify(other.manifest[key]) ?? 'none', JSON.stringify(first.manifest[key]) ?? 'none'];
    return a.length + b.length > 160 ? `another "${key}"` : `"${key}" ${a}, not ${b}`;
  });
  const message = `This is a part of another batch than ${first.folder}: ${said.join('; ')}.`;
  throw fileFault(join(other.folder, manifestFile), 'other-batch', message);
}

/** Every chunk once, and none missing. */
function piecesOf(parts: readonly Part[], chunks: readonly Chunk[]): ReadonlyMap<number, Piece> {
  const numbers = new Map(chunks.map((chunk) => [shardFile(chunk), chunk.number]));
  const pieces = new Map<number, Piece>();
  for (const part of parts) {
    for (const { file, from, to, sha256: hash } of part.manifest.chunks) {
      const number = numbers.get(file) as number;
      const before = pieces.get(number);
      if (before !== undefined) {
        const message = `Runs ${from} to ${to - 1} are in ${before.part.folder}, too: name each part once.`;
        throw fileFault(join(part.folder, manifestFile), 'overlap', message);
      }
      pieces.set(number, { part, sha256: hash });
    }
  }
  const gap = chunks.filter(({ number }) => !pieces.has(number));
  const [chunk] = gap;
  if (chunk === undefined) return pieces;
  const runs = gap.reduce((sum, { from, to }) => sum + to - from, 0);
  const open = parts.find(({ manifest }) => !manifest.complete);
  const of = parts[0]?.manifest.shard?.of ?? 1;
  const lost = [...new Set(gap.map(({ number }) => (number % of) + 1))].sort((x, y) => x - y);
  const remedy =
    open === undefined
      ? `Name the folders of all ${of} parts: ${lost.join(', ')} of ${of} ${lost.length === 1 ? 'is' : 'are'} not among these.`
      : `The part in ${open.folder} has not ended: "escalera batch --resume ${open.folder}" goes on with it.`;
  const message = `${runs} runs are in none of these parts, the first of them run ${chunk.from}. ${remedy}`;
  throw fileFault(open?.folder ?? parts[0]?.folder ?? '', 'gap', message);
}

function copyShard({ part, sha256: hash }: Piece, chunk: Chunk, to: string): void {
  const path = join(part.folder, shardFile(chunk));
  const bytes = readBytes(path);
  const remedy = `"escalera batch --resume ${part.folder}" plays its runs again.`;
  if (bytes === undefined) throw fileFault(path, 'missing', `This file is gone. ${remedy}`);
  if (sha256(bytes) !== hash)
    throw fileFault(path, 'altered', `This file is not the one that was written. Delete it, and ${remedy}`);
  writeWhole(to, shardFile(chunk), bytes);
}

function make(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    throw writeFault(folder, error);
  }
}

/** Gives the finished folder its name. */
function give(beside: string, out: string): void {
  try {
    rmdirSync(out);
    renameSync(beside, out);
  } catch (error) {
    throw writeFault(out, error);
  }
}
