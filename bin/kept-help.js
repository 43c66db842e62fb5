/** Help that was shown once is kept beside the build it came from: showing it again need not load the program, nor a second Node. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist, isFresh } from './build.js';

const folder = join(dist, '.cache');

/**
 * Where the help of these arguments is kept, which is laid out for a width; undefined when they ask for something else.
 * @param {string[]} args @returns {string | undefined}
 */
function placeOf(args) {
  const asks = args.length <= 2 && /^(--help|-h)$/.test(args.at(-1) ?? '') && /^[a-z]{0,20}$/.test(args.at(-2) ?? '');
  const width = process.stdout.isTTY ? process.stdout.columns : 0;
  return asks ? join(folder, `help-${args.at(-2) ?? ''}-${width}.txt`) : undefined;
}

/**
 * The kept help of the present build, where there is one.
 * @param {string[]} args @returns {string | undefined}
 */
export function keptHelp(args) {
  const place = placeOf(args);
  if (place === undefined) return undefined;
  try {
    const text = readFileSync(place, 'utf8');
    return isFresh() ? text : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps what is written from now on, if it is help and the program ends well.
 * @param {string[]} args
 */
export function keepHelp(args) {
  const place = placeOf(args);
  if (place === undefined) return;
  const { stdout } = process;
  const write = stdout.write.bind(stdout);
  let text = '';
  stdout.write = (/** @type {any[]} */ ...all) => {
    text += String(all[0]);
    return Reflect.apply(write, undefined, all);
  };
  process.on('exit', (code) => {
    // The help of the program is shown for a name that is no command, too: that is not worth keeping.
    if (code !== 0 || !text.startsWith(`Usage: escalera ${args.length > 1 ? args[0] : '['}`)) return;
    try {
      mkdirSync(folder, { recursive: true });
      // Whole or not at all: two starts may write at once.
      writeFileSync(`${place}.${process.pid}`, text);
      renameSync(`${place}.${process.pid}`, place);
    } catch {
      // A folder that cannot be written to costs the next call some time, and nothing else.
    }
  });
}
