/** What a chart is: a real XState machine over the rule book, with what it needs named and no numeral in it. */
import { type AnyEventObject, type AnyStateMachine, setup } from 'xstate';
import type { Operator } from '../model/formula.ts';

/** A guard's comparisons, all of which hold: fact to operator and parameter, for instance `{ patience: '<= ultimatum' }`. */
export type GuardParams = Readonly<Record<string, string>>;

/** What the reference gives each XState actor: how to answer its guards about the world it lives in. */
export interface ChartInput {
  readonly holds: (params: GuardParams) => boolean;
}

/** What a chart asks of scenarios: indicators of the world and of its own actor, and the parameters it compares them with. */
export interface ChartNeeds<World extends string, Own extends string, Parameter extends string> {
  readonly world: readonly World[];
  readonly own: readonly Own[];
  readonly parameters: readonly Parameter[];
}

/** A kind of actor, by the name its dotted events use (`seen.executive.imposeTariff`). */
export interface Chart {
  readonly kind: string;
  readonly needs: ChartNeeds<string, string, string>;
  readonly machine: AnyStateMachine;
}

type TypedGuard<World extends string, Own extends string, Parameter extends string> = {
  readonly [Fact in World | `self.${Own}`]?: `${Operator} ${Parameter}`;
};

/**
 * Begins a chart. `rules.createMachine` takes the statechart: a parallel machine whose regions are flat, each move a row
 * with the action `order`, each guard `{ type: 'holds', params: { fact: 'operator parameter' } }` over the declared names.
 *
 *     const law = defineChart({ world: ['tension'], own: [], parameters: ['ultimatum'] });
 *     export const executive = law.chart('executive', law.rules.createMachine({
 *       id: 'executive', type: 'parallel', context: law.context,
 *       states: { trade: { initial: 'open', states: { open: { on: {
 *         threatenTariff: { target: 'threatened', actions: 'order' } } }, threatened: {} } } },
 *     }));
 */
export function defineChart<const World extends string, const Own extends string, const Parameter extends string>(
  needs: ChartNeeds<World, Own, Parameter>,
) {
  const rules = setup({
    types: {} as { context: ChartInput; input: ChartInput; events: AnyEventObject },
    guards: {
      holds: ({ context }, params: TypedGuard<World, Own, Parameter>) => context.holds(params as GuardParams),
    },
    actions: {
      // Marks a row as a move: without a target or an action XState would not count the event as accepted.
      order: () => {},
    },
  });
  return {
    rules,
    context: ({ input }: { input: ChartInput }): ChartInput => input,
    chart: (kind: string, machine: AnyStateMachine): Chart => ({ kind, needs, machine }),
  };
}

/** A guard's parameters written out in key order: one text for one guard, whatever object carries it. */
export const guardName = (params: GuardParams): string =>
  Object.keys(params)
    .sort()
    .map((fact) => `${fact} ${params[fact]}`)
    .join(', ');
