/** The first frame of the terminal program against that of a hello-world Ink, and a key press to its frame. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bench, rounds } from '../bench.ts';
import { goals } from '../goals.ts';
import { row } from '../report.ts';
import { spreadOf } from '../statistics.ts';
import { home } from '../work/shipped.ts';
import { type Watched, watch } from './terminal.ts';

const launcher = join(home, 'bin/escalera.js');

export const screen: Bench = async ({ sizes, scenarios: [scenario = ''], say }) => {
  const folder = mkdtempSync(join(tmpdir(), 'escalera-bench-'));
  try {
    say('first frames');
    const hello = [join(home, 'test/bench/hello.js'), join(folder, 'cache')];
    const frames = async (): Promise<{ hello: number; start: number }> => ({
      hello: await firstFrame(hello, /Hello, world/, folder),
      start: await firstFrame([launcher], /Where to begin/, folder),
    });
    // The first two build the program and fill the caches.
    await rounds(2, frames);
    const found = await rounds(sizes.rounds, frames);
    say('key presses');
    const keys = await keyPresses(scenario, folder, 3 * sizes.rounds);
    const ratio = spreadOf(found.map((it) => it.start / it.hello));
    return [
      row('hello-world Ink, first frame', 'ms', spreadOf(found.map((it) => it.hello)), found.length),
      row('escalera, first frame (the start)', 'ms', spreadOf(found.map((it) => it.start)), found.length),
      row('escalera / hello-world Ink', 'times', ratio, found.length, goals.frame),
      row('a key press to its frame, at the table', 'ms', spreadOf(keys), keys.length),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function firstFrame(args: readonly string[], wanted: RegExp, folder: string): Promise<number> {
  const program = watch(args, folder);
  try {
    return await program.until(wanted);
  } finally {
    await program.end();
  }
}

/** Opens a game, goes on to its table, and moves the cursor down and up. */
async function keyPresses(scenario: string, folder: string, count: number): Promise<number[]> {
  const program = watch([launcher, 'play', scenario, '--seed', '7', '--lang', 'en'], folder);
  try {
    await toTheTable(program);
    return await rounds(count, async (round) => {
      await program.still();
      program.type(round % 2 === 0 ? '\u001B[B' : '\u001B[A');
      return program.until(/./);
    });
  } finally {
    await program.end();
  }
}

async function toTheTable(program: Watched): Promise<void> {
  await program.until(/Your game/);
  const table = /What you can do/;
  for (let tries = 0; tries < 20; tries += 1) {
    await program.still();
    program.type('\r');
    const reached = await Promise.race([program.until(table).then(() => true), wait(1500).then(() => false)]);
    if (reached) return;
  }
  throw new Error('Enter never led to the table');
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
