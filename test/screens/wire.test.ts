/** The numbers of the wire: each starts where the last one told of its indicator ended, under the cause that moved it. */
import { expect, test } from 'vitest';
import { beginRecordedRun } from '../../src/io/recorded-run.ts';
import type { Cause, Happening } from '../../src/model/run.ts';
import { mainCause } from '../../src/tui/present/history.ts';
import { type WireLine, wireLines } from '../../src/tui/present/wire.ts';
import { charts } from '../../state-machines/index.ts';
import { loaded } from './table-top.ts';

const { game } = loaded;
const actor = (id: string): number => game.actors.findIndex((it) => it.id === id);
const [mexico, unitedStates] = [actor('mexico'), actor('unitedStates')];
const all = (1 << game.actors.length) - 1;

/** "Tension 45 → 42 ▼" as name, from and to, for each number of a line. */
const numbersOf = ({ text }: WireLine): readonly (readonly [name: string, from: string, to: string])[] =>
  text
    .slice(text.lastIndexOf(': ') + 2)
    .split('; ')
    .flatMap((part) => {
      const found = /^(.+) (-?[\d.,]+(?: %)?) → (-?[\d.,]+(?: %)?) [▲▼]\.?$/.exec(part);
      return found === null ? [] : [[found[1] ?? '', found[2] ?? '', found[3] ?? ''] as const];
    });

test.each(['1', '2', '3'].flatMap((seed) => [undefined, mexico, unitedStates].map((seat) => [seed, seat] as const)))(
  'in run %s the numbers that seat %s reads chain from first to last',
  (seed, seat) => {
    const run = beginRecordedRun(loaded, charts, {
      seed,
      seats: { unitedStates: 'pressureStack', mexico: 'standFirm' },
    });
    while (run.result === undefined) {
      run.seal(new Map());
      run.answer(new Map());
    }
    const last = new Map<string, string>();
    let count = 0;
    for (let turn = 1; turn <= game.calendar.length; turn += 1) {
      const told = run.recording.told.filter((it) => it.turn === turn).map((it) => it.happening);
      for (const [name, from, to] of wireLines(game, 'en', told, seat).flatMap(numbersOf)) {
        expect(from, `${name} in moment ${turn}`).toBe(last.get(name) ?? from);
        last.set(name, to);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(40);
  },
);

const move = (by: number, event: string) => {
  const found = game.moves.find((it) => it.actor === by && it.event === event);
  if (found === undefined) throw new Error(`No move ${event}`);
  return found;
};
const tension = game.indicators.findIndex((it) => it.id === 'tension');
const order = (by: number, event: string, seenBy = all): Happening => ({
  kind: 'order',
  actor: by,
  candidate: move(by, event).index,
  result: 'done',
  inDeal: false,
  reaction: false,
  seenBy,
});
const by = (who: number, event: string): Cause => ({ kind: 'order', actor: who, candidate: move(who, event).index });
const change = (from: number, to: number, cause: Cause): Happening => ({
  kind: 'change',
  indicator: tension,
  from,
  to,
  cause,
  seenBy: all,
});
const drift: Cause = { kind: 'drift' };
const wire = (lang: 'en' | 'es', seat: number | undefined, ...told: Happening[]): string[] =>
  wireLines(game, lang, told, seat).map(({ text }) => text);

test('what time and a hidden act moved in between is told at the end, from the last number told', () => {
  const hidden = order(unitedStates, 'planForce', 1 << unitedStates);
  expect(
    wire(
      'en',
      mexico,
      change(45, 46, drift),
      order(mexico, 'stateRedLine'),
      change(46, 48, by(mexico, 'stateRedLine')),
      hidden,
      change(48, 51, by(unitedStates, 'planForce')),
      order(unitedStates, 'standDown'),
      change(51, 47, by(unitedStates, 'standDown')),
      change(47, 46, drift),
    ).filter((it) => it.includes('→')),
  ).toEqual([
    'Because you chose “State the red line: no foreign forces”: Tension 45 → 47 ▲.',
    'Because of this: Tension 47 → 43 ▼.',
    'As the days went by: Tension 43 → 46 ▲.',
  ]);
});

test('changes that come after another cause has moved numbers name what they come from', () => {
  const threat = game.threats.findIndex((it) => it.id === 'counterTariffs');
  const lines = wire(
    'en',
    unitedStates,
    order(mexico, 'withholdCounter'),
    { kind: 'threat', threat, result: 'withdrawn', seenBy: all },
    change(45, 46, { kind: 'threat', threat }),
    change(46, 44, by(mexico, 'withholdCounter')),
  );
  expect(lines.slice(2)).toEqual([
    'Because of this: Tension 45 → 46 ▲.',
    'Because of “Withhold the counter-tariffs”: Tension 46 → 44 ▼.',
  ]);
});

test('what a private act changed by coming out stands under its coming out', () => {
  const warning = move(unitedStates, 'warnPrivately');
  const told: Happening[] = [
    order(unitedStates, 'warnPrivately', (1 << unitedStates) | (1 << mexico)),
    { kind: 'exposed', move: warning.move, seenBy: all },
    change(45, 49, { kind: 'exposed', move: warning.move }),
  ];
  for (const seat of [undefined, mexico, unitedStates])
    expect(wire('en', seat, ...told)[2]).toBe(
      'Because “Warn in private that force is possible” became known: Tension 45 → 49 ▲.',
    );
  expect(wire('es', mexico, ...told)[2]).toMatch(/^Al conocerse «.+»: Tensión 45 → 49 ▲\.$/);
});

test('what moved a number most moved it the way that it went, and is known', () => {
  const indicator = game.indicators[tension];
  if (indicator === undefined) throw new Error('No tension');
  const told = [
    change(45, 35, by(mexico, 'resumeCooperation')),
    change(35, 43, by(mexico, 'stateRedLine')),
    change(43, 49, by(unitedStates, 'planForce')),
  ].map((happening) => ({ turn: 1, part: 'orders' as const, happening }));
  const planned = JSON.stringify(by(unitedStates, 'planForce'));
  expect(mainCause(indicator, told, 2, () => true)).toEqual(by(mexico, 'stateRedLine'));
  expect(mainCause(indicator, told.slice(2), 2, (it) => JSON.stringify(it) !== planned)).toBeUndefined();
});
