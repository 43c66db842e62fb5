/** `escalera test`: what it says when all is well, each way in which a test fails, and each mistake in a file, at its place. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { call, freshFolder, projectFolder } from '../fixtures/command.ts';
import { harbourFile } from '../fixtures/harbour.ts';

beforeEach(() => {
  freshFolder();
  harbourFile();
});

const mark = '«';

/** A file of one test with these lines in it; the mark stands where the problem must be shown, else at the test itself. */
function fileWith(lines: string): { readonly line: number; readonly column: number } {
  const marked = `scenario: harbour-vote.yaml\ntests:\n  - name: A test\n    ${lines.trim().split('\n').join('\n    ')}\n`;
  const at = marked.includes(mark) ? marked.indexOf(mark) : marked.indexOf('name:');
  const before = marked.slice(0, at).split('\n');
  writeFileSync('one.test.yaml', marked.replace(mark, ''));
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

interface Document {
  readonly ok: boolean;
  readonly tests: readonly { readonly ok: boolean; readonly problems: readonly object[] }[];
  readonly problems: readonly object[];
}

async function outcome(...args: string[]): Promise<Document & { readonly code: number }> {
  const { code, out } = await call(['test', ...args, '--json']);
  return { code, ...(JSON.parse(out) as Document) };
}

const rally = `
doctrines: { dockers: script, assembly: script }
orders:
  dockers: [{ on: 2031-05-05, do: [organise] }, { on: 2031-05-12, do: [rally] }]
`;

describe('a test that goes as expected', () => {
  test('by orders, rolls and facts, all seats written out or by their doctrines', async () => {
    fileWith(`${rally}
rolls:
  - { on: 2031-05-05, noise/shipsWaiting: 0 }
  - { on: hearingWeek, inject/storm: false, noise/shipsWaiting: -1 }
facts:
  - { on: 2031-05-12, holds: { shipsWaiting: "13.39..13.41", support: "= 56", turn: "= 2" } }
  - { on: 3, holds: { did.dockers.rally: "= 1", any: [{ support: "= 52" }, { support: "= 0" }] } }
  - { on: end, holds: { shipsWaiting: "< gridlock", dockers.voice: [mobilised] } }
ending: [stalemate, resolved]`);
    expect(await outcome('one.test.yaml')).toMatchObject({ code: 0, ok: true, tests: [{ ok: true, problems: [] }] });
    fileWith('doctrines: patient\nseed: 3\nending: [gridlock, resolved, stalemate]');
    expect((await call(['test', 'one.test.yaml'])).out).toMatch(
      /^ok {4}harbour-vote: A test \(\w+\)\n\n1 passed, 0 failed\n$/,
    );
  });

  test('the example of scenarios/README.md', async () => {
    const page = readFileSync(join(projectFolder, 'scenarios/README.md'), 'utf8');
    const [, text = ''] = /^```yaml\n# harbour-vote\.test\.yaml\n([\s\S]*?)^```$/m.exec(page) ?? [];
    writeFileSync('harbour-vote.test.yaml', text);
    expect(await outcome('harbour-vote.test.yaml')).toMatchObject({ code: 0, problems: [], tests: [{ problems: [] }] });
  });

  test('all of a folder, and all that come with the program', async () => {
    fileWith(`${rally}ending: stalemate`);
    mkdirSync('empty');
    expect(await outcome('.')).toMatchObject({ code: 0, tests: [{ ok: true }] });
    expect(await call(['test', 'empty'])).toMatchObject({ code: 1, out: 'There are no tests here.\n' });
    const { out, code } = await call(['test']);
    expect({ code, end: out.trim().split('\n').at(-1) }).toMatchObject({
      code: 0,
      end: expect.stringMatching(/ 0 failed$/),
    });
  });
});

describe('a test that fails', () => {
  test.each([
    [
      'by its ending',
      `${rally}ending: «gridlock`,
      'Expected gridlock, but the run ended on 2031-05-16 with stalemate.',
    ],
    [
      'by a fact',
      `${rally}facts: [{ on: 2031-05-12, holds: { support: «">= 60" } }]`,
      'Expected support: >= 60 as 2031-05-12 opens, but "support" is 56.',
    ],
    [
      'by a standing',
      `${rally}facts: [{ on: end, holds: { dockers.voice: «[listening] } }]`,
      'Expected dockers.voice: ["listening"] at the end, but "dockers.voice" is mobilised.',
    ],
    [
      'by an order that is not open',
      'doctrines: script\norders:\n  dockers: [{ on: 2031-05-05, do: [«rally] }]\nending: stalemate',
      'dockers cannot order rally on 2031-05-05: it is not open to the seat then.',
    ],
    [
      'by a second order of one kind',
      'doctrines: script\norders:\n  dockers: [{ on: 2031-05-05, do: [organise, «organise] }]\nending: stalemate',
      'another order of the same kind stands before it.',
    ],
    [
      'by a roll that nobody asked for',
      `${rally}rolls: [{ on: 2031-05-12, «inject/strom: true }]\nending: stalemate`,
      'Nobody rolled "inject/strom" on 2031-05-12. Did you mean "inject/storm"?',
    ],
    [
      'by a roll that cannot come to that',
      `${rally}rolls: [{ on: 2031-05-12, inject/storm: «1 }]\nending: stalemate`,
      '"inject/storm" cannot come to 1: it is a chance: true or false.',
    ],
    [
      'by a face that the die has not',
      `${rally}rolls: [{ on: 2031-05-12, noise/shipsWaiting: «2 }]\nending: stalemate`,
      'it is a whole number from -1 to 1.',
    ],
  ])('%s', async (_, lines, says) => {
    const place = fileWith(lines);
    const { code, ok, tests, problems } = await outcome('one.test.yaml');
    expect({ code, ok, problems }).toEqual({ code: 1, ok: false, problems: [] });
    expect(tests[0]).toMatchObject({ ok: false, problems: [{ ...place, message: expect.stringContaining(says) }] });
  });

  test('by what lies after the end of the run', async () => {
    const gridlock = 'rolls: [{ on: 2031-05-12, inject/storm: true }]\n';
    const place = fileWith(`${rally}${gridlock}facts: [{ on: 2031-05-16, holds: { turn: «"= 3" } }]\nending: gridlock`);
    const { tests } = await outcome('one.test.yaml');
    expect(tests[0]?.problems).toMatchObject([
      { ...place, message: 'The run ended on 2031-05-12 (gridlock), before this.' },
    ]);
  });

  test('with a frame around the place', async () => {
    fileWith(`${rally}ending: gridlock`);
    const { code, out } = await call(['test', 'one.test.yaml']);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^FAIL {2}harbour-vote: A test \(stalemate\)\n\none\.test\.yaml:7:13 {2}Expected gridlock[\s\S]*> 7 \| {5}ending: gridlock\n[\s\S]*\n0 passed, 1 failed\n$/,
    );
  });
});

describe('a mistake in a file of tests', () => {
  test.each([
    ['no expectation', 'doctrines: script', 'A test expects something'],
    ['an unknown key', '«endings: stalemate\nending: stalemate', 'Did you mean "ending"?'],
    ['an unknown ending', 'ending: «stalemat', 'Did you mean "stalemate"?'],
    ['an unknown seat', 'doctrines: { «docker: script }\nending: stalemate', 'Did you mean "dockers"?'],
    ['an unknown doctrine', 'doctrines: { dockers: «pateint }\nending: stalemate', 'Did you mean "patient"?'],
    ['a doctrine that nobody has', 'doctrines: «lowd\nending: stalemate', 'Did you mean "loud"?'],
    [
      'an unknown move',
      'orders: { dockers: [{ on: 2031-05-05, do: [«organize] }] }\nending: stalemate',
      'Did you mean "organise"?',
    ],
    [
      'an unknown date',
      'orders: { dockers: [{ on: «2031-05-06 }] }\nending: stalemate',
      'There is no moment "2031-05-06".',
    ],
    ['an unknown fact', 'facts: [{ on: end, holds: { «suport: "> 1" } }]', 'Did you mean "support"?'],
    ['a comparison that is none', 'facts: [{ on: end, holds: { support: «"> a b" } }]', 'Expected a comparison'],
    ['a fact without a date', 'facts: [«{ holds: { support: "> 1" } }]', 'A moment says when it is'],
    ['a roll that is no outcome', 'rolls: [{ on: 2031-05-05, inject/storm: «[] }]\nending: stalemate', 'true or false'],
  ])('%s', async (_, lines, says) => {
    const place = fileWith(lines);
    const { code, problems } = await outcome('one.test.yaml');
    expect({ code, problems }).toMatchObject({
      code: 1,
      problems: [{ ...place, message: expect.stringContaining(says) }],
    });
  });

  test.each([
    ['scenario: «harbour-vot.yaml\ntests: []\n', 'broken-scenario'],
    ['«tests: [{ name: x, ending: y }]\n', 'missing-key'],
    ['scenario: harbour-vote.yaml\ntests: «{}\n', 'wrong-type'],
    ['scenario: harbour-vote.yaml\n«test: []\n', 'unknown-key'],
  ])('%j', async (marked, code) => {
    const before = marked.slice(0, marked.indexOf(mark)).split('\n');
    writeFileSync('one.test.yaml', marked.replace(mark, ''));
    const { problems } = await outcome('one.test.yaml');
    expect(problems).toContainEqual(
      expect.objectContaining({ code, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }),
    );
  });

  test('a file that is not there, and a scenario with problems of its own', async () => {
    expect(await outcome('none.test.yaml')).toMatchObject({ code: 1, problems: [{ code: 'no-such-file' }] });
    writeFileSync('broken.yaml', 'format: 1\nplayabel: []\n');
    writeFileSync('one.test.yaml', 'scenario: broken.yaml\ntests: [{ name: x, ending: y }]\n');
    const { problems } = await outcome('one.test.yaml');
    expect(problems).toContainEqual(expect.objectContaining({ file: 'broken.yaml', line: 2, code: 'unknown-key' }));
  });
});

test('a file that is not there is said without a frame around nothing', async () => {
  const { code, out } = await call(['test', 'nosuch']);
  expect(code).toBe(1);
  expect(out).toContain('There is no file "nosuch".');
  expect(out).not.toMatch(/^>? *1? *\|/m);
});
