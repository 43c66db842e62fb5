/**
 * Looks for the best plan of a seat by hill climbing over common worlds: first among plans fixed at the start, then, from
 * the best of those, among plans whose steps may wait on what the seat sees. Run it after a scenario changes:
 *
 *     node bin/with-node.js test/balance/search.ts tariff-deadline mexico [openings] [runs]
 *
 * The best fixed plan is kept in `test/balance/<scenario>-<seat>.json`, which a test plays against the doctrines.
 */
import { writeFileSync } from 'node:fs';
import { rollBits } from '../../src/chance/keys.ts';
import { loadGame } from '../../src/io/load-game.ts';
import type { Condition } from '../../src/model/formula.ts';
import type { Fact } from '../../src/model/game.ts';
import { charts } from '../../state-machines/index.ts';
import { type Plan, setTable, type Wanted } from './plans.ts';

const home = new URL('../../', import.meta.url).pathname;
const [scenario = 'tariff-deadline', seatId = 'mexico', openings = '3', runs = '500'] = process.argv.slice(2);
const loaded = loadGame(scenario, { roster: charts, home });
if (!loaded.ok) throw new Error(loaded.problems.map((it) => it.message).join('\n'));
const { game } = loaded.value;
const seat = game.actors.findIndex((actor) => actor.id === seatId);
const table = setTable(game, charts, seat, 'fixed plans');
const own = game.candidates.filter((candidate) => candidate.actor === seat);
const score = (plan: Plan): number => table.plan(plan, Number(runs)).mean;

/** Named conditions that a seat's steps may wait on: only what it may see. */
function visibleConditions(): ReadonlyMap<string, Condition> {
  const found = new Map<string, Condition>();
  const visible = (fact: Fact): boolean => fact.seenBy === undefined || fact.seenBy.includes(seat);
  for (const fact of game.facts.values()) {
    if (!visible(fact)) continue;
    const [head] = fact.name.split('.');
    const other = head !== seatId && game.actors.some((actor) => actor.id === head && actor.role === 'government');
    if ((other || head === 'threat' || head === 'offer') && fact.standings !== undefined) {
      fact.standings.forEach((name, value) =>
        found.set(`${fact.name} ${name}`, { kind: 'oneOf', slot: fact.slot, values: [value] }),
      );
    }
    const steps = head === 'belief' ? [0.3, 0.4, 0.5, 0.6, 0.7] : head === 'given' ? [2, 4, 6] : [];
    for (const to of steps) found.set(`${fact.name} >= ${to}`, { kind: 'compare', slot: fact.slot, op: '>=', to });
    if (head === 'did' && fact.name.includes('praise'))
      found.set(`${fact.name} >= 1`, { kind: 'compare', slot: fact.slot, op: '>=', to: 1 });
  }
  return found;
}

/** An opening to climb from: nothing at all, then six in which each moment has a sixth of the candidates, then drawn ones. */
const opening = (number: number): Plan => {
  const isIn = (turn: number, i: number): boolean =>
    number <= 6 ? (i * 7 + turn * 3 + number * 5) % 6 === 0 : rollBits(number, turn, i, 0, 0) % 6 === 0;
  return game.calendar.map((_, turn) => ({
    orders: number === 0 ? [] : own.filter((_, i) => isIn(turn, i)).map((it) => ({ candidate: it.index })),
    reactions: [],
  }));
};

/** All plans one change away at a turn: a step put in first, taken out, or made to wait on a condition. */
function neighbours(plan: Plan, turn: number, conditions: readonly (Condition | undefined)[]): Plan[] {
  const now = plan[turn];
  if (now === undefined) return [];
  const found: Plan[] = [];
  for (const part of ['orders', 'reactions'] as const) {
    const change = (to: readonly Wanted[]): number =>
      found.push(plan.map((it, i) => (i === turn ? { ...it, [part]: to } : it)));
    now[part].forEach((step, i) => {
      change(now[part].filter((_, j) => j !== i));
      for (const when of conditions) {
        if (when !== undefined) change(now[part].map((it, j) => (j === i ? { ...step, when } : it)));
      }
    });
    if (now[part].length >= 7) continue;
    for (const candidate of own) {
      const reacts = candidate.kind === 'answer' || (candidate.kind === 'move' && candidate.answers.length > 0);
      if (part === 'reactions' && !reacts) continue;
      for (const when of conditions)
        change([{ candidate: candidate.index, ...(when === undefined ? {} : { when }) }, ...now[part]]);
    }
  }
  return found;
}

function climb(
  from: Plan,
  conditions: readonly (Condition | undefined)[],
  sweeps: number,
  least: number,
): { plan: Plan; mean: number } {
  let best = { plan: from, mean: score(from) };
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const before = best.mean;
    for (let turn = 0; turn < game.calendar.length; turn += 1) {
      for (const plan of neighbours(best.plan, turn, conditions)) {
        const mean = score(plan);
        if (mean > best.mean + least) best = { plan, mean };
      }
    }
    process.stderr.write(`  sweep ${sweep}: ${best.mean.toFixed(3)}\n`);
    if (best.mean - before < 0.02) break;
  }
  return best;
}

const show = (name: string, scored: { mean: number; error: number }): void =>
  console.log(`${name.padEnd(24)} ${scored.mean.toFixed(2)} ± ${scored.error.toFixed(2)}`);
const found = Array.from({ length: Number(openings) }, (_, number) =>
  climb(opening(number), [undefined], 5, 1e-9),
).sort((a, b) => b.mean - a.mean);
const best = found[0]?.plan ?? [];
const id = (number: number): string => game.candidates[number]?.id ?? '';
const written = best.map((it, i) => ({
  on: game.calendar[i]?.date,
  orders: it.orders.map((step) => id(step.candidate)),
  reactions: it.reactions.map((step) => id(step.candidate)),
}));
writeFileSync(new URL(`./${scenario}-${seatId}.json`, import.meta.url), `${JSON.stringify(written, null, 2)}\n`);
// Fresh worlds: the plan was fitted to the first ones.
show('best fixed plan', table.plan(best, 20_000, 1_000_000));
for (const doctrine of game.doctrines[seat]?.keys() ?? []) show(doctrine, table.doctrine(doctrine, 20_000, 1_000_000));

if (process.argv[6] !== 'waiting') process.exit(0);

const named = visibleConditions();
const names = new Map([...named].map(([name, when]) => [when, name]));
const waiting = climb(best, [undefined, ...named.values()], 2, 0.1);
show('best waiting plan', table.plan(waiting.plan, 20_000, 1_000_000));
for (const [turn, it] of waiting.plan.entries()) {
  const text = (step: Wanted): string =>
    `${id(step.candidate)}${step.when === undefined ? '' : ` when ${names.get(step.when)}`}`;
  console.log(
    `${game.calendar[turn]?.date}: ${it.orders.map(text).join('; ')}${it.reactions.length === 0 ? '' : ` | answer: ${it.reactions.map(text).join('; ')}`}`,
  );
}
