/** A chart walked once into a table of regions, postures and rows, and all that a chart may not contain. */
import type { Chart, GuardParams } from './chart.ts';

/** One row: on this event, when the guard holds (`undefined`: always), go to the posture (`undefined`: stay). */
export interface ChartRow {
  readonly guard: GuardParams | undefined;
  readonly target: number | undefined;
}

export interface ChartRegion {
  readonly name: string;
  readonly postures: readonly string[];
  readonly initial: number;
  /** By posture, then by event: rows in order, of which the first that holds is taken. */
  readonly rows: readonly ReadonlyMap<string, readonly ChartRow[]>[];
}

export interface ChartTable {
  readonly kind: string;
  readonly regions: readonly ChartRegion[];
  /** Region of each move (plain event). */
  readonly moves: ReadonlyMap<string, number>;
  /** Every event, dotted ones included. */
  readonly events: ReadonlySet<string>;
  readonly guards: readonly GuardParams[];
}

interface RowConfig {
  readonly target?: string;
  readonly actions?: unknown;
  readonly guard?: unknown;
}
interface NodeConfig {
  readonly [key: string]: unknown;
  readonly initial?: string;
  readonly type?: string;
  readonly states?: Readonly<Record<string, NodeConfig>>;
  readonly on?: Readonly<Record<string, unknown>>;
}

const forbidden = ['always', 'after', 'invoke', 'entry', 'exit', 'onDone', 'history'] as const;

/** @throws ChartError naming every place where the chart leaves the allowed subset. */
export function chartTable(chart: Chart): ChartTable {
  const errors: string[] = [];
  const root = chart.machine.config as NodeConfig;
  refuse(root, chart.kind, ['on', ...forbidden], errors);
  if (root.type !== 'parallel') errors.push(`${chart.kind}: the chart must be parallel, each region one of its states`);
  const moves = new Map<string, number>();
  const events = new Set<string>();
  const guards: GuardParams[] = [];
  const regions = Object.entries(root.states ?? {}).map(([name, node], number): ChartRegion => {
    const place = `${chart.kind}.${name}`;
    refuse(node, place, ['on', 'type', ...forbidden], errors);
    const postures = Object.keys(node.states ?? {});
    if (node.initial === undefined || !postures.includes(node.initial))
      errors.push(`${place}: needs an initial posture`);
    const rows = Object.entries(node.states ?? {}).map(([posture, state]) => {
      const found = new Map<string, readonly ChartRow[]>();
      refuse(state, `${place}.${posture}`, ['states', 'type', ...forbidden], errors);
      for (const [event, written] of Object.entries(state.on ?? {})) {
        const at = `${place}.${posture}.${event}`;
        const isMove = !event.includes('.');
        if (event.includes('*')) errors.push(`${at}: wildcards are not allowed`);
        if (isMove && (moves.get(event) ?? number) !== number) errors.push(`${at}: a move belongs to one region`);
        if (isMove) moves.set(event, number);
        events.add(event);
        found.set(
          event,
          listRows(written).map((row) => readRow(row, at, isMove, postures, chart, guards, errors)),
        );
      }
      return found;
    });
    return { name, postures, initial: Math.max(0, postures.indexOf(node.initial ?? '')), rows };
  });
  if (errors.length > 0) throw new ChartError(errors);
  return { kind: chart.kind, regions, moves, events, guards };
}

/** A chart outside the allowed subset: a mistake in `state-machines/`, not in a scenario. */
export class ChartError extends Error {
  readonly places: readonly string[];
  constructor(places: readonly string[]) {
    super(`A chart cannot be used:\n  ${places.join('\n  ')}`);
    this.places = places;
  }
}

function refuse(node: NodeConfig, place: string, keys: readonly string[], errors: string[]): void {
  for (const key of keys) if (node[key] !== undefined) errors.push(`${place}: "${key}" is not allowed in a chart`);
  if (node.type === 'final') errors.push(`${place}: final postures are not allowed; endings belong to scenarios`);
}

const listRows = (written: unknown): readonly unknown[] => (Array.isArray(written) ? written : [written]);

function readRow(
  written: unknown,
  at: string,
  isMove: boolean,
  postures: readonly string[],
  chart: Chart,
  guards: GuardParams[],
  errors: string[],
): ChartRow {
  const row: RowConfig = typeof written === 'string' ? { target: written } : ((written ?? {}) as RowConfig);
  const target = row.target === undefined ? undefined : postures.indexOf(row.target);
  if (target === -1) errors.push(`${at}: no posture "${row.target}" in this region (${postures.join(', ')})`);
  if (isMove ? row.actions !== 'order' : row.actions !== undefined) {
    errors.push(
      `${at}: ${isMove ? "a move's row carries the action 'order' and no other" : 'only moves carry an action'}`,
    );
  }
  return { guard: readGuard(row.guard, at, chart, guards, errors), target };
}

function readGuard(
  written: unknown,
  at: string,
  chart: Chart,
  guards: GuardParams[],
  errors: string[],
): GuardParams | undefined {
  if (written === undefined) return undefined;
  const guard = written as { type?: unknown; params?: GuardParams };
  if (typeof written !== 'object' || guard.type !== 'holds' || typeof guard.params !== 'object') {
    errors.push(`${at}: a guard is { type: 'holds', params: { fact: 'operator parameter' } }`);
    return undefined;
  }
  const { world, own, parameters } = chart.needs;
  for (const [fact, test] of Object.entries(guard.params)) {
    const known = fact.startsWith('self.') ? own.includes(fact.slice(5)) : world.includes(fact);
    if (!known) errors.push(`${at}: "${fact}" is not among the chart's needs`);
    const parameter = /^(?:<|<=|=|>=|>) ([A-Za-z][A-Za-z0-9]*)$/.exec(test)?.[1];
    if (parameter === undefined || !parameters.includes(parameter)) {
      errors.push(`${at}: "${test}" must be an operator and one of the chart's parameters (${parameters.join(', ')})`);
    }
  }
  guards.push(guard.params);
  return guard.params;
}
