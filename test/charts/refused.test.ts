/** What a chart may not hold: each is refused with its place, and all of a chart's at once. */
import { expect, test } from 'vitest';
import { createMachine } from 'xstate';
import type { Chart } from '../../src/rules/chart.ts';
import { ChartError, chartTable } from '../../src/rules/chart-table.ts';

type Written = Readonly<Record<string, unknown>>;

const order = { actions: 'order' };

/** A chart of two regions, each of two postures, with parts written over. */
interface Parts {
  readonly root?: Written;
  readonly region?: Written;
  readonly posture?: Written;
  readonly on?: Written;
  readonly other?: Written;
}

function chartOf({ root, region, posture, on, other }: Parts): Chart {
  const config = {
    type: 'parallel',
    ...root,
    states: {
      force: { initial: 'idle', states: { idle: { on: { act: order, ...on }, ...posture }, busy: {} }, ...region },
      talk: { initial: 'open', states: { open: { on: { speak: order, ...other } }, shut: {} } },
    },
  };
  return {
    kind: 'kind',
    needs: { world: ['heat'], own: ['mood'], parameters: ['limit'] },
    machine: createMachine(config as never),
  };
}

/** The places where a chart is refused; an empty list for one that is taken. */
function places(chart: Chart): readonly string[] {
  try {
    chartTable(chart);
    return [];
  } catch (error) {
    if (error instanceof ChartError) return error.places;
    throw error;
  }
}

const guarded = (guard: unknown): Written => ({ act: { guard, ...order } });

test('the chart these mistakes are made in is itself in order', () => {
  expect(places(chartOf({}))).toEqual([]);
  expect(
    places(
      chartOf({
        on: {
          ...guarded({ type: 'holds', params: { heat: '>= limit', 'self.mood': '< limit' } }),
          'worked.act': 'busy',
        },
      }),
    ),
  ).toEqual([]);
});

test.each<[string, Parts, string]>([
  ['an eventless row', { posture: { always: 'busy' } }, 'kind.force.idle: "always" is not allowed in a chart'],
  ['a timer', { posture: { after: { 1000: 'busy' } } }, 'kind.force.idle: "after" is not allowed in a chart'],
  ['an entry action', { posture: { entry: 'order' } }, 'kind.force.idle: "entry" is not allowed in a chart'],
  ['an exit action', { posture: { exit: 'order' } }, 'kind.force.idle: "exit" is not allowed in a chart'],
  ['something invoked', { posture: { invoke: { src: 'x' } } }, 'kind.force.idle: "invoke" is not allowed in a chart'],
  [
    'nested postures',
    { posture: { initial: 'a', states: { a: {} } } },
    'kind.force.idle: "states" is not allowed in a chart',
  ],
  [
    'a final posture',
    { posture: { type: 'final' } },
    'kind.force.idle: final postures are not allowed; endings belong to scenarios',
  ],
  ['an entry action of a region', { region: { entry: 'order' } }, 'kind.force: "entry" is not allowed in a chart'],
  ['events of a region', { region: { on: { act: order } } }, 'kind.force: "on" is not allowed in a chart'],
  ['postures side by side', { region: { type: 'parallel' } }, 'kind.force: "type" is not allowed in a chart'],
  ['events of the root', { root: { on: { act: order } } }, 'kind: "on" is not allowed in a chart'],
  [
    'a root that is not parallel',
    { root: { type: 'compound', initial: 'force' } },
    'kind: the chart must be parallel, each region one of its states',
  ],
  ['a wildcard', { on: { 'seen.*': 'busy' } }, 'kind.force.idle.seen.*: wildcards are not allowed'],
  ['a move in two regions', { other: { act: order } }, 'kind.talk.open.act: a move belongs to one region'],
  [
    'a move without its action',
    { on: { act: 'busy' } },
    "kind.force.idle.act: a move's row carries the action 'order' and no other",
  ],
  [
    'a move with an action of its own',
    { on: { act: { actions: ['order', 'more'] } } },
    "kind.force.idle.act: a move's row carries the action 'order' and no other",
  ],
  [
    'an action where there is no move',
    { on: { 'turn.end': order } },
    'kind.force.idle.turn.end: only moves carry an action',
  ],
  [
    'a guard that is a function',
    { on: guarded(() => true) },
    "kind.force.idle.act: a guard is { type: 'holds', params: { fact: 'operator parameter' } }",
  ],
  [
    'a guard by name',
    { on: guarded('holds') },
    "kind.force.idle.act: a guard is { type: 'holds', params: { fact: 'operator parameter' } }",
  ],
  [
    'a guard of another kind',
    { on: guarded({ type: 'wins', params: {} }) },
    "kind.force.idle.act: a guard is { type: 'holds', params: { fact: 'operator parameter' } }",
  ],
  [
    'a numeral',
    { on: guarded({ type: 'holds', params: { heat: '>= 70' } }) },
    'kind.force.idle.act: ">= 70" must be an operator and one of the chart\'s parameters (limit)',
  ],
  [
    'a parameter it does not declare',
    { on: guarded({ type: 'holds', params: { heat: '>= patience' } }) },
    'kind.force.idle.act: ">= patience" must be an operator and one of the chart\'s parameters (limit)',
  ],
  [
    'a fact it does not declare',
    { on: guarded({ type: 'holds', params: { trade: '>= limit' } }) },
    'kind.force.idle.act: "trade" is not among the chart\'s needs',
  ],
  [
    'a fact of its own it does not declare',
    { on: guarded({ type: 'holds', params: { 'self.heat': '>= limit' } }) },
    'kind.force.idle.act: "self.heat" is not among the chart\'s needs',
  ],
])('%s', (_, parts, place) => {
  const found = places(chartOf(parts));
  expect(found).toContain(place);
  expect(found.length).toBeLessThanOrEqual(2);
});

test('an unknown posture is refused, by our table where XState leaves it', () => {
  const chart = chartOf({});
  const idle = (chart.machine.config as { states: { force: { states: { idle: { on: Record<string, unknown> } } } } })
    .states.force.states.idle;
  idle.on['turn.end'] = 'nowhere';
  expect(places(chart)).toEqual(['kind.force.idle.turn.end: no posture "nowhere" in this region (idle, busy)']);
});

test('all of a chart is told at once', () => {
  expect(
    places(chartOf({ root: { entry: 'order' }, posture: { always: 'busy' }, other: { act: order } })),
  ).toHaveLength(3);
});
