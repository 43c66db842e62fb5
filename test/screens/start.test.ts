/** The start with saved runs: those to go on with, and apart from them those that have ended; the frames, the keys, plain lines. */
import { expect, test } from 'vitest';
import type { Language } from '../../src/model/text.ts';
import { columnsOf } from '../../src/tui/present/rows.ts';
import { linearText } from '../../src/tui/session/linear-text.ts';
import type { RunCard } from '../../src/tui/session/model.ts';
import { frameOf, loaded, sitDown, type TableTop } from './table-top.ts';

const { text } = loaded.game;
const title = text.get('title') ?? { en: '', es: '' };
const seat = text.get('actors.mexico.short') ?? { en: '', es: '' };
const card = { title, seat, turns: 10 };
const open = [3, 5, 9].map(
  (turn, i): RunCard => ({ ...card, file: `runs/tariff-deadline-${i}.jsonl`, turn, date: '2025-02-03' }),
);
const ended = ['averted', 'carvedOut', 'imposed'].map(
  (ending, i): RunCard => ({
    ...card,
    file: `runs/tariff-deadline-7${i}.jsonl`,
    turn: 10,
    date: '2025-03-06',
    ending: text.get(`endings.${ending}`) ?? { en: ending, es: ending },
  }),
);

function start(lang: Language, size = { columns: 80, rows: 24 }): TableTop {
  const at = sitDown(lang, size);
  at.press('back');
  at.tell({ kind: 'found', runs: [...ended, ...open] });
  return at;
}

test.each(
  [
    { columns: 80, rows: 24 },
    { columns: 140, rows: 45 },
  ].flatMap((size) => (['en', 'es'] as const).map((lang: Language) => ({ ...size, lang }))),
)('the start with saved runs at $columns x $rows in $lang', async ({ lang, ...size }) => {
  const at = start(lang, size);
  const frames: string[] = [];
  const keep = (name: string): void => {
    const frame = frameOf(at.model);
    expect(frame.split('\n').length).toBe(size.rows);
    expect(Math.max(...frame.split('\n').map(columnsOf))).toBeLessThanOrEqual(size.columns);
    frames.push(`═══ ${name}\n${frame}\n`);
  };
  keep('the start');
  at.press('down');
  keep('a run to go on with');
  at.press('last');
  keep('a run that has ended');
  expect(frameOf(at.model)).toContain('runs/tariff-deadline-72.jsonl');
  await expect(frames.join('\n')).toMatchFileSnapshot(`frames/start-${lang}-${size.columns}x${size.rows}.txt`);
});

test('Enter opens the run under the cursor, whether or not it has ended', () => {
  const asked = (steps: number): unknown => {
    const at = start('en');
    for (let i = 0; i < steps; i += 1) at.press('down');
    try {
      at.press('go');
    } catch {
      // Nothing is saved here: what was asked for is what counts.
    }
    return at.commands.at(-1);
  };
  expect(asked(1)).toEqual({ kind: 'resume', file: 'runs/tariff-deadline-0.jsonl', lang: 'en' });
  expect(asked(6)).toEqual({ kind: 'resume', file: 'runs/tariff-deadline-70.jsonl', lang: 'en' });
});

test('a problem is in view, however many runs there are', () => {
  const at = start('es');
  at.tell({ kind: 'broken', problems: ['runs/x.jsonl:3:1 No.'] });
  expect(frameOf(at.model)).toContain('runs/x.jsonl:3:1 No.');
});

test.each(['en', 'es'] as const)('in plain lines each has its number in %s', (lang) => {
  const at = start(lang, { columns: 80, rows: 100_000 });
  const lines = linearText(at.model).split('\n');
  const numbers = lines.flatMap((it) => /^(\d+)\. /.exec(it)?.[1] ?? []);
  expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  expect(lines.filter((it) => it.startsWith('7. ')).join()).toContain(ended[0]?.ending?.[lang]);
  expect(linearText(at.model)).not.toMatch(/[›‹]/);
});
