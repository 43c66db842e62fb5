/** `escalera lint`: its document and its page, the same for any number of workers; calls and scenarios that are wrong. */
import { writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { call, freshFolder } from '../fixtures/command.ts';
import { harbourFile, harbourText } from '../fixtures/harbour.ts';

let file = '';
beforeAll(() => {
  freshFolder();
  file = harbourFile();
});

const quick = ['--runs', '300', '--seed', 'a'];

test('one document, the same each time and for any number of workers', async () => {
  const { code, out, err } = await call(['lint', file, ...quick, '--workers', '1', '--json']);
  expect({ code, err }).toEqual({ code: 1, err: '' });
  const document = JSON.parse(out) as { findings: { level: string }[]; seats: { id: string; isDefault: boolean }[] };
  expect(document).toMatchObject({
    ok: false,
    scenario: 'harbour-vote',
    seed: 'a',
    runs: 300,
    mixes: 2,
    mixesPossible: 2,
  });
  expect(document.seats.map((it) => [it.id, it.isDefault])).toEqual([
    ['dockers', true],
    ['assembly', false],
  ]);
  expect(document.findings.some((it) => it.level === 'problem')).toBe(true);
  expect(out).toContain('not forecasts');
  expect((await call(['lint', file, ...quick, '--workers', '2', '--json'])).out).toBe(out);
  expect((await call(['lint', file, '--runs', '300', '--seed', 'b', '--workers', '1', '--json'])).out).not.toBe(out);
});

test('few runs still meet every doctrine', async () => {
  const { out } = await call(['lint', 'tariff-deadline', '--runs', '1', '--workers', '1', '--json']);
  const { seats, runs } = JSON.parse(out) as { runs: number; seats: { doctrines: { score: number | null }[] }[] };
  expect(runs).toBe(5);
  expect(
    seats.flatMap((it) => it.doctrines.map(({ score }) => score)).every((score) => typeof score === 'number'),
  ).toBe(true);
});

test('a page for a person', async () => {
  const { out } = await call(['lint', file, ...quick, '--workers', '1']);
  for (const part of [
    'Endings (share',
    'Moves: ',
    'Indicators: ',
    'What play teaches',
    'dockers (the usual seat)',
    'React gap: ',
    'Moments (',
    'Order: ',
    'Problems: ',
    'not forecasts',
  ])
    expect(out).toContain(part);
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
});

test('how far it is stands on standard error, where that is a terminal', async () => {
  const { out, err } = await call(['lint', file, ...quick, '--workers', '1', '--json'], {
    terminal: { in: false, out: false, err: true },
  });
  expect(err).toMatch(/ 100 % {2}of the runs/);
  expect(() => JSON.parse(out) as unknown).not.toThrow();
});

test.each(['1', '2'])('interrupted, with %s workers: 130, and nothing is reported', async (workers) => {
  const interrupted = AbortSignal.abort(new Error('interrupted'));
  expect(await call(['lint', file, '--workers', workers, '--json'], { interrupted })).toMatchObject({
    code: 130,
    out: '',
  });
});

test('a scenario that is wrong, one that is not there, and calls that are wrong', async () => {
  writeFileSync('wrong.yaml', harbourText.replace('playable:', 'playabel:'));
  const wrong = await call(['lint', 'wrong.yaml', '--json']);
  expect([wrong.code, JSON.parse(wrong.out)]).toMatchObject([1, { ok: false, problems: [{ code: 'unknown-key' }] }]);
  expect((await call(['lint', 'tarif-deadline'])).err).toContain('Did you mean "tariff-deadline"?');
  for (const args of [[], [file, '--runs', '0'], [file, '--runs', 'many'], [file, '--workers', '0']])
    expect(await call(['lint', ...args])).toMatchObject({ code: 2, out: '' });
});
