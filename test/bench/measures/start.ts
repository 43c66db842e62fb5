/** How long `--help` takes through the launcher, against the same Node doing nothing. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Bench, rounds } from '../bench.ts';
import { goals } from '../goals.ts';
import { row } from '../report.ts';
import { spreadOf } from '../statistics.ts';
import { home } from '../work/shipped.ts';

/** Milliseconds that a Node takes from its start to its end. @throws Error when it fails */
function timed(args: readonly string[]): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - began;
}

export const start: Bench = async ({ sizes, say }) => {
  say('--help against node -e 0');
  const help = [join(home, 'bin/escalera.js'), '--help'];
  // The first builds the program, the second fills its cache.
  timed(help);
  timed(help);
  const found = await rounds(2 * sizes.rounds, async () => ({ node: timed(['-e', '0']), help: timed(help) }));
  const count = found.length;
  return [
    row('node -e 0', 'ms', spreadOf(found.map((it) => it.node)), count),
    row('escalera --help', 'ms', spreadOf(found.map((it) => it.help)), count),
    row('escalera --help / node -e 0', 'times', spreadOf(found.map((it) => it.help / it.node)), count, goals.help),
  ];
};
