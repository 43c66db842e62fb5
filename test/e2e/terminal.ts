/** The real program in a pseudo-terminal, with what its screen shows. */
import { join } from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import { Terminal } from '@xterm/headless';
import { projectFolder } from '../fixtures/command.ts';

/** A program running in a terminal of its own. */
export interface Running {
  /** The screen as its last whole frame left it, without trailing blanks. */
  screen(): string;
  /** All that was written so far, byte for byte. */
  written(): string;
  /** Types keys as they are. */
  type(keys: string): void;
  resize(columns: number, rows: number): void;
  /** Waits until the screen matches. @throws Error with the screen after twenty seconds */
  until(wanted: RegExp): Promise<string>;
  /** Sends a signal, as `kill` does. */
  signal(name: string): void;
  /** Waits for the exit code. @throws Error with the screen after twenty seconds */
  ended(): Promise<number>;
}

/** The terminal, where it is not one of 80 by 24 that can do all. */
interface TerminalKind {
  readonly columns?: number;
  readonly rows?: number;
  /** What it calls itself in `TERM`. */
  readonly name?: string;
}

/** The private mode a program sets before a frame and resets after it. */
const synchronizedOutput = 2026;

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
  let frame: string | undefined;
  // A frame that is half drawn is no screen: what stood before it counts until it ends.
  const atFrame = (final: string, then: () => void): void => {
    terminal.parser.registerCsiHandler({ prefix: '?', final }, ([mode]) => {
      if (mode === synchronizedOutput) then();
      return false;
    });
  };
  program.onData((data) => {
    written += data;
    terminal.write(data);
  });
  let exitCode: number | undefined;
  program.onExit((exit) => {
    ({ exitCode } = exit);
  });
  const drawn = (): string => {
    const { active } = terminal.buffer;
    return Array.from(
      { length: terminal.rows },
      (_, i) => active.getLine(active.viewportY + i)?.translateToString(true) ?? '',
    ).join('\n');
  };
  atFrame('h', () => {
    frame = drawn();
  });
  atFrame('l', () => {
    frame = undefined;
  });
  const screen = (): string => frame ?? drawn();
  return {
    screen,
    written: () => written,
    type: (keys) => program.write(keys),
    resize: (columns, rows) => {
      terminal.resize(columns, rows);
      program.resize(columns, rows);
    },
    until: (wanted) => waitFor(() => (wanted.test(screen()) ? screen() : undefined), `show ${wanted}`, screen),
    signal: (name) => program.kill(name),
    ended: () => waitFor(() => exitCode, 'end', screen),
  };
}

/** Looks again and again, for twenty seconds. */
async function waitFor<T>(look: () => T | undefined, wanted: string, screen: () => string): Promise<T> {
  for (let waited = 0; waited < 2000; waited += 1) {
    const seen = look();
    if (seen !== undefined) return seen;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`The program did not ${wanted}:\n${screen()}`);
}

/** Presses Enter, and waits for another screen, until one of the screens wanted is there. */
export const enterUntil = (program: Running, wanted: RegExp): Promise<string> => pressUntil(program, '\r', wanted);

/** The same with another key. */
export async function pressUntil(program: Running, key: string, wanted: RegExp): Promise<string> {
  for (let i = 0; i < 150; i += 1) {
    const before = program.screen();
    if (wanted.test(before)) return before;
    program.type(key);
    // One key, however long its frame takes: a second would be read by the screen after it.
    await waitFor(
      () => program.screen() !== before || undefined,
      `go on to ${wanted}`,
      () => program.screen(),
    );
  }
  throw new Error(`The key ${JSON.stringify(key)} never led to ${wanted}:\n${program.screen()}`);
}
