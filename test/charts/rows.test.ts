/** Every chart of the roster, walked as a table, against XState itself: each posture, each event, each answer to its guards. */

import { describe, expect, test } from 'vitest';
import { type AnyMachineSnapshot, type AnyStateMachine, createActor } from 'xstate';
import { type Chart, type ChartInput, type GuardParams, guardName } from '../../src/rules/chart.ts';
import { type ChartTable, chartTable } from '../../src/rules/chart-table.ts';
import { charts } from '../../state-machines/index.ts';
import { forked } from '../fixtures/forked.ts';
import { tinyCharts } from '../fixtures/tiny.ts';

/** One situation: a posture for every region, by name, and the guards that hold. */
interface Situation {
  readonly postures: readonly string[];
  readonly holding: ReadonlySet<string>;
}

const cross = <T>(lists: readonly (readonly T[])[]): T[][] =>
  lists.reduce<T[][]>((rows, list) => rows.flatMap((row) => list.map((it) => [...row, it])), [[]]);

function situations(table: ChartTable): Situation[] {
  const guards = [...new Set(table.guards.map(guardName))];
  const answers = cross(guards.map((guard) => [[guard], []]));
  return cross(table.regions.map((region) => region.postures)).flatMap((postures) =>
    answers.map((held) => ({ postures, holding: new Set(held.flat()) })),
  );
}

const value = (table: ChartTable, postures: readonly string[]): Record<string, string> =>
  Object.fromEntries(table.regions.map((region, i) => [region.name, postures[i] ?? '']));

/** Where the table says the event leads: in every region to the target of its first row that holds. */
function byTable(table: ChartTable, { postures, holding }: Situation, event: string) {
  const rows = table.regions.map((region, i) => {
    const found = region.rows[region.postures.indexOf(postures[i] ?? '')]?.get(event) ?? [];
    return found.find((row) => row.guard === undefined || holding.has(guardName(row.guard)));
  });
  const to = rows.map(
    (row, i) => (row?.target === undefined ? postures[i] : table.regions[i]?.postures[row.target]) ?? '',
  );
  return { can: rows.some((row) => row !== undefined), to: value(table, to) };
}

function byXState(machine: AnyStateMachine, table: ChartTable, { postures, holding }: Situation, event: string) {
  const context: ChartInput = { holds: (params: GuardParams) => holding.has(guardName(params)) };
  const actor = createActor(machine, {
    snapshot: machine.resolveState({ value: value(table, postures), context }),
    input: context,
  }).start();
  const can = (actor.getSnapshot() as AnyMachineSnapshot).can({ type: event });
  actor.send({ type: event });
  const { status, value: to } = actor.getSnapshot() as AnyMachineSnapshot;
  actor.stop();
  return { can, to, status };
}

const all = [...charts, ...tinyCharts, forked];

describe.each(all.map((chart): [string, Chart] => [chart.kind, chart]))('%s', (_, chart) => {
  const table = chartTable(chart);

  test('XState does what the table says, from every posture on every event', () => {
    for (const situation of situations(table)) {
      for (const event of [...table.events, 'never.heard']) {
        const where = `${situation.postures.join(' | ')} (${[...situation.holding].join('; ')}) on ${event}`;
        const { can, to } = byTable(table, situation, event);
        // What the table calls a row is nothing to XState's `can` without a target or an action: only moves must have one.
        const asked = table.moves.has(event) ? { can } : {};
        expect(byXState(chart.machine, table, situation, event), where).toMatchObject({
          to,
          status: 'active',
          ...asked,
        });
      }
    }
  });

  test('starts where XState starts', () => {
    const context: ChartInput = { holds: () => false };
    const start = createActor(chart.machine, { input: context }).start().getSnapshot() as AnyMachineSnapshot;
    expect(start.value).toEqual(
      value(
        table,
        table.regions.map((region) => region.postures[region.initial] ?? ''),
      ),
    );
  });

  test('no row is ambiguous: of several on one event all have guards but the last, and no two the same', () => {
    for (const region of table.regions) {
      region.rows.forEach((events, posture) => {
        for (const [event, rows] of events) {
          const where = `${region.name}.${region.postures[posture]}.${event}`;
          const guards = rows.map((row) => (row.guard === undefined ? 'always' : guardName(row.guard)));
          expect(guards.slice(0, -1), where).not.toContain('always');
          expect(new Set(guards).size, where).toBe(guards.length);
        }
      });
    }
  });

  test('every posture is reached by some row or is where the region starts, and every move is open in some posture', () => {
    for (const region of table.regions) {
      const targets = new Set(
        region.rows.flatMap((events) => [...events.values()].flatMap((rows) => rows.map((row) => row.target))),
      );
      const lost = region.postures.filter((_posture, i) => i !== region.initial && !targets.has(i));
      expect(lost, region.name).toEqual([]);
    }
  });

  test('what it hears of others is said by a kind of chart that has that move', () => {
    const kinds = new Map(all.map((it) => [it.kind, chartTable(it).moves]));
    for (const event of [...table.events].filter((it) => it.includes('.'))) {
      const [what, first, second] = event.split('.');
      const known = {
        seen: () => kinds.get(first ?? '')?.has(second ?? '') === true,
        worked: () => table.moves.has(first ?? ''),
        failed: () => table.moves.has(first ?? ''),
        turn: () => event === 'turn.end',
        threat: () => ['threat.met', 'threat.lapsed'].includes(event),
      }[what ?? ''];
      expect(known?.(), `${chart.kind} listens for ${event}, which nobody ever says`).toBe(true);
    }
  });
});

test('kinds of charts are unique', () => {
  expect(new Set(charts.map((chart) => chart.kind)).size).toBe(charts.length);
});
