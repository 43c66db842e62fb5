/** What screens say of contests, reactors and measures, and that the books behind them are never shown. */
import { expect, test } from 'vitest';
import { loadFromTexts } from '../../src/io/load-game.ts';
import { beginRecordedRun } from '../../src/io/recorded-run.ts';
import type { Order } from '../../src/model/candidate.ts';
import type { Language } from '../../src/model/text.ts';
import { positionOf } from '../../src/tui/driver.ts';
import { indicatorsOf } from '../../src/tui/present/indicators.ts';
import { closedText } from '../../src/tui/present/reasons.ts';
import { replayRows } from '../../src/tui/present/replay.ts';
import { plain } from '../../src/tui/present/rows.ts';
import { onTableRows } from '../../src/tui/present/table.ts';
import { wireLines } from '../../src/tui/present/wire.ts';
import { charts } from '../../state-machines/index.ts';
import { loudTexts } from '../fixtures/harbour.ts';

// A harbour with room for all, so that no run ends early.
const loaded = loadFromTexts(loudTexts, charts, ['parameters.gridlock=60']);
if (!loaded.ok) throw new Error(loaded.problems.map((it) => it.message).join('\n'));
const { game } = loaded.value;
const [assembly, dockers] = ['assembly', 'dockers'].map((id) => game.actors.findIndex((it) => it.id === id));
const candidate = (id: string): number => game.candidates.findIndex((it) => it.id === id);
const order = (id: string): readonly Order[] => [{ kind: 'candidate', candidate: candidate(id) }];

/** The assembly's seat: the dockers organise, then rally; the assembly gives these orders, by moment. */
function seatOf(lang: Language, ...own: readonly (string | undefined)[]) {
  const run = beginRecordedRun(loaded.ok ? loaded.value : never(), charts, { seed: '2', seats: { assembly: 'human' } });
  const none: readonly Order[] = [];
  const joint = (mine: string | undefined, theirs: string | undefined): (readonly Order[])[] => {
    const orders = [none, none];
    if (mine !== undefined) orders[assembly as number] = order(mine);
    if (theirs !== undefined) orders[dockers as number] = order(theirs);
    return orders;
  };
  own.forEach((mine, i) => {
    if (i > 0) run.recording.answer([none, none]);
    run.recording.seal(joint(mine, ['organise', 'rally'][i]));
  });
  return positionOf(run, lang);
}

const never = (): never => {
  throw new Error('It was loaded');
};

const table = (of: ReturnType<typeof seatOf>): string => plain(onTableRows(of, 200, true));
const closed = (of: ReturnType<typeof seatOf>, id: string): string | undefined =>
  closedText(of, game.candidates[candidate(id)] ?? never(), 'decide');

test('an objection lies on the table from its cause on, with its step and its price', () => {
  expect(table(seatOf('en', undefined))).toBe('');
  expect(table(seatOf('en', undefined, undefined))).toBe('You may object: Rallies on the quays');
  expect(table(seatOf('es', undefined, undefined))).toBe('Usted puede objetar: Mítines en los muelles');
  const pressed = seatOf('en', undefined, undefined, 'writeLetter');
  expect(table(pressed)).toBe('You object: Rallies on the quays, step 1 of 3 (Write to the union)');
  expect(table({ ...pressed, seat: dockers as number })).toBe(
    'Assembly objects: Rallies on the quays, step 1 of 3 (Write to the union)',
  );
  pressed.stage.world.values[game.indicators.findIndex((it) => it.id === 'contest.quays')] = 2;
  expect(table(pressed)).toBe(
    'You object: Rallies on the quays, step 2 of 3 (Hold a hearing); dropping it costs 2 with “Trust in the assembly”',
  );
});

test('a rung that is shut says why', () => {
  const before = seatOf('en', undefined);
  expect(closed(before, 'writeLetter')).toBe('only if there is cause for it (Rallies on the quays)');
  const open = seatOf('es', undefined, undefined);
  expect(closed(open, 'holdHearing')).toBe('solo después de «Escribir al sindicato»');
  expect(closed(open, 'backExecutive')).toBe('solo después de «Escribir al sindicato»');
});

test('the books are not shown, to a seat or to an onlooker; the figures and the answers are', () => {
  const of = seatOf('en', undefined, undefined, 'writeLetter');
  const happenings = of.told.map((it) => it.happening);
  expect(of.told.some(({ happening: it }) => it.kind === 'change' && game.indicators[it.indicator]?.inner)).toBe(true);
  for (const seat of [assembly, undefined]) {
    const news = wireLines(game, 'en', happenings, seat)
      .map((it) => it.text)
      .join('\n');
    const moment = plain(replayRows({ game, lang: 'en', told: of.told, seat }, 3, 100));
    expect(news).toContain('Ships waiting, as reported');
    expect(news).toContain('Insurers charge more');
    expect(moment).toContain('Ships waiting, as reported');
    for (const text of [news, moment]) expect(text).not.toMatch(/measure\.|contest\.|reactor\.|injects\./);
  }
  expect(indicatorsOf(of, undefined).map((it) => it.id)).toEqual(['shipsWaiting', 'support', 'shipsReported']);
});
