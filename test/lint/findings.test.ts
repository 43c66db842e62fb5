/** What a lint finds: each fault that is put into a small scenario, and none of it where the fault is not. */
import { describe, expect, test } from 'vitest';
import type { LintFinding, LintReport } from '../../src/analysis/lint-report.ts';
import { lintGame } from '../../src/cli/lint-job.ts';
import { type Change, harbourGame, typed } from './games.ts';

const roster = new URL('../../state-machines/index.ts', import.meta.url).href;

interface Linted {
  readonly report: LintReport;
  readonly findings: readonly LintFinding[];
}

const lint = (changes: readonly Change[], runs = 1200): Promise<Linted> =>
  lintGame(harbourGame(...changes), roster, {
    runs,
    seed: 'findings',
    workers: 1,
    signal: new AbortController().signal,
    onProgress: () => {},
  });

const told = ({ findings }: Linted): string[] => findings.map((it) => `${it.level} ${it.code} ${it.about}`);

/** Two trades of the dockers, of which the second counts for more once the first was made. */
const order = (bonus: number): Change[] => [
  ['petition:\n      cost: 1\n', 'petition:\n      cost: 0\n      tradeable: true\n      stance: concession\n'],
  ['organise: { cost: 1, uses: 1,', 'organise: { cost: 0, uses: 1,'],
  [
    'rally: { cost: 2, effects: [',
    `rally: { cost: 0, uses: 1, stance: concession, effects: [{ change: support, by: ${bonus}, when: { did.dockers.petition: ">= 1" } }, `,
  ],
  [
    'resolved: { at: horizon, rank: 2, when: { did.assembly.tableResolution: ">= 1" } }',
    'resolved: { at: horizon, rank: 2, when: { support: ">= 70" } }',
  ],
];

const faults: readonly (readonly [code: string, about: string, bad: readonly Change[], good: readonly Change[]])[] = [
  [
    'ending-never-reached',
    'gridlock',
    [['gridlock: { value: 25, low: 20, high: 30', 'gridlock: { value: 59, low: 20, high: 60']],
    [],
  ],
  [
    'ending-too-common',
    'stalemate',
    [
      ['when: { turn: ">= 2" }', 'when: { turn: ">= 2", support: ">= 95" }'],
      ['gridlock: { value: 25, low: 20, high: 30', 'gridlock: { value: 40, low: 20, high: 60'],
    ],
    [],
  ],
  [
    'never-legal',
    'assembly.tableResolution',
    [['when: { turn: ">= 2" }', 'when: { turn: ">= 2", support: ">= 100" }']],
    [],
  ],
  [
    'never-chosen',
    'dockers.petition',
    [['        - { do: petition, weight: 1 }\n', '        - { do: petition, weight: -40 }\n']],
    [],
  ],
  ['indicator-pinned', 'shipsWaiting', [['    driftPerDay: 0.2\n', '    driftPerDay: -9\n']], []],
  [
    'choice-moves-little',
    'dockers',
    [
      [
        '    loud:\n      rules:\n        - { do: organise, weight: 1 }\n        - { do: rally, weight: 2 }',
        '    loud:\n      rules:\n        - { do: organise, weight: 2 }\n        - { do: petition, weight: 1 }',
      ],
    ],
    [],
  ],
  [
    'doctrine-dominates',
    'dockers',
    [],
    [
      [
        '        - { do: rally, weight: 2 }',
        '        - { do: rally, weight: -9 }\n        - { do: petition, weight: 1 }',
      ],
    ],
  ],
  [
    'no-reading-doctrine',
    'dockers',
    [],
    [['- { do: petition, weight: 1 }', '- { do: petition, weight: 1, when: { support: ">= 40" } }']],
  ],
  ['nothing-to-learn', 'harbour-vote', [], typed(0.9)],
  ['play-teaches-little', 'harbour-vote', typed(0.55), typed(0.9)],
  ['order-does-not-matter', 'harbour-vote', order(0), order(60)],
];

describe.each(faults)('%s of %s', (code, about, bad, good) => {
  const finding = `problem ${code} ${about}`;
  test('is found', async () => expect(told(await lint(bad))).toContain(finding));
  test('and not where it is not', async () => expect(told(await lint(good))).not.toContain(finding));
});

test('an ending marked as rare may stay unreached, and its reason is told', async () => {
  const { findings } = await lint([
    ['gridlock: { value: 25, low: 20, high: 30', 'gridlock: { value: 59, low: 20, high: 60'],
    ['gridlock: { at: once, rank: 1,', 'gridlock: { at: once, rank: 1, rare: It takes a storm a day.,'],
  ]);
  expect(findings.find((it) => it.about === 'gridlock')).toMatchObject({
    level: 'note',
    code: 'rare-ending-never-reached',
    message: expect.stringContaining('It takes a storm a day.'),
  });
});

test('a choice that moves little is no problem once a note says why', async () => {
  const same: Change[] = [
    [
      '    loud:\n      rules:\n        - { do: organise, weight: 1 }\n        - { do: rally, weight: 2 }',
      '    loud:\n      rules:\n        - { do: organise, weight: 2 }\n        - { do: petition, weight: 1 }',
    ],
  ];
  const why =
    '  note.choice.dockers: { en: Both of them go to court., es: Las dos acuden al tribunal. }\n  note.contested:';
  const found = await lint([...same, ['  note.contested:', why]]);
  expect(told(found)).toContain('note choice-moves-little dockers');
  expect(found.findings.find((it) => it.code === 'choice-moves-little')?.message).toContain(
    'Both of them go to court.',
  );
});

test('moments: of one good order, of orders that do alike, and of a choice', async () => {
  const { report } = await lint([], 6000);
  const seat = (id: string) => report.seats.find((it) => it.id === id);
  // Nothing helps the assembly but a resolution, at the one moment at which it can still have its effect.
  expect(seat('assembly')?.moments).toEqual([
    expect.objectContaining({ date: '2031-05-05', order: 'pass' }),
    expect.objectContaining({ date: '2031-05-12', order: 'tableResolution', dead: true }),
    expect.objectContaining({ date: '2031-05-16', alike: 1, dead: true }),
  ]);
  expect(seat('dockers')?.moments.map((it) => it.dead)).toEqual([false, false, false]);
});

test('the seat that is played unless somebody says otherwise is held to more than the others', async () => {
  const usual = ['defaultSeat: dockers', 'defaultSeat: assembly'] as const;
  expect(told(await lint([]))).toContain('note dead-moments assembly');
  const found = told(await lint([usual]));
  expect(found).toContain('problem dead-moments assembly');
  expect(found).toContain('problem react-gap assembly');
});

test('the react gap is that of the best doctrine that reads over the best fixed plan, in the same worlds', async () => {
  const { report } = await lint([]);
  const react = report.seats.find((it) => it.id === 'assembly')?.react;
  expect(react).toMatchObject({
    doctrine: 'listens',
    plan: [{ date: '2031-05-12', orders: ['tableResolution'], reactions: [] }],
  });
  expect(react?.gap).toBeCloseTo((react?.score ?? 0) - (react?.planScore ?? 0), 9);
  expect(react?.gap).toBeLessThan(0);
  // A resolution at the right moment is all there is to do: whoever always tables it then does as well as the plan.
  const { report: certain } = await lint([
    [
      '{ do: tableResolution, weight: { base: -1, plus: [{ per: support, times: 0.1, above: 50 }] } }',
      '{ do: tableResolution, weight: 40, when: { support: ">= 0" } }',
    ],
  ]);
  expect(Math.abs(certain.seats.find((it) => it.id === 'assembly')?.react?.gap ?? 9)).toBeLessThan(0.5);
});
