/**
 * A process that judges mutants of the group it is started for, one a line of its input: the number of a stage of tests and a mutant. The
 * mutated module, and each that comes to it by its imports, is loaded anew from memory; all others stay. Says `.` as it goes on,
 * then `survived` or `killed`.
 */
import { readFileSync, writeSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { createInterface } from 'node:readline';
import { groups } from './groups.ts';
import { comingTo, importsFrom } from './imports.ts';
import { applied, type Mutant } from './mutate.ts';
import { takeTests } from './suite.ts';

/** One line of input; no mutant: as things are. */
export interface Asked {
  readonly stage: number;
  readonly mutant?: Mutant;
}

const home = new URL('../../', import.meta.url);
const group = groups[process.argv[2] ?? ''];
if (group === undefined) throw new Error('No such group');
const suite = new URL('./suite.ts', import.meta.url).href;
const slice = new URL('./kill.ts', import.meta.url).href;
const stages =
  group.judge === 'slice' ? [[slice]] : group.judge.map((it) => it.map((file) => new URL(file, home).href));
const graph = importsFrom(stages.flat());

let version = 0;
let anew: ReadonlySet<string> = new Set();
let mutated = { url: '', text: '' };

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'vitest' && context.parentURL !== suite) return { url: suite, shortCircuit: true };
    const resolved = next(specifier, context);
    return anew.has(resolved.url) ? { ...resolved, url: `${resolved.url}?mutant=${version}` } : resolved;
  },
  load(url, context, next) {
    return url.split('?')[0] === mutated.url
      ? { format: 'module-typescript', source: mutated.text, shortCircuit: true }
      : next(url, context);
  },
});

const alive = (): void => void writeSync(1, '.');

/** Plays the slice, or runs the tests of a file; throws, or not, as they do. */
async function passes(file: string): Promise<boolean> {
  const loaded = (await import(file)) as object;
  if (file === slice) return (loaded as typeof import('./kill.ts')).firstDifference(alive) === undefined;
  const tests = takeTests();
  if (tests.length === 0) throw new Error(`${file} has no tests`);
  for (const test of tests) {
    await test();
    alive();
  }
  return true;
}

async function passesAll(files: readonly string[]): Promise<boolean> {
  takeTests();
  try {
    for (const file of files) if (!(await passes(file))) return false;
    return true;
  } catch (error) {
    if (process.env['MUTANTS_SAY'] !== undefined) console.error(error);
    return false;
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const { stage, mutant } = JSON.parse(line) as Asked;
  const url = mutant === undefined ? undefined : new URL(mutant.file, home);
  const files = stages[stage] ?? [];
  version += 1;
  mutated = { url: url?.href ?? '', text: mutant && url ? applied(readFileSync(url, 'utf8'), mutant) : '' };
  // The tests themselves are loaded anew at any rate: as they load they say what to run.
  const changed = url === undefined ? [] : comingTo(graph, url.href);
  anew = new Set([...changed, ...(group.judge === 'slice' ? [] : files)]);
  writeSync(1, (await passesAll(files)) ? 'survived\n' : 'killed\n');
}
