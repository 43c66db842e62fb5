/** A scenario that is larger than what it is played by: refused where its author wrote it, before anyone plays it. */
import { mostActors, mostBargainers, mostPostures, mostRegions } from '../model/limits.ts';
import type { Path } from '../model/problem.ts';
import type { Building } from './building.ts';

/** Refuses more actors, regions, postures and seats that bargain than there is room for. */
export function holdToLimits({ actors, charts, moves, findings }: Building): void {
  const refuse = (path: Path, code: string, message: string): void => {
    findings.push({ path, code, message });
  };
  if (actors.length > mostActors)
    refuse(['actors'], 'too-many-actors', `At most ${mostActors} actors; there are ${actors.length}.`);
  actors.forEach((id, actor) => {
    const { kind = '', regions = [] } = charts[actor] ?? {};
    const chart = ['actors', id, 'chart'];
    if (regions.length > mostRegions)
      refuse(
        chart,
        'too-many-regions',
        `A chart may have at most ${mostRegions} regions; "${kind}" has ${regions.length}.`,
      );
    for (const { name, postures } of regions)
      if (postures.length > mostPostures)
        refuse(
          chart,
          'too-many-postures',
          `A region may have at most ${mostPostures} postures; "${name}" of the chart "${kind}" has ${postures.length}.`,
        );
  });
  const trading = actors.filter((_, actor) => moves.some((it) => it.actor === actor && it.written.tradeable === true));
  if (trading.length > mostBargainers)
    refuse(
      ['moves', trading[mostBargainers] as string],
      'too-many-bargainers',
      `At most ${mostBargainers} seats may have moves with "tradeable: true"; these have: ${trading.join(', ')}.`,
    );
}
