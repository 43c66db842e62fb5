/** What a command may use of the world around it, so that tests can stand in for a terminal. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Where a command writes, what it runs in, and how it hears that it was interrupted. */
export interface Surroundings {
  /** Writes to standard output, as it stands. */
  readonly out: (text: string) => void;
  /** Writes to standard error. */
  readonly err: (text: string) => void;
  /** Lines of standard input, as they come. */
  readonly lines: () => AsyncIterable<string>;
  /** Which of the three streams are a terminal. */
  readonly terminal: { readonly in: boolean; readonly out: boolean; readonly err: boolean };
  /** Whether problems may be coloured. */
  readonly color: boolean;
  /** Columns of the output. */
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of the program, with `scenarios/` in it. */
  readonly home: string;
  /** Aborted when the user interrupts. */
  readonly interrupted: AbortSignal;
}

/** The process's own surroundings. */
export function processSurroundings(interrupted: AbortSignal): Surroundings {
  const { stdin, stdout, stderr, env } = process;
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    lines: () => linesOf(stdin, interrupted),
    terminal: { in: stdin.isTTY === true, out: stdout.isTTY === true, err: stderr.isTTY === true },
    color: stderr.isTTY === true && stderr.hasColors(),
    columns: stdout.isTTY === true ? stdout.columns : 100,
    env,
    home: programHome(),
    interrupted,
  };
}

/** Lines as they come; whoever has read enough lets the stream go, which in a terminal would keep the program waiting. */
async function* linesOf(stdin: NodeJS.ReadStream, interrupted: AbortSignal): AsyncGenerator<string> {
  const reader = createInterface({ input: stdin, crlfDelay: Infinity, signal: interrupted });
  try {
    yield* reader;
  } finally {
    reader.close();
    stdin.pause();
  }
}

/** The program's folder, whether it runs from its sources or from a build below it. */
function programHome(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
