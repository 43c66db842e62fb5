/** The run file as it is read back: whole, cut at every byte, changed in any line, of another version, or no run at all. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeLine, type RunFile, readRoll, splitLine, turnLine } from '../../src/io/run-file.ts';
import { parseRunFile, readRunFile } from '../../src/io/run-file-read.ts';
import { createRunFile, reopenRunFile } from '../../src/io/run-file-write.ts';
import type { Checked } from '../../src/model/problem.ts';
import { beginTiny, picker, playToEnd } from '../fixtures/runs.ts';

const folder = mkdtempSync(join(tmpdir(), 'escalera-file-'));
const path = join(folder, 'x.jsonl');
const run = beginTiny(path, '11', 'low');
playToEnd(run, picker([1, 0, 2]));
run.close();
const whole = readFileSync(path);
const lines = whole.toString().trimEnd().split('\n');

const fileOf = (read: Checked<RunFile>): RunFile => {
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};
const problemOf = (read: Checked<RunFile>): { line: number; code: string; message: string } => {
  if (read.ok || read.problems[0] === undefined) throw new Error('no problem');
  return read.problems[0];
};
const parse = (text: string | Buffer): Checked<RunFile> => parseRunFile('x.jsonl', Buffer.from(text));
const read = (text: string | Buffer): Checked<RunFile> => {
  const file = join(folder, 'read.jsonl');
  writeFileSync(file, text);
  return readRunFile(file);
};

test('a finished run: header, opening, sealed orders and turn after turn, ending', () => {
  const file = fileOf(parse(whole));
  expect(file).toMatchObject({
    torn: false,
    altered: undefined,
    sealed: [],
    answered: [],
    interventions: [],
    wholeBytes: whole.length,
    endsOpen: false,
    ending: run.result,
  });
  expect(file.header).toMatchObject({
    run: 1,
    scenario: 'tiny',
    engine: '0.1.0',
    seed: '11',
    seats: { high: 'press', low: 'human' },
  });
  expect(file.turns).toEqual(run.recording.turns);
  expect(lines.map((line) => Object.keys(JSON.parse(line) as object)[0])).toEqual([
    'run',
    'turn',
    'sealed',
    'turn',
    'sealed',
    'turn',
    'sealed',
    'turn',
    'ending',
  ]);
});

test('cut at every byte it is never misread: what is whole counts, and only the last byte makes it finished', () => {
  const header = whole.indexOf(10);
  const seen = Array.from({ length: whole.length }, (_, length) => {
    const cut = parse(whole.subarray(0, length));
    if (!cut.ok) return cut.problems[0]?.code;
    const { ending, turns, wholeBytes, torn, altered } = cut.value;
    return { ended: ending !== undefined, turns: turns.length, torn, altered, short: wholeBytes > length };
  });
  const wanted = Array.from({ length: whole.length }, (_, length) => {
    if (length < header) return length === 0 ? 'empty-file' : length < 7 ? 'not-a-run' : 'cut-header';
    const cut = whole.subarray(0, length).toString();
    const complete = cut.split('\n').filter((line) => splitLine(line) !== undefined);
    const turns = complete.filter((line) => line.startsWith('{"turn"')).length;
    const torn = !cut.endsWith('\n') && splitLine(cut.slice(cut.lastIndexOf('\n') + 1)) === undefined;
    return { ended: complete.length === lines.length, turns, torn, altered: undefined, short: false };
  });
  expect(seen).toEqual(wanted);
});

test('a line changed anywhere is found, at its line', () => {
  lines.forEach((line, i) => {
    for (const at of [8, Math.floor(line.length / 2), line.length - 4]) {
      const changed = `${line.slice(0, at)}${line[at] === '1' ? '2' : '1'}${line.slice(at + 1)}`;
      const { line: found, code } = problemOf(read(`${lines.with(i, changed).join('\n')}\n`));
      expect({ found, code }).toEqual({
        found: i + 1,
        code: expect.stringMatching(/altered-line|bad-line|bad-header|other-version|not-a-run/),
      });
    }
  });
});

test.each([
  ['dropped', (i: number) => lines.toSpliced(i, 1)],
  ['doubled', (i: number) => lines.toSpliced(i, 0, lines[i] as string)],
  ['swapped with the next', (i: number) => lines.toSpliced(i, 2, lines[i + 1] as string, lines[i] as string)],
])('a line %s is found', (_, change) => {
  for (let i = 1; i < lines.length - 1; i += 1)
    expect(problemOf(read(`${change(i).join('\n')}\n`)).line).toBeGreaterThan(i);
});

test('lines after the ending, and an ending of another turn, are refused', () => {
  expect(problemOf(parse(`${whole.toString()}${lines[1]}\n`)).message).toContain('nothing may follow');
  expect(problemOf(parse(`${lines[0]}\n${lines[1]}\n${lines.at(-1)}\n`)).message).toContain(
    'The run ends on turn 3, but 0 turns stand before.',
  );
});

test.each([
  ['{"run":2,"chapters":[]}\n', 'other-version', 'format 2'],
  [whole.toString().replace('"engine":"0.1.0"', '"engine":"1.4.0"'), 'other-version', 'engine "1.4.0"'],
  [whole.toString().replace('"engine":"0.1.0"', '"engine":{}'), 'other-version', 'engine ""'],
  ['{"run":1}\n', 'other-version', 'engine'],
  ['{"run":1,"engine":"0.1.0"}\n', 'bad-header', 'scenario'],
  ['{"run":"one"}\n', 'not-a-run', 'JSON lines'],
  ['[]\n', 'not-a-run', 'JSON lines'],
  ['id: tariff-deadline\n', 'not-a-run', 'JSON lines'],
  ['\n\n', 'not-a-run', 'JSON lines'],
  [Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0xff, 10]), 'not-a-run', 'JSON lines'],
  ['', 'empty-file', 'empty'],
])('another version, or no run: %#', (text, code, says) => {
  const problem = problemOf(read(text));
  expect(problem).toMatchObject({ line: 1, code });
  expect(problem.message).toContain(says);
});

test.each([
  [{ seed: undefined }, '"seed" is missing. Take the file from where it was saved'],
  [{ seed: null }, '"seed" is not text'],
  [{ seats: 3 }, '"seats" is not a block of keys'],
  [{ lang: 'fr' }, '"lang" is none of en, es'],
  [{ set: 'x' }, '"set" is not a list'],
])('a header with %j is refused in words of ours', (change, says) => {
  const header = { ...(JSON.parse(lines[0] as string) as object), ...change };
  const { code, message } = problemOf(read(`${JSON.stringify(header)}\n`));
  expect(code).toBe('bad-header');
  expect(message).toContain(says);
  expect(message).not.toMatch(/[Ii]nvalid|expected|received/);
});

test('a folder, a missing file, a path through a file', () => {
  mkdirSync(join(folder, 'folder'));
  expect(problemOf(readRunFile(join(folder, 'folder'))).code).toBe('directory');
  expect(problemOf(readRunFile(join(folder, 'none'))).code).toBe('no-such-file');
  expect(problemOf(readRunFile(join(path, 'below'))).code).toBe('no-such-file');
});

test('line ends and a last newline that an editor changed are no alteration; what is appended then is whole', () => {
  expect(fileOf(read(whole.toString().replaceAll('\n', '\r\n'))).altered).toBeUndefined();
  const open = join(folder, 'open.jsonl');
  writeFileSync(open, lines.slice(0, 2).join('\n'));
  const file = fileOf(readRunFile(open));
  expect(file).toMatchObject({ endsOpen: true, torn: false });
  const writer = reopenRunFile(open, file);
  writer.append(JSON.parse(splitLine(lines[2] as string)?.body ?? '') as Parameters<typeof writer.append>[0]);
  writer.close();
  expect(readFileSync(open, 'utf8')).toBe(`${lines.slice(0, 3).join('\n')}\n`);
});

test('a new file never takes the place of another, and leaves nothing beside it', () => {
  const own = join(folder, 'own');
  const bodies = [{ sealed: 1, orders: {} }];
  const paths = [1, 2, 3].map(() => {
    const writer = createRunFile(join(own, 'x.jsonl'), bodies);
    writer.close();
    return writer.path;
  });
  expect(paths).toEqual(['x.jsonl', 'x-2.jsonl', 'x-3.jsonl'].map((name) => join(own, name)));
  createRunFile(join(own, 'x.jsonl'), [...bodies, ...bodies], true).close();
  expect(readFileSync(join(own, 'x.jsonl'), 'utf8').split('\n')).toHaveLength(3);
  expect(readdirSync(own).sort()).toEqual(['x-2.jsonl', 'x-3.jsonl', 'x.jsonl']);
});

test('rolls are spelt as 32 bits in hexadecimal, with the chance in thousandths where there is one', () => {
  const line = turnLine({
    turn: 0,
    date: '',
    injects: [],
    orders: {},
    reactions: {},
    digest: '',
    rolls: { a: { bits: 0x9c41aa02, thousandths: 720 }, b: { bits: 5 } },
  });
  expect(line).toMatchObject({ rolls: { a: '9c41aa02<720', b: '00000005' } });
  expect([readRoll('9c41aa02<720'), readRoll('00000005')]).toEqual([
    { bits: 0x9c41aa02, thousandths: 720 },
    { bits: 5 },
  ]);
  expect(makeLine({ sealed: 1, orders: {} }, 'before').line).toMatch(
    /^\{"sealed":1,"orders":\{\},"check":"[0-9a-f]{16}"\}\n$/,
  );
});
