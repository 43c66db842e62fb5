/** A chart's guards, put to one actor of one scenario: its facts, and the numbers of its parameters. */
import { always, type Condition, type Operator } from '../model/formula.ts';
import { type Chart, type GuardParams, guardName } from '../rules/chart.ts';
import type { Building } from './building.ts';
import { hint } from './nearest.ts';

/** Conditions by `guardName`. Notes what the chart needs and the scenario lacks, and parameters the chart does not know. */
export function guardConditions(to: Building, actor: number, chart: Chart | undefined): ReadonlyMap<string, Condition> {
  const table = to.charts[actor];
  if (chart === undefined || table === undefined) return new Map();
  const id = to.actors[actor] ?? '';
  const parameters = to.written.actors[id]?.parameters ?? {};
  const path = ['actors', id];
  for (const name of chart.needs.parameters) {
    if (!Object.hasOwn(parameters, name)) {
      to.findings.push({
        path,
        code: 'missing-parameter',
        message: `The chart "${chart.kind}" needs the parameter "${name}": parameters: { ${name}: … }.`,
      });
    }
  }
  for (const name of Object.keys(parameters)) {
    if (!chart.needs.parameters.includes(name)) {
      to.findings.push({
        path: [...path, 'parameters', name],
        code: 'unknown-parameter',
        atKey: true,
        message: `The chart "${chart.kind}" has no parameter "${name}".${hint(name, chart.needs.parameters)}`,
      });
    }
  }
  for (const need of [...chart.needs.world, ...chart.needs.own.map((own) => `${id}.${own}`)]) {
    if (!to.indicators.includes(need)) {
      to.findings.push({
        path,
        code: 'missing-indicator',
        message: `The chart "${chart.kind}" needs the indicator "${need}", which the scenario does not define.`,
      });
    }
  }
  return new Map(table.guards.map((params) => [guardName(params), guardCondition(to, id, params, parameters)]));
}

function guardCondition(
  to: Building,
  id: string,
  params: GuardParams,
  parameters: Readonly<Record<string, number>>,
): Condition {
  const of = Object.entries(params).map(([fact, test]): Condition => {
    const slot = to.facts.get(fact.replace(/^self\./, `${id}.`))?.slot;
    const [op, parameter = ''] = test.split(' ');
    return slot === undefined ? always : { kind: 'compare', slot, op: op as Operator, to: parameters[parameter] ?? 0 };
  });
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { kind: 'all', of };
}
