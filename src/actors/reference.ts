/** The reference: every actor of a run is a real XState actor, a child of the turn cycle's. */
import {
  type ActorOptions,
  type AnyActorRef,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
} from 'xstate';
import type { Move } from '../model/candidate.ts';
import type { Actor, Game, Region } from '../model/game.ts';
import type { World } from '../model/layout.ts';
import { type Chart, type ChartInput, type GuardParams, guardName } from '../rules/chart.ts';
import { type ChartTable, chartTable } from '../rules/chart-table.ts';
import { noInputs, readCondition, type TruthReading } from '../rules/evaluate.ts';
import { remembered } from './remembered.ts';
import type { ActorRuntime } from './runtime.ts';

/** The world that the guards of all actors of a run read; one for each reference, so that guards are bound once. */
interface Stand {
  world: World | undefined;
}

interface Role {
  readonly actor: Actor;
  readonly table: ChartTable;
  readonly machine: AnyStateMachine;
  /** Where the actor starts, made once and shared by all runs: snapshots are never changed. */
  readonly opening: AnyMachineSnapshot;
  readonly holds: ChartInput['holds'];
  /** By posture of the move's region, then by `Move.move`. */
  readonly accepted: readonly (readonly (Acceptance | undefined)[])[];
  /** By event: which postures of each region have a row for it. */
  readonly heard: ReadonlyMap<string, readonly (readonly boolean[])[]>;
}

/** What XState answered when asked whether it can. */
interface Acceptance {
  /** The guards of the rows asked about. */
  readonly guards: readonly GuardParams[];
  /** The answers, by which of the guards held, as bits. */
  readonly known: (boolean | undefined)[];
}

/** Starts the actors of one run under `parent`, the turn cycle's actor, so that one inspection sees all. */
export type StartActors = (world: World, parent: AnyActorRef) => ActorRuntime;

/**
 * Prepares the charts of a game's actors once; the result starts as many runs as wanted, one after another.
 * @throws Error when an actor names a chart that the roster lacks
 */
export function prepareReference(game: Game, roster: readonly Chart[]): StartActors {
  const stand: Stand = { world: undefined };
  const roles = game.actors.map((actor) => castRole(game, actor, roster, stand));
  return (world, parent) => {
    stand.world = world;
    return startRoles(roles, world, parent);
  };
}

function castRole({ moves }: Game, actor: Actor, roster: readonly Chart[], stand: Stand): Role {
  const chart = roster.find((it) => it.kind === actor.chart);
  if (chart === undefined) throw new Error(`No chart "${actor.chart}" for ${actor.id}`);
  const readings = new Map<GuardParams, TruthReading>();
  const input: ChartInput = {
    holds: (params) => {
      let reading = readings.get(params);
      if (reading === undefined) {
        const guard = actor.guards.get(guardName(params));
        if (guard === undefined) throw new Error(`The guard "${guardName(params)}" of ${actor.chart} is unknown`);
        reading = readCondition(guard);
        readings.set(params, reading);
      }
      return reading(stand.world as World, noInputs);
    },
  };
  const value = Object.fromEntries(actor.regions.map((region) => [region.name, region.postures[region.start] ?? '']));
  const opening = chart.machine.resolveState({ value, context: input });
  const table = chartTable(chart);
  const heard = new Map(
    [...table.events].map((event) => [
      event,
      table.regions.map((region) => region.rows.map((rows) => rows.has(event))),
    ]),
  );
  const accepted = acceptances(actor, table, moves);
  return { actor, table, machine: remember(chart.machine, table), opening, holds: input.holds, accepted, heard };
}

/** The chart's machine, with XState's answers remembered but for events that a guard decides. Its one action does nothing. */
function remember(machine: AnyStateMachine, { regions, events }: ChartTable): AnyStateMachine {
  const isGuarded = (event: string): boolean =>
    regions.some(({ rows }) => rows.some((of) => of.get(event)?.some((row) => row.guard !== undefined)));
  const unguarded = new Set([...events].filter((event) => !isGuarded(event)));
  return remembered(machine, (event) => unguarded.has(event));
}

function startRoles(roles: readonly Role[], world: World, parent: AnyActorRef): ActorRuntime {
  const actors = roles.map(({ actor, machine, opening }) =>
    // `parent` is how XState's own spawn makes a child; its types keep it to themselves.
    createActor(machine, { id: actor.id, snapshot: opening, parent } as ActorOptions<AnyStateMachine>).start(),
  );
  roles.forEach(({ actor }) => {
    for (const region of actor.regions) world.counts[region.slot] = region.start;
  });
  return {
    accepts: (move) => accepts(roles[move.actor] as Role, actors[move.actor] as AnyActorRef, world, move),
    send: (number, event) => {
      const role = roles[number] as Role;
      if (!listens(role, world, event.type)) return;
      const actor = actors[number] as AnyActorRef;
      actor.send(event);
      const snapshot = actor.getSnapshot() as AnyMachineSnapshot;
      if (snapshot.status !== 'active')
        throw new Error(`${role.actor.id} fell silent on "${event.type}": ${String(snapshot.error)}`);
      const value = snapshot.value as Record<string, string>;
      for (const region of role.actor.regions)
        world.counts[region.slot] = region.postures.indexOf(value[region.name] as string);
    },
  };
}

/** Whether any present posture of the actor has a row for the event: one that has none would not notice it. */
function listens({ actor, heard }: Role, world: World, event: string): boolean {
  const regions = heard.get(event);
  if (regions === undefined) return false;
  for (let i = 0; i < regions.length; i += 1) {
    if (regions[i]?.[world.counts[(actor.regions[i] as Region).slot] as number] === true) return true;
  }
  return false;
}

/** `snapshot.can`, remembered by posture and by which guards hold. */
function accepts(role: Role, actor: AnyActorRef, world: World, move: Move): boolean {
  const posture = world.counts[(role.actor.regions[move.region] as Region).slot] as number;
  const ofPosture = role.accepted[posture] as (typeof role.accepted)[number];
  const { guards, known } = ofPosture[move.move] as Acceptance;
  let held = 0;
  for (let i = 0; i < guards.length; i += 1) if (role.holds(guards[i] as GuardParams)) held |= 1 << i;
  const can = known[held] ?? (actor.getSnapshot() as AnyMachineSnapshot).can({ type: move.event });
  known[held] = can;
  return can;
}

function acceptances({ index, regions }: Actor, table: ChartTable, moves: readonly Move[]): Role['accepted'] {
  const postures = Math.max(...regions.map((region) => region.postures.length));
  return Array.from({ length: postures }, (_, posture) =>
    moves.map((move) => {
      if (move.actor !== index) return undefined;
      const rows = table.regions[move.region]?.rows[posture]?.get(move.event) ?? [];
      return { guards: rows.flatMap(({ guard }) => (guard === undefined ? [] : [guard])), known: [] };
    }),
  );
}
