/** A chart as a drawing: a box for each region, an arrow for each pair of postures that events lead between. */
import { guardName } from '../rules/chart.ts';
import type { ChartRegion, ChartTable } from '../rules/chart-table.ts';
import type { Arrow, Box, Drawing, Node } from './drawing.ts';

/** How a region is named and which of its events are drawn. */
export interface Naming {
  /** Unique in the drawing. */
  readonly id: string;
  readonly region: string;
  readonly posture: (name: string) => string;
  readonly anyPosture: string;
  /** Undefined for an event that is left out. */
  readonly event: (name: string) => string | undefined;
}

/** A chart under its own names. */
export const chartDrawing = ({ kind, regions }: ChartTable): Drawing => ({
  title: kind,
  boxes: regions.map((region) => regionBox(region, plainNaming(region.name))),
});

/** The names that the chart itself has. */
export const plainNaming = (region: string): Naming => ({
  id: region,
  region,
  posture: (name) => name,
  anyPosture: 'any posture',
  event: (name) => name,
});

interface Step {
  readonly from: number;
  readonly to: number;
  readonly stays: boolean;
  readonly label: string;
}

/** A region as a box. What is the same in every posture is drawn once, from a node that stands for any. */
export function regionBox(region: ChartRegion, naming: Naming): Box {
  const { postures, initial } = region;
  const id = (posture: number): string => `${naming.id}_${posture < 0 ? 'any' : postures[posture]}`;
  const steps = stepsOf(region, naming);
  const isEverywhere = (label: string, to: number, stays: boolean): boolean =>
    postures.length > 1 &&
    postures.every((_, from) =>
      steps.some((it) => it.from === from && it.label === label && (stays ? it.stays : !it.stays && it.to === to)),
    );
  const arrows = new Map<string, { readonly from: string; readonly to: string; readonly labels: Set<string> }>();
  for (const { from, to, stays, label } of steps) {
    const shared = isEverywhere(label, to, stays);
    const ends = { from: id(shared ? -1 : from), to: id(shared && stays ? -1 : to) };
    const key = `${ends.from} ${ends.to}`;
    const arrow = arrows.get(key) ?? { ...ends, labels: new Set() };
    arrow.labels.add(label);
    arrows.set(key, arrow);
  }
  const drawn = [...arrows.values()].map(({ labels, ...ends }): Arrow => ({ ...ends, labels: [...labels] }));
  const any: Node[] = drawn.some((it) => it.from === id(-1))
    ? [{ id: id(-1), label: naming.anyPosture, kind: 'anyPosture' }]
    : [];
  const nodes = postures.map((name, i): Node => ({ id: id(i), label: naming.posture(name), kind: 'posture' }));
  return {
    id: naming.id,
    label: naming.region,
    start: id(initial),
    nodes: [...nodes, ...any],
    arrows: drawn,
    boxes: [],
  };
}

const stepsOf = ({ rows }: ChartRegion, naming: Naming): Step[] =>
  rows.flatMap((events, from) =>
    [...events].flatMap(([event, ways]) => {
      const name = naming.event(event);
      if (name === undefined) return [];
      return ways.map(({ guard, target }) => ({
        from,
        to: target ?? from,
        stays: target === undefined,
        label: guard === undefined ? name : `${name} [${guardName(guard)}]`,
      }));
    }),
  );
