/** Charts as code: what an event does to an actor's postures, and which moves it accepts. */
import type { Move } from '../model/candidate.ts';
import type { Actor, Region } from '../model/game.ts';
import { type GuardParams, guardName } from '../rules/chart.ts';
import type { ChartRow } from '../rules/chart-table.ts';
import { conditionCode } from './emit.ts';
import type { Source } from './source.ts';

function guardCode(source: Source, actor: Actor, guard: GuardParams | undefined): string | undefined {
  if (guard === undefined) return undefined;
  const condition = actor.guards.get(guardName(guard));
  if (condition === undefined)
    throw new Error(`The guard "${guardName(guard)}" of ${actor.id} cannot be compiled: it is not resolved`);
  return conditionCode(source, condition);
}

/** Rows of one event in one posture: the first whose guard holds is taken. */
function rowsCode(source: Source, actor: Actor, region: Region, rows: readonly ChartRow[]): string {
  let code = '';
  for (const row of rows) {
    const go = row.target === undefined ? '{}' : `C[${region.slot}] = ${row.target};`;
    const guard = guardCode(source, actor, row.guard);
    if (guard === undefined) return `${code}${go}`;
    code += `if (${guard}) { ${go} } else `;
  }
  return `${code}{}`;
}

/** A name for the function that tells an actor an event. */
const eventName = (actor: Actor, event: string): string => `event_${actor.index}_${event.replaceAll('.', '_')}`;

/** Functions `event_<actor>_<event>()` for every event an actor's chart knows. */
export function eventFunctions(source: Source): string {
  return source.game.actors
    .flatMap((actor) => {
      const chart = source.charts[actor.index];
      return [...(chart?.events ?? [])].map((event) => {
        const parts = actor.regions.flatMap((region, i) => {
          const cases = (chart?.regions[i]?.rows ?? []).flatMap((rows, posture) => {
            const own = rows.get(event);
            return own === undefined || own.every((row) => row.target === undefined)
              ? []
              : [`case ${posture}: ${rowsCode(source, actor, region, own)} break;`];
          });
          return cases.length === 0 ? [] : [`switch (C[${region.slot}]) { ${cases.join(' ')} }`];
        });
        return `function ${eventName(actor, event)}() { ${parts.join(' ')} }`;
      });
    })
    .join('\n');
}

/** A call that tells an actor an event; nothing when its chart does not know it. */
export const sendCode = (source: Source, actor: number, event: string): string =>
  source.charts[actor]?.events.has(event) === true ? `${eventName(source.game.actors[actor] as Actor, event)}();` : '';

/** An expression: the chart accepts the move now. */
export function acceptsCode(source: Source, move: Move): string {
  const actor = source.game.actors[move.actor] as Actor;
  const slot = (actor.regions[move.region] as Region).slot;
  const rows = source.charts[move.actor]?.regions[move.region]?.rows ?? [];
  let open = 0;
  const guarded: string[] = [];
  rows.forEach((posture, number) => {
    const own = posture.get(move.event);
    if (own === undefined) return;
    if (own.some((row) => row.guard === undefined)) open |= 1 << number;
    else
      guarded.push(
        `(C[${slot}] === ${number} && (${own.map((row) => guardCode(source, actor, row.guard)).join(' || ')}))`,
      );
  });
  const plain = open === 0 ? [] : [`((${open} >> C[${slot}]) & 1) !== 0`];
  return plain.length + guarded.length === 0 ? 'false' : `(${[...plain, ...guarded].join(' || ')})`;
}
