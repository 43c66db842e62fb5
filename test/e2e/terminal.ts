/** The real program in a pseudo-terminal, with what its screen shows. */
import { join } from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import { Terminal } from '@xterm/headless';
import { projectFolder } from '../fixtures/command.ts';

/** A program running in a terminal of its own. */
export interface Running {
  /** The screen as it stands, without trailing blanks. */
  screen(): string;
  /** All that was written so far, byte for byte. */
  written(): string;
  /** Types keys as they are. */
  type(keys: string): void;
  resize(columns: number, rows: number): void;
  /** Waits until the screen matches. @throws Error with the screen after ten seconds */
  until(wanted: RegExp): Promise<string>;
  /** Sends a signal, as `kill` does. */
  signal(name: string): void;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number>;
}

/** The terminal, where it is not one of 80 by 24 that can do all. */
interface TerminalKind {
  readonly columns?: number;
  readonly rows?: number;
  /** What it calls itself in `TERM`. */
  readonly name?: string;
}

const escalera = join(projectFolder, 'bin/escalera.js');

/** Starts `escalera` with these arguments in `folder`. */
export const startInTerminal = (args: readonly string[], folder: string, kind?: TerminalKind): Running =>
  startProgram(process.execPath, [escalera, ...args], folder, kind);

/** Runs a line of the shell in a terminal; in it `$ESCALERA` starts the program. */
export const startShell = (line: string, folder: string): Running => startProgram('/bin/sh', ['-c', line], folder);

function startProgram(
  file: string,
  args: readonly string[],
  folder: string,
  { columns = 80, rows = 24, name = 'xterm-256color' }: TerminalKind = {},
): Running {
  const terminal = new Terminal({ cols: columns, rows, scrollback: 5000, allowProposedApi: true });
  const program: IPty = spawn(file, [...args], {
    name,
    cols: columns,
    rows,
    cwd: folder,
    // Any `CI` would make ink print only its last frame.
    env: {
      ...process.env,
      CI: 'false',
      LANG: 'C',
      LC_ALL: '',
      TERM: name,
      NO_COLOR: '',
      ESCALERA: `${process.execPath} ${escalera}`,
    },
  });
  let written = '';
  program.onData((data) => {
    written += data;
    terminal.write(data);
  });
  const ended = new Promise<number>((resolve) => program.onExit(({ exitCode }) => resolve(exitCode)));
  const screen = (): string => {
    const { active } = terminal.buffer;
    return Array.from(
      { length: terminal.rows },
      (_, i) => active.getLine(active.viewportY + i)?.translateToString(true) ?? '',
    ).join('\n');
  };
  return {
    screen,
    written: () => written,
    type: (keys) => program.write(keys),
    resize: (columns, rows) => {
      terminal.resize(columns, rows);
      program.resize(columns, rows);
    },
    until: async (wanted) => {
      for (let waited = 0; waited < 400; waited += 1) {
        const now = screen();
        if (wanted.test(now)) return now;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error(`The screen never showed ${wanted}:\n${screen()}`);
    },
    signal: (name) => program.kill(name),
    ended,
  };
}

/** Presses Enter, and waits for another screen, until one of the screens wanted is there. */
export async function enterUntil(program: Running, wanted: RegExp): Promise<string> {
  for (let i = 0; i < 150; i += 1) {
    const before = program.screen();
    if (wanted.test(before)) return before;
    program.type('\r');
    for (let waited = 0; waited < 200 && program.screen() === before; waited += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Enter never led to ${wanted}:\n${program.screen()}`);
}
