/**
 * Mutation testing: `node bin/with-node.js test/soak/mutants.ts --group compiled|reference|rules|mechanics|chance [--sample 100]
 * [--from 0] [--since COMMIT] [--seed S] [--out FILE]`. Wrong changes to a copy of the tree, one at a time, of lines that changed
 * since a commit or of all; the tests that must notice are run with a limit of time.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rollBits, rollKey } from '../../src/chance/keys.ts';
import { applied, type Mutation, mutationsOf } from './mutate.ts';

const home = new URL('../../', import.meta.url).pathname;
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--bail', '1', '--config', 'vitest.mutants.ts'];
const engine = [
  'adjudicate',
  'cycle',
  'due',
  'effects',
  'game',
  'legal',
  'offers',
  'opening',
  'phases',
  'stage',
  'word',
];
const mechanics = ['contests', 'reactors', 'measures'];

/** What is mutated, and what must notice: the quickest first. */
const groups: Record<string, { readonly files: readonly string[]; readonly tests: readonly (readonly string[])[] }> = {
  compiled: { files: folder('src/compiled'), tests: [['test/soak/kill.ts']] },
  reference: {
    files: [
      'src/rules/evaluate.ts',
      'src/seats/doctrine.ts',
      'src/actors/reference.ts',
      'src/actors/remembered.ts',
      'src/chance/dice.ts',
      ...engine.map((name) => `src/engine/${name}.ts`),
    ],
    tests: [['test/soak/kill.ts']],
  },
  rules: {
    files: ['src/rules/rules.ts', 'src/rules/evidence.ts', 'src/rules/digest.ts'],
    tests: [
      [...vitest, 'test/exact/rules'],
      [...vitest, 'test/exact/effects', 'test/exact/tree', 'test/exact/word', 'test/tape'],
      [...vitest, 'test/golden', 'test/exact'],
    ],
  },
  mechanics: {
    files: ['lower', 'lowering', ...mechanics].map((name) => `src/content/${name}.ts`),
    tests: [
      [...vitest, ...mechanics.map((name) => `test/exact/${name}`)],
      [...vitest, 'test/unit/content-mechanics', 'test/diagnostics/problem-places'],
      [...vitest, 'test/golden', 'test/exact', 'test/tape'],
    ],
  },
  chance: {
    files: ['gumbel', 'keys', 'threefry'].map((name) => `src/chance/${name}.ts`),
    tests: [
      [...vitest, 'test/unit/chance'],
      [...vitest, 'test/golden', 'test/exact', 'test/tape'],
    ],
  },
};

function folder(path: string): string[] {
  return readdirSync(join(home, path)).map((name) => `${path}/${name}`);
}

const { values } = parseArgs({
  options: {
    group: { type: 'string' },
    sample: { type: 'string', default: '100' },
    from: { type: 'string', default: '0' },
    since: { type: 'string' },
    seed: { type: 'string', default: 'mutants' },
    out: { type: 'string' },
    limit: { type: 'string', default: '90' },
  },
});
const group = groups[values.group ?? ''];
if (group === undefined) throw new Error(`--group is one of ${Object.keys(groups).join(', ')}`);

interface Mutant extends Mutation {
  readonly file: string;
}

/** Whether a line of a file is new since the commit; every line is, where none is named. */
function isNewIn(file: string): (line: number) => boolean {
  if (values.since === undefined) return () => true;
  const diff = execFileSync('git', ['diff', '-U0', values.since, '--', file], { cwd: home, encoding: 'utf8' });
  const added = [...diff.matchAll(/^@@ \S+ \+(\d+)(?:,(\d+))? @@/gm)].map((it) => ({
    first: Number(it[1]),
    lines: Number(it[2] ?? 1),
  }));
  return (line) => added.some(({ first, lines }) => line >= first && line < first + lines);
}

const all = group.files.flatMap((file): Mutant[] => {
  const isNew = isNewIn(file);
  return mutationsOf(readFileSync(join(home, file), 'utf8')).flatMap((it) => (isNew(it.line) ? [{ file, ...it }] : []));
});
/** An order by seed and place: a larger sample holds the smaller. */
const lot = (it: Mutant): number => {
  const { low, high } = rollKey(`${values.seed} ${it.file} ${it.at} ${it.to}`);
  return rollBits(0, 0, low, high, 0);
};
const sample = [...all].sort((a, b) => lot(a) - lot(b)).slice(Number(values.from), Number(values.sample));

const tree = mkdtempSync(join(tmpdir(), 'mutants-'));
for (const part of ['src', 'test', 'state-machines', 'scenarios', 'bin', 'package.json', 'tsconfig.json'])
  cpSync(join(home, part), join(tree, part), { recursive: true });
symlinkSync(join(home, 'node_modules'), join(tree, 'node_modules'));
writeFileSync(
  join(tree, 'vitest.mutants.ts'),
  "export default { test: { include: ['test/**/*.test.ts'], pool: 'forks', reporters: ['dot'], testTimeout: 120_000 } };\n",
);

type Outcome = 'survived' | 'killed' | 'timeout';

/** Whether a test passes; `timeout` when it does not end. */
const runOne = (test: readonly string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const timeout = Number(values.limit) * 1000;
    const child = spawn(process.execPath, test, { cwd: tree, stdio: 'ignore', timeout, killSignal: 'SIGKILL' });
    child.on('exit', (code, signal) => resolve(signal !== null ? 'timeout' : code === 0 ? 'survived' : 'killed'));
  });

/** Whether all tests of the group pass. */
async function run(tests: readonly (readonly string[])[]): Promise<Outcome> {
  for (const test of tests) {
    const outcome = await runOne(test);
    if (outcome !== 'survived') return outcome;
  }
  return 'survived';
}

if ((await run(group.tests)) !== 'survived') throw new Error('The tests do not pass before anything is changed');
const survivors: Mutant[] = [];
const tally = { killed: 0, timeout: 0, survived: 0 };
for (const [i, mutant] of sample.entries()) {
  const text = readFileSync(join(home, mutant.file), 'utf8');
  writeFileSync(join(tree, mutant.file), applied(text, mutant));
  const outcome = await run(group.tests);
  writeFileSync(join(tree, mutant.file), text);
  tally[outcome] += 1;
  if (outcome === 'survived') {
    survivors.push(mutant);
    console.log(
      `survived ${mutant.file}:${mutant.line} "${mutant.from}" to "${mutant.to}": ${text.split('\n')[mutant.line - 1]?.trim()}`,
    );
  }
  process.stderr.write(
    `\r${i + 1} of ${sample.length}: ${tally.killed} killed, ${tally.timeout} without end, ${tally.survived} survived `,
  );
}
rmSync(tree, { recursive: true });
const report = {
  group: values.group,
  seed: values.seed,
  mutants: all.length,
  tried: sample.length,
  ...tally,
  survivors,
};
if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(report, null, 1)}\n`);
console.log(
  `\n${values.group}: of ${all.length} mutants ${sample.length} were tried: ${tally.killed} killed, ${tally.timeout} without end, ${tally.survived} survived`,
);
