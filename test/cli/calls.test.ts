/** Calls that are wrong, inputs that are wrong, and the exit codes that tell them apart. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { call, freshFolder } from '../fixtures/command.ts';

beforeAll(() => {
  freshFolder();
  mkdirSync('folder.yaml');
  writeFileSync('empty.yaml', '');
});

test.each([
  [['nosuch'], 'There is no command "nosuch". "escalera --help" shows all commands'],
  [['covrage'], 'Did you mean "coverage"?'],
  [['lst'], 'Did you mean "list"?'],
  [['tariff-deadline'], 'To play this scenario: escalera play tariff-deadline'],
  [['run'], "missing required argument 'scenario'"],
  [['list', 'extra'], 'too many arguments'],
  [['run', 'tariff-deadline', '--sed', '3'], '(Did you mean --seed?)'],
  [['run', 'tariff-deadline', '--lang', 'fr'], 'Allowed choices are en, es.'],
  [['run', 'tariff-deadline', '--doctrine', 'mexico'], 'expected SEAT=NAME'],
  [['run', 'tariff-deadline', '--doctrine', 'mexca=asItHappened'], 'Did you mean "mexico"?'],
  [['run', 'tariff-deadline', '--doctrine', 'mexico=asItHapened'], 'Did you mean "asItHappened"?'],
  [
    ['run', 'tariff-deadline', '--doctrine', 'mexico=asItHappened', '--doctrine', 'mexico=asItHappened'],
    'has a doctrine already',
  ],
  [['batch', 'tariff-deadline', '--runs', '0'], 'Expected a whole number from 1'],
  [['batch', 'tariff-deadline', '--runs', '1e3'], 'Expected a whole number from 1'],
  [['batch', 'tariff-deadline', '--workers', '-1'], 'Expected a whole number from 1'],
  [['batch', 'tariff-deadline', '--set', 'indicators.tension.strt=3'], 'Did you mean "indicators.tension.start"?'],
  [['batch', 'tariff-deadline', '--set', 'indicators.tension.start=warm'], 'Expected a number'],
  [['batch', 'tariff-deadline', '--set', 'tension=60'], 'Did you mean "indicators.tension.start"?'],
  [['batch', 'tariff-deadline', '--set', 'mexico.publc=60'], 'Did you mean "actors.mexico.audiences.public.start"?'],
  [
    ['batch', 'tariff-deadline', '--set', 'indicators.tension.start=3', '--set', 'indicators.tension.start=4'],
    '"indicators.tension.start" is set already, by "indicators.tension.start=3"',
  ],
  [['run', 'tariff-deadline', '--out', ''], 'Expected the path of a file'],
  [['run', 'tariff-deadline', '--orders', ' '], 'Expected the path of a file'],
  [['batch', 'tariff-deadline', '--out', ''], 'Expected the path of a file'],
  [['play', 'tariff-deadline', '--seat', 'mexicoo'], 'Did you mean "mexico"?'],
  [['play', 'tariff-deadline', '--seat', 'sinaloa'], 'played by doctrine only'],
  [['play', 'tariff-deadline'], 'escalera run tariff-deadline'],
  [['replay'], "missing required argument 'file'"],
])('a wrong call ends with 2 and says what was expected: %j', async (args, says) => {
  const { code, out, err } = await call(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(says);
  expect(err).not.toMatch(/^\s+at /m);
});

test.each([
  [['run', 'tarif-deadline'], 'Did you mean "tariff-deadline"?'],
  [['run', 'nosuch.yaml'], 'nosuch.yaml:1:1'],
  [['run', 'folder.yaml'], 'is a folder'],
  [['batch', 'empty.yaml'], 'empty'],
  [['play', 'empty.yaml'], 'empty'],
  [['play', 'nosuch.jsonl'], 'There is no such file'],
  [['replay', 'nosuch'], 'There is no such file'],
  [['replay', 'empty.yaml', '--verify'], 'The file is empty'],
  [['replay', '.'], 'This is a folder'],
])('a wrong input ends with 1, at its place: %j', async (args, says) => {
  const { code, out, err } = await call(args);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(says);
  expect(err).not.toMatch(/^\s+at /m);
});

test('with --json a wrong input is one document, too', async () => {
  for (const args of [
    ['run', 'nosuch', '--json'],
    ['batch', 'nosuch', '--json'],
    ['replay', 'nosuch', '--verify', '--json'],
    ['run', 'tariff-deadline', '--orders', 'nosuch', '--json'],
    ['batch', 'tariff-deadline', '--plan', 'nosuch', '--json'],
    ['batch', '--resume', 'nosuch', '--json'],
    ['merge', 'nosuch', '--out', 'x', '--json'],
  ]) {
    const { code, out } = await call(args);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, problems: [{ line: 1, column: 1 }] });
  }
});

test.each([
  [['run', '--json'], 'missing-argument', "missing required argument 'scenario'"],
  [['run', 'tariff-deadline', '--json', '--sed', '3'], 'unknown-option', '(Did you mean --seed?)'],
  [['run', 'tariff-deadline', '--json', '--lang', 'fr'], 'invalid-argument', 'Allowed choices are en, es.'],
  [['run', 'tariff-deadline', '--json', '--doctrine', 'mexca=asItHappened'], 'wrong-call', 'Did you mean "mexico"?'],
  [['list', 'extra', '--json'], 'excess-arguments', 'too many arguments'],
  [['batch', '--json'], 'wrong-call', 'missing required argument'],
  [['batch', 'tariff-deadline', '--json', '--runs', '1e3'], 'invalid-argument', 'Expected a whole number from 1'],
  [['batch', 'tariff-deadline', '--json', '--vary', 'x'], 'wrong-call', '--vary needs --cases'],
  [['batch', 'tariff-deadline', '--json', '--set', 'x'], 'bad-override', 'sets nothing'],
  [['batch', 'tariff-deadline', '--json', '--plan', 'p', '--runs', '3'], 'conflicting-option', 'cannot be used with'],
  [['merge', '--json', '--out', 'x'], 'missing-argument', "missing required argument 'dirs'"],
  [['merge', 'x', '--json'], 'missing-mandatory-option-value', "'--out <dir>' not specified"],
  [['replay', '--json'], 'missing-argument', "missing required argument 'file'"],
  [['nosuch', '--json'], 'unknown-option', '--json'],
])('with --json a wrong call is one document, too: %j', async (args, code, says) => {
  const called = await call(args);
  expect(called.code).toBe(2);
  expect(called.err).not.toBe('');
  expect(JSON.parse(called.out)).toMatchObject({ ok: false, problems: [{ code, line: 1, column: 1 }] });
  expect((JSON.parse(called.out) as { problems: [{ message: string }] }).problems[0].message).toContain(says);
});

test.each(['list', 'check', 'play', 'run', 'batch', 'replay'])(
  'the help of %s ends with an example that begins with it',
  async (command) => {
    const { code, out, err } = await call([command, '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(new RegExp(`Example:\\n(?: {2}escalera ${command} .*\\n)+$`));
  },
);

test('the help of the program says what its numbers are not', async () => {
  expect((await call(['--help'])).out).toContain('never forecasts');
  expect(await call(['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' });
});

test('each command that the help lists is the nearest to its own name with a letter too many', async () => {
  const listed = [...(await call(['--help'])).out.matchAll(/^ {2}([a-z]+) (?: |\[)/gm)].map(([, name]) => name ?? '');
  expect(listed.length).toBeGreaterThan(15);
  for (const name of listed) expect((await call([`${name}z`])).err).toContain(`Did you mean "${name}"?`);
});

test('what a caller typed cannot move the cursor', async () => {
  for (const args of [
    ['\u001b[2J'],
    ['run', '\u001b[2J'],
    ['run', 'tariff-deadline', '--doctrine', '\u001b[2J=x'],
    ['run', 'tariff-deadline', '--\u001b[2J'],
    ['replay', '\u001b[2J'],
  ]) {
    expect((await call(args)).err).not.toContain('\u001b');
  }
});
