/**
 * Writes the rolls of a shipped scenario as raw little-endian 32-bit words, without end, for a battery of tests to read:
 *
 *     node bin/with-node.js test/battery/stream.ts drawn|run|turn|name|repeat [SEED] [SCENARIO]
 *
 * The order says which keys are neighbours; see README.md beside this file.
 */
import { writeSync } from 'node:fs';
import { masterKey, rollWord } from '../../src/chance/keys.ts';
import { threefryInto } from '../../src/chance/threefry.ts';
import { loadGame } from '../../src/io/load-game.ts';
import { charts } from '../../state-machines/index.ts';
import { collect, type Drawn } from './drawn.ts';

const [order = 'drawn', seed = 'battery', scenario = 'tariff-deadline'] = process.argv.slice(2);
const loaded = loadGame(scenario, { roster: charts, home: new URL('../../', import.meta.url).pathname });
if (!loaded.ok) throw new Error(loaded.problems.map((it) => it.message).join('\n'));
const { game } = loaded.value;
/** Played runs that serve as patterns of what one run draws. */
const patterns = 300;
const collected = collect(game, charts, seed, patterns);
const turns = game.calendar.length + 1;
const [masterLow, masterHigh] = masterKey(seed);
const names = [...new Map(collected.runs.flat().map((it) => [`${it.low} ${it.high} ${it.n}`, it])).values()];
/** Each name once, whatever repeats of it were drawn: the order `repeat` numbers them itself. */
const unnumbered = [...new Map(names.map((it) => [`${it.low} ${it.high}`, it])).values()];
process.stderr.write(
  `${scenario}, seed "${seed}": ${names.length} keys in ${turns} turns, ${collected.asked} rolls of ${patterns} runs, ${collected.again} of them asked for again\n`,
);

const buffer = new Int32Array(1 << 16);
const bytes = new Uint8Array(buffer.buffer);
let filled = 0;
let megabytes = 0;

function put(word: number): void {
  buffer[filled] = word;
  filled += 1;
  if (filled < buffer.length) return;
  for (let done = 0; done < bytes.length; ) done += writeSync(1, bytes, done);
  megabytes += bytes.length / 1e6;
  filled = 0;
}

const run = new Int32Array(2);
const turn = new Int32Array(2);

function enter(replicate: number, now: number): void {
  threefryInto(run, masterLow, masterHigh, 0, replicate);
  threefryInto(turn, run[0] as number, run[1] as number, now, 0x7475726e);
}

const roll = ({ low, high, n }: Drawn, repeat = n): void =>
  put(rollWord(turn[0] as number, turn[1] as number, low, high, repeat));

/** Runs whose turns or names are laid side by side before the next ones begin. */
const block = 4096;

/** Each order writes what one block of runs draws. */
const orders: Record<string, (from: number) => void> = {
  drawn: (from) => {
    for (let at = from; at < from + block; at += 1) {
      let now = -1;
      for (const it of collected.runs[at % patterns] ?? []) {
        if (it.turn !== now) enter(at, it.turn);
        now = it.turn;
        roll(it);
      }
    }
  },
  run: (from) => {
    for (let at = from; at < from + block; at += 1) everyTurn((now) => everyName(at, now));
  },
  turn: (from) => {
    everyTurn((now) => {
      for (let at = from; at < from + block; at += 1) everyName(at, now);
    });
  },
  name: (from) => {
    const keys = new Int32Array(2 * block);
    everyTurn((now) => {
      for (let i = 0; i < block; i += 1) {
        enter(from + i, now);
        keys.set(turn, 2 * i);
      }
      for (const { low, high, n } of names)
        for (let i = 0; i < block; i += 1)
          put(rollWord(keys[2 * i] as number, keys[2 * i + 1] as number, low, high, n));
    });
  },
  repeat: (from) => {
    for (let at = from; at < from + block; at += 1) {
      enter(at, 1 + (at % (turns - 1)));
      for (const it of unnumbered) for (let n = 0; n < 16; n += 1) roll(it, n);
    }
  },
};

function everyTurn(each: (now: number) => void): void {
  for (let now = 0; now < turns; now += 1) each(now);
}

function everyName(replicate: number, now: number): void {
  enter(replicate, now);
  for (const it of names) roll(it);
}

const write = orders[order];
if (write === undefined) throw new Error(`The order is one of ${Object.keys(orders).join(', ')}, not "${order}"`);
try {
  for (let from = 0; ; from += block) write(from);
} catch (error) {
  // The reader has had enough.
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  process.stderr.write(`${Math.round(megabytes)} MB were read\n`);
}
