/**
 * Looks for the best plan fixed at the start: hill climbing over (moment, candidate), from several openings, over common
 * worlds. Run it after a scenario changes: `node bin/with-node.js test/balance/search.ts tariff-deadline mexico`; what it
 * finds is kept in `test/balance/<scenario>-<seat>.json`, which the test plays against the doctrines.
 */
import { writeFileSync } from 'node:fs';
import { charts } from '../../state-machines/index.ts';
import { loadGame } from '../../src/io/load-game.ts';
import type { Candidate } from '../../src/model/candidate.ts';
import { type FixedPlan, setTable, type Table } from './plans.ts';

const home = new URL('../../', import.meta.url).pathname;
const [scenario = 'tariff-deadline', seatId = 'mexico', openings = '4', runs = '600'] = process.argv.slice(2);
const loaded = loadGame(scenario, { roster: charts, home });
if (!loaded.ok) throw new Error(loaded.problems.map((it) => it.message).join('\n'));
const { game } = loaded.value;
const seat = game.actors.findIndex((actor) => actor.id === seatId);
const table = setTable(game, charts, seat, 'fixed plans');
const own = game.candidates.filter((candidate) => candidate.actor === seat);

/** An opening to climb from: nothing at all, or each moment a few candidates by a fixed rule. */
function opening(number: number): FixedPlan {
  return game.calendar.map((_, turn) => ({
    orders: number === 0 ? [] : own.filter((_, i) => (i * 7 + turn * 3 + number * 5) % 6 === 0).map((candidate) => candidate.index),
    reaction: undefined,
  }));
}

const without = (orders: readonly number[], candidate: Candidate): number[] => orders.filter((it) => it !== candidate.index);

/** All plans one change away at a turn: a candidate put in first, or taken out; a reaction put in or taken out. */
function neighbours(plan: FixedPlan, turn: number): FixedPlan[] {
  const now = plan[turn];
  if (now === undefined) return [];
  const change = (to: FixedPlan[number]): FixedPlan => plan.map((it, i) => (i === turn ? to : it));
  return own.flatMap((candidate) => [
    change({ ...now, orders: now.orders.includes(candidate.index) ? without(now.orders, candidate) : [candidate.index, ...now.orders].slice(0, 6) }),
    ...(candidate.kind === 'answer' || (candidate.kind === 'move' && candidate.answers.length > 0)
      ? [change({ ...now, reaction: now.reaction === candidate.index ? undefined : candidate.index })]
      : []),
  ]);
}

function climb(from: FixedPlan, at: Table): { plan: FixedPlan; mean: number } {
  let best = { plan: from, mean: at.plan(from, Number(runs)).mean };
  for (let sweep = 0; sweep < 6; sweep += 1) {
    const before = best.mean;
    for (let turn = 0; turn < game.calendar.length; turn += 1) {
      for (const plan of neighbours(best.plan, turn)) {
        const { mean } = at.plan(plan, Number(runs));
        if (mean > best.mean + 1e-9) best = { plan, mean };
      }
    }
    process.stderr.write(`  sweep ${sweep}: ${best.mean.toFixed(3)}\n`);
    if (best.mean - before < 0.01) break;
  }
  return best;
}

const found = Array.from({ length: Number(openings) }, (_, number) => climb(opening(number), table)).sort((a, b) => b.mean - a.mean);
const best = found[0]?.plan ?? [];
const id = (number: number | undefined): string | undefined => (number === undefined ? undefined : game.candidates[number]?.id);
const file = new URL(`./${scenario}-${seatId}.json`, import.meta.url);
const written = best.map((it, i) => ({ on: game.calendar[i]?.date, orders: it.orders.map(id), reaction: id(it.reaction) }));
writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`);
const show = (name: string, scored: { mean: number; error: number }): void => console.log(`${name.padEnd(24)} ${scored.mean.toFixed(2)} ± ${scored.error.toFixed(2)}`);
// Fresh worlds: the plan was fitted to the first ones.
show('best fixed plan', table.plan(best, 20_000, 1_000_000));
for (const doctrine of game.doctrines[seat]?.keys() ?? []) show(doctrine, table.doctrine(doctrine, 20_000, 1_000_000));
