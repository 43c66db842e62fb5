/** One chunk of a batch as a Parquet file: a row for each run, in the order of the plan. */
import { join } from 'node:path';
import { parquetRead } from 'hyparquet';
import type { Chunk } from '../batch/chunks.ts';
import { type Plan, positionOf } from '../batch/plan.ts';
import { blankRows, type Rows } from '../batch/rows.ts';
import { quantitiesOf } from '../batch/runner.ts';
import { masterKey } from '../chance/keys.ts';
import { threefryInto } from '../chance/threefry.ts';
import type { Game } from '../model/game.ts';
import { type Column, parquetBytes } from './parquet-columns.ts';
import { readBytes, sha256, writeWhole } from './whole-file.ts';

/** Where shards are written. Plain data. */
export interface ShardTarget {
  readonly folder: string;
  /** Names of the plan's courses. */
  readonly names: readonly string[];
}

/** The file of a chunk. */
export const shardFile = ({ number }: Pick<Chunk, 'number'>): string =>
  `runs-${String(number).padStart(6, '0')}.parquet`;

/** Writes the shard of a chunk and returns its hash. @throws BatchFault when the system refuses */
export function writeShard({ folder, names }: ShardTarget, game: Game, plan: Plan, chunk: Chunk, rows: Rows): string {
  const bytes = parquetBytes(columnsOf(game, plan, names, rows), rows.runs);
  writeWhole(folder, shardFile(chunk), bytes);
  return sha256(bytes);
}

function columnsOf(game: Game, plan: Plan, names: readonly string[], rows: Rows): Column[] {
  const { from, runs } = rows;
  const places = new Int32Array(2 * runs);
  const [cases, courses, replicates] = [new Int32Array(runs), new Int32Array(runs), new Int32Array(runs)];
  const keys = new Int32Array(2 * runs);
  const key = new Int32Array(2);
  const [low, high] = masterKey(plan.seed);
  for (let i = 0; i < runs; i += 1) {
    const { caseNumber, course, replicate } = positionOf(plan, from + i);
    places[2 * i] = (from + i) | 0;
    places[2 * i + 1] = Math.floor((from + i) / 2 ** 32);
    cases[i] = caseNumber;
    courses[i] = course;
    replicates[i] = replicate;
    threefryInto(key, low, high, caseNumber, replicate);
    keys[2 * i] = key[1] as number;
    keys[2 * i + 1] = key[0] as number;
  }
  return [
    { name: 'run', type: 'INT64', data: places },
    { name: 'case', type: 'INT32', data: cases },
    { name: 'course', type: 'TEXT', words: names, data: courses },
    { name: 'replicate', type: 'INT32', data: replicates },
    { name: 'key', type: 'UINT64', data: keys },
    ...game.actors.map(({ id, index }): Column => {
      const words = [...new Set(plan.courses.map((course) => course[index] ?? ''))];
      const numbers = plan.courses.map((course) => words.indexOf(course[index] ?? ''));
      const data = words.length === 1 ? new Int32Array(runs) : courses.map((course) => numbers[course] as number);
      return { name: `doctrine.${id}`, type: 'TEXT', words, data };
    }),
    { name: 'ending', type: 'TEXT', words: game.endings.map((ending) => ending.id), data: rows.endings },
    { name: 'turns', type: 'INT32', data: rows.turns },
    ...quantitiesOf(game).map(
      ({ kind, id }, q): Column => ({ name: `${kind}.${id}`, type: 'DOUBLE', data: rows.values[q] as Float64Array }),
    ),
    { name: 'digest', type: 'UINT64', data: rows.digests },
  ];
}

/** What a reader of shards finds. */
export type ShardRead =
  | { readonly kind: 'rows'; readonly rows: Rows }
  | { readonly kind: 'missing' }
  | { readonly kind: 'altered' };

/** Reads the shard of a chunk back, when it is the very file that was written. @throws BatchFault when it cannot be read */
export async function readShard(folder: string, game: Game, chunk: Chunk, hash: string): Promise<ShardRead> {
  const bytes = readBytes(join(folder, shardFile(chunk)));
  if (bytes === undefined) return { kind: 'missing' };
  if (sha256(bytes) !== hash) return { kind: 'altered' };
  const quantities = quantitiesOf(game);
  const rows = blankRows(quantities, chunk.from, chunk.to);
  const columns = new Map<string, ArrayLike<unknown>>();
  await parquetRead({
    file: { byteLength: bytes.length, slice: (from, to) => bytes.slice(from, to).buffer },
    columns: ['ending', 'turns', 'digest', ...quantities.map(({ kind, id }) => `${kind}.${id}`)],
    onChunk: ({ columnName, columnData }) => columns.set(columnName, columnData),
  });
  const column = (name: string): ArrayLike<unknown> => columns.get(name) ?? [];
  const numbers = new Map(game.endings.map(({ id, index }) => [id, index]));
  const [endings, turns, digests] = [column('ending'), column('turns'), column('digest')];
  for (let i = 0; i < rows.runs; i += 1) {
    rows.endings[i] = numbers.get(endings[i] as string) ?? -1;
    rows.turns[i] = turns[i] as number;
    const digest = digests[i] as bigint;
    rows.digests[2 * i] = Number(BigInt.asIntN(32, digest));
    rows.digests[2 * i + 1] = Number(BigInt.asIntN(32, digest >> 32n));
  }
  quantities.forEach(({ kind, id }, q) => rows.values[q]?.set(column(`${kind}.${id}`) as ArrayLike<number>));
  return { kind: 'rows', rows };
}
