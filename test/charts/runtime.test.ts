/** The reference's actors, which remember what XState answered, against XState actors of their own: any events, any world. */
import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect } from 'vitest';
import { type AnyMachineSnapshot, createActor, createMachine } from 'xstate';
import { prepareReference } from '../../src/actors/reference.ts';
import { openWorld } from '../../src/engine/opening.ts';
import type { Actor } from '../../src/model/game.ts';
import type { World } from '../../src/model/layout.ts';
import type { Chart, ChartInput } from '../../src/rules/chart.ts';
import { guardName } from '../../src/rules/chart.ts';
import { chartTable } from '../../src/rules/chart-table.ts';
import { noInputs, readCondition } from '../../src/rules/evaluate.ts';
import { forkedCharts, forkedGame } from '../fixtures/forked.ts';
import { seedDice } from '../fixtures/play.ts';

const game = forkedGame();
const start = prepareReference(game, forkedCharts);
const slotOf = (name: string): number => game.facts.get(name)?.slot.index ?? -1;

/** All events that any chart of the game knows, and one that none does. */
const events = [...new Set(forkedCharts.flatMap((chart) => [...chartTable(chart).events])), 'never.heard'];
const degrees = fc.constantFrom(0, 4, 5, 59, 60, 90);
const step = fc.record({
  actor: fc.nat(2),
  event: fc.constantFrom(...events),
  heat: degrees,
  trade: degrees,
  mood: fc.nat(9),
});

/** A plain XState actor in an actor's place, whose guards read the same world. */
function plain({ guards, chart }: Actor, charts: readonly Chart[], world: World) {
  const input: ChartInput = {
    holds: (params) => readCondition(guards.get(guardName(params)) as never)(world, noInputs),
  };
  const machine = charts.find((it) => it.kind === chart)?.machine as Chart['machine'];
  return createActor(machine, { input }).start();
}

const snapshotOf = (actor: ReturnType<typeof plain> | undefined): AnyMachineSnapshot | undefined =>
  actor?.getSnapshot();

const posturesOf = (world: World, actor: Actor): Record<string, string> =>
  Object.fromEntries(
    actor.regions.map(({ name, slot, postures }) => [name, postures[world.counts[slot] as number] ?? '?']),
  );

test.prop([fc.array(fc.array(step, { maxLength: 20 }), { maxLength: 4 })], { seed: 7, numRuns: 200 })(
  'runs one after another, each as if it were the first',
  (runs) => {
    for (const steps of runs) {
      const dice = seedDice('1');
      dice.turn(0);
      const world = openWorld(game, dice);
      const runtime = start(world, createActor(createMachine({})));
      const actors = game.actors.map((actor) => plain(actor, forkedCharts, world));
      for (const { actor, event, heat, trade, mood } of steps) {
        world.values[slotOf('heat')] = heat;
        world.values[slotOf('trade')] = trade;
        world.values[slotOf('mid.mood')] = mood;
        for (const move of game.moves) {
          const can = snapshotOf(actors[move.actor])?.can({ type: move.event });
          expect(runtime.accepts(move), move.id).toBe(can);
        }
        runtime.send(actor, { type: event });
        actors[actor]?.send({ type: event });
        for (const it of game.actors) {
          expect(posturesOf(world, it)).toEqual(snapshotOf(actors[it.index])?.value);
        }
      }
    }
  },
);
