/** A program in a pseudo-terminal, watched for when it writes. */
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';

/** A running program. */
export interface Watched {
  /** Milliseconds from the start, or from the last key, until what was written since then matches. */
  until(wanted: RegExp): Promise<number>;
  type(keys: string): void;
  /** Waits until nothing is written for a while. */
  still(): Promise<void>;
  /** Ends it, and waits for that. */
  end(): Promise<void>;
}

/** Starts the Node that runs this on a script, in a terminal of 80 by 24. */
export function watch(args: readonly string[], folder: string): Watched {
  let began = performance.now();
  const program = spawn(process.execPath, [...args], {
    cols: 80,
    rows: 24,
    cwd: folder,
    // Any `CI` would make Ink print only its last frame.
    env: { ...process.env, CI: 'false', LANG: 'C', LC_ALL: '', TERM: 'xterm-256color', NO_COLOR: '' },
  });
  let written = '';
  let last = began;
  let heard = (): void => {};
  program.onData((data) => {
    written += data;
    last = performance.now();
    heard();
  });
  const ended = new Promise<void>((resolve) => program.onExit(() => resolve()));
  return {
    until: (wanted) => {
      const { promise, resolve, reject } = Promise.withResolvers<number>();
      const late = setTimeout(() => reject(new Error(`Nothing like ${wanted} came:\n${written}`)), 20_000);
      heard = () => {
        if (wanted.test(stripVTControlCharacters(written))) resolve(last - began);
      };
      heard();
      return promise.finally(() => {
        heard = () => {};
        clearTimeout(late);
      });
    },
    type: (keys) => {
      written = '';
      began = performance.now();
      program.write(keys);
    },
    still: async () => {
      while (performance.now() - last < 120) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    end: () => {
      program.kill('SIGKILL');
      return ended;
    },
  };
}
