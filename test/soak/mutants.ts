/**
 * Mutation testing: `node bin/with-node.js test/soak/mutants.ts --group compiled|reference|rules|mechanics|chance [--sample 100]
 * [--from 0] [--stages N] [--since COMMIT] [--seed S] [--out FILE]`. Wrong changes, one at a time, of lines that changed since a commit or of
 * all. Each is noted in FILE as it is judged; what stands there already is not tried again, so a run may be broken off and gone on
 * with, and what survived the first stages of its tests may be given the others later.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rollBits, rollKey } from '../../src/chance/keys.ts';
import { groups, type Outcome } from './groups.ts';
import { judgeInOneProcess } from './in-one-process.ts';
import { type Mutant, mutationsOf } from './mutate.ts';

interface Judged extends Mutant {
  readonly outcome: Outcome;
  /** How many stages it went through. */
  readonly stages: number;
}

const home = new URL('../../', import.meta.url).pathname;
const { values } = parseArgs({
  options: {
    group: { type: 'string' },
    sample: { type: 'string', default: '10000' },
    from: { type: 'string', default: '0' },
    since: { type: 'string' },
    stages: { type: 'string', default: '100' },
    seed: { type: 'string', default: 'mutants' },
    out: { type: 'string' },
  },
});
const group = groups[values.group ?? ''];
if (group === undefined) throw new Error(`--group is one of ${Object.keys(groups).join(', ')}`);

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

const { out } = values;
const name = (it: Mutant): string => `${it.file} ${it.at} ${it.from} ${it.to}`;
const noted =
  out !== undefined && existsSync(out)
    ? (readFileSync(out, 'utf8')
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)) as Judged[])
    : [];
const before = new Map(noted.map((it) => [name(it), it]));

const tally = { killed: 0, timeout: 0, survived: 0 };
const told = (): string => `${tally.killed} killed, ${tally.timeout} without end, ${tally.survived} survived`;
const judge = judgeInOneProcess(values.group ?? '');
const stages = Math.min(Number(values.stages), judge.stages);

/** The outcome after all stages, those it went through before among them. */
async function outcomeOf(mutant: Mutant): Promise<Outcome> {
  const known = before.get(name(mutant));
  let outcome = known?.outcome ?? 'survived';
  let stage = known?.stages ?? 0;
  if (outcome !== 'survived' || stage >= stages) return outcome;
  while (outcome === 'survived' && stage < stages) {
    outcome = await judge.judge(stage, mutant);
    stage += 1;
  }
  if (out !== undefined) appendFileSync(out, `${JSON.stringify({ ...mutant, outcome, stages: stage })}\n`);
  return outcome;
}

for (let stage = 0; stage < stages; stage += 1) {
  if ((await judge.judge(stage)) !== 'survived') throw new Error('The tests do not pass before anything is changed');
}
for (const [i, mutant] of sample.entries()) {
  const outcome = await outcomeOf(mutant);
  tally[outcome] += 1;
  if (outcome === 'survived') {
    const line = readFileSync(join(home, mutant.file), 'utf8').split('\n')[mutant.line - 1]?.trim();
    console.log(`survived ${mutant.file}:${mutant.line} "${mutant.from}" to "${mutant.to}": ${line}`);
  }
  process.stderr.write(`\r${i + 1} of ${sample.length}: ${told()} `);
}
await judge.end();
console.log(`\n${values.group}: of ${all.length} mutants ${sample.length} were tried: ${told()}`);
