/** The session inside Ink: keys reach it as a terminal sends them, and the window may change under it. */
import { PassThrough, Writable } from 'node:stream';
import { render as inkRender } from 'ink';
import { cleanup, render } from 'ink-testing-library';
import { afterEach, expect, test } from 'vitest';
import { startDriver } from '../../src/tui/driver.ts';
import { Session } from '../../src/tui/Session.tsx';
import { type Model, optionsScreen, usualSetup } from '../../src/tui/session/model.ts';
import { charts } from '../../state-machines/index.ts';
import { beginSetup, loaded } from './table-top.ts';

afterEach(cleanup);

/** A session in a terminal of 80 by 24 that changes when it is told to. */
function open() {
  const driver = startDriver({
    roster: charts,
    lang: 'en',
    open: () => ({ ok: true, value: loaded }),
    begin: (setup) => beginSetup(setup, '7'),
    resume: () => ({ ok: false, problems: [] }),
    run: undefined,
  });
  const model: Model = {
    lang: 'en',
    size: { columns: 80, rows: 24 },
    scenarios: [],
    runs: [],
    screen: optionsScreen({ ...usualSetup(loaded), from: 1 }),
    read: 0,
  };
  const app = render(<Session start={model} perform={(command) => driver.perform(command)} first={[]} />);
  const resize = (columns: number, rows: number): void => {
    Object.defineProperty(app.stdout, 'columns', { configurable: true, get: () => columns });
    Object.defineProperty(app.stdout, 'rows', { configurable: true, get: () => rows });
    app.stdout.emit('resize');
  };
  resize(80, 24);
  const shows = async (text: string): Promise<void> => {
    await expect.poll(() => app.lastFrame(), { timeout: 5000 }).toContain(text);
  };
  return { app, driver, resize, shows };
}

const enter = '\r';
const down = '\u001B[B';

test('a moment is played by keys', async () => {
  const { app, driver, shows } = open();
  await shows('Your game');
  app.stdin.write(enter);
  await shows('Briefing');
  app.stdin.write(enter);
  await shows('moment 1 of 10');
  app.stdin.write(down);
  app.stdin.write('j');
  app.stdin.write(' ');
  await shows('1 chosen');
  app.stdin.write(enter);
  await shows('Seal these orders?');
  app.stdin.write(enter);
  await shows('Monday 20 January 2025');
  expect(driver.run?.recording.turns).toHaveLength(2);
  app.stdin.write('q');
  await shows('Leave the game?');
});

test('the window may shrink and grow while playing', async () => {
  const { app, resize, shows } = open();
  await shows('Your game');
  app.stdin.write(enter);
  await shows('Briefing');
  app.stdin.write(enter);
  await shows('moment 1 of 10');
  resize(60, 20);
  await shows('it is 60 by 20');
  resize(140, 45);
  await shows('moment 1 of 10');
  expect(app.lastFrame()?.split('\n')).toHaveLength(45);
});

test('keys that come in one burst are all weighed', async () => {
  const { app, driver, shows } = open();
  await shows('Your game');
  for (const key of [enter, enter, enter, enter]) app.stdin.write(key);
  await expect.poll(() => driver.run?.recording.turns.length).toBe(2);
});

test('keys that come as one text count one by one, Enter too', async () => {
  const { app, driver, shows } = open();
  await shows('Your game');
  app.stdin.write(`jk${enter}${enter}jj ${enter}`);
  await shows('Seal these orders?');
  expect(app.lastFrame()).toContain('Send the Guard');
  expect(driver.run?.recording.turns).toHaveLength(1);
});

test('a run that cannot be saved ends the session with the reason', async () => {
  const full = new Error('ENOSPC: no space left on device');
  const model: Model = {
    lang: 'en',
    size: { columns: 80, rows: 24 },
    scenarios: [],
    runs: [],
    screen: optionsScreen({ ...usualSetup(loaded), from: 1 }),
    read: 0,
  };
  const perform = (): never => {
    throw full;
  };
  const app = inkRender(<Session start={model} perform={perform} first={[]} />, {
    stdout: new Writable({ write: (_chunk, _encoding, done) => done() }) as NodeJS.WriteStream,
    stdin: keysOf(enter, enter),
    exitOnCtrlC: false,
    patchConsole: false,
    interactive: true,
  });
  await expect(app.waitUntilExit()).rejects.toBe(full);
});

/** A terminal's input on which these keys are pressed, one after another. */
function keysOf(...keys: readonly string[]): NodeJS.ReadStream {
  const input = new PassThrough();
  const stream = Object.assign(input, {
    isTTY: true,
    setRawMode: () => stream,
    ref: () => stream,
    unref: () => stream,
  }) as unknown as NodeJS.ReadStream;
  keys.forEach((key, i) => setTimeout(() => input.write(key), 300 * (i + 1)));
  return stream;
}
