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
  readonly readingOf: (guard: GuardParams) => TruthReading;
  /** By event: which postures of each region have a row for it. */
  readonly heard: ReadonlyMap<string, readonly (readonly boolean[])[]>;
}

/** What decides whether a chart accepts a move: the posture of its region and the guards of the move's rows there. */
interface Gate {
  /** Where the region's posture stands in `counts`. */
  readonly slot: number;
  readonly byPosture: readonly Acceptance[];
  /** By posture, what XState answered where no guard can change it. */
  readonly sure: (boolean | undefined)[];
}

/** What XState answered when asked whether it can. */
interface Acceptance {
  /** The guards of the rows asked about. */
  readonly guards: readonly TruthReading[];
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
  const roles = game.actors.map((actor) => castRole(actor, roster, stand));
  const gates = game.moves.map((move) => gateOf(roles[move.actor] as Role, move));
  return (world, parent) => {
    stand.world = world;
    return startRoles(roles, gates, world, parent);
  };
}

function castRole(actor: Actor, roster: readonly Chart[], stand: Stand): Role {
  const chart = roster.find((it) => it.kind === actor.chart);
  if (chart === undefined) throw new Error(`No chart "${actor.chart}" for ${actor.id}`);
  const readings = new Map<GuardParams, TruthReading>();
  const readingOf = (params: GuardParams): TruthReading => {
    const known = readings.get(params);
    if (known !== undefined) return known;
    const guard = actor.guards.get(guardName(params));
    if (guard === undefined) throw new Error(`The guard "${guardName(params)}" of ${actor.chart} is unknown`);
    const reading = readCondition(guard);
    readings.set(params, reading);
    return reading;
  };
  const input: ChartInput = { holds: (params) => readingOf(params)(stand.world as World, noInputs) };
  const value = Object.fromEntries(actor.regions.map((region) => [region.name, region.postures[region.start] ?? '']));
  const opening = chart.machine.resolveState({ value, context: input });
  const table = chartTable(chart);
  const heard = new Map(
    [...table.events].map((event) => [
      event,
      table.regions.map((region) => region.rows.map((rows) => rows.has(event))),
    ]),
  );
  return { actor, table, machine: remember(chart.machine, table), opening, readingOf, heard };
}

/** The chart's machine, with XState's answers remembered but for events that a guard decides. Its one action does nothing. */
function remember(machine: AnyStateMachine, { regions, events }: ChartTable): AnyStateMachine {
  const isGuarded = (event: string): boolean =>
    regions.some(({ rows }) => rows.some((of) => of.get(event)?.some((row) => row.guard !== undefined)));
  const unguarded = new Set([...events].filter((event) => !isGuarded(event)));
  return remembered(machine, (event) => unguarded.has(event));
}

function startRoles(roles: readonly Role[], gates: readonly Gate[], world: World, parent: AnyActorRef): ActorRuntime {
  const actors = roles.map(({ actor, machine, opening }) =>
    // `parent` is how XState's own spawn makes a child; its types keep it to themselves.
    createActor(machine, { id: actor.id, snapshot: opening, parent } as ActorOptions<AnyStateMachine>).start(),
  );
  roles.forEach(({ actor }) => {
    for (const region of actor.regions) world.counts[region.slot] = region.start;
  });
  return {
    accepts: (move) => {
      const { slot, byPosture, sure } = gates[move.move] as Gate;
      const posture = world.counts[slot] as number;
      const certain = sure[posture];
      if (certain !== undefined) return certain;
      const { guards, known } = byPosture[posture] as Acceptance;
      let held = 0;
      for (let i = 0; i < guards.length; i += 1) if (guards[i]?.(world, noInputs) === true) held |= 1 << i;
      const can = known[held];
      if (can !== undefined) return can;
      const snapshot = (actors[move.actor] as AnyActorRef).getSnapshot() as AnyMachineSnapshot;
      const asked = snapshot.can({ type: move.event });
      known[held] = asked;
      if (guards.length === 0) sure[posture] = asked;
      return asked;
    },
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

/** A move belongs to one region, so nothing else can change `snapshot.can`. */
function gateOf({ actor, table, readingOf }: Role, move: Move): Gate {
  const { slot, postures } = actor.regions[move.region] as Region;
  const byPosture = postures.map((_, posture): Acceptance => {
    const rows = table.regions[move.region]?.rows[posture]?.get(move.event) ?? [];
    return { guards: rows.flatMap(({ guard }) => (guard === undefined ? [] : [readingOf(guard)])), known: [] };
  });
  return { slot, byPosture, sure: postures.map(() => undefined) };
}
