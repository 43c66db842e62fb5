/**
 * Finds for each ending a line of orders and rolls that forces it whatever else is rolled, as short as it gets by leaving things
 * out, and prints the lines as scenario tests. Call: node bin/with-node.js test/scenarios/find-line.ts SCENARIO [ENDING ...].
 */
import path from 'node:path';
import { prepareReference } from '../../src/actors/reference.ts';
import { type Dice, within } from '../../src/chance/dice.ts';
import { readOrder, writeOrder } from '../../src/content/orders.ts';
import { startRecording } from '../../src/engine/recording.ts';
import { loadGame } from '../../src/io/load-game.ts';
import { diceOf } from '../../src/io/run-seats.ts';
import type { TurnRecord } from '../../src/model/run.ts';
import { bitsFor, type Outcome } from '../../src/seats/given-rolls.ts';
import { type GivenOrders, type GivenRoll, type Rehearsal, rehearse } from '../../src/seats/rehearsal.ts';
import { charts } from '../../state-machines/index.ts';
import { seatsOf } from '../fixtures/play.ts';

const home = path.resolve(import.meta.dirname, '../..');
const [id = '', ...wanted] = process.argv.slice(2);
const loaded = loadGame(id, { roster: charts, home });
if (!loaded.ok) throw new Error(loaded.problems.map((it) => it.message).join('\n'));
const { game } = loaded.value;
const actors = prepareReference(game, charts);

/** Runs that are looked through for an ending, and seeds that a line must force it under. */
const mostRuns = 4000;
const seeds = ['1', ...Array.from({ length: 23 }, (_, i) => `line ${i}`)];

/** Dice that a line must force it under: those of seeds, and such as let every chance come true, every other one, none. */
const dice: readonly (() => Dice)[] = [
  ...[0, 2 ** 31, 2 ** 32 - 1].map((bits) => () => ({ turn: () => {}, roll: () => bits })),
  ...seeds.map((seed) => () => diceOf(seed)),
];

/** A run to some ending: the orders given, and the rolls that can be. */
interface Line {
  readonly orders: readonly GivenOrders[];
  readonly rolls: readonly GivenRoll[];
}

/** Doctrines drawn by the number of the run: any of each seat, and each its usual one at first. */
function mixOf(run: number): Record<string, string> {
  return Object.fromEntries(
    game.actors.map(({ id: seat, index, usual }) => {
      const own = [...(game.doctrines[index]?.keys() ?? [])];
      return [
        seat,
        run < 200
          ? usual
          : (own[((Math.imul(run + 1, 0x9e3779b1) ^ Math.imul(index + 7, 0x85ebca77)) >>> 8) % own.length] ?? usual),
      ];
    }),
  );
}

function lineOf(turns: readonly TurnRecord[]): Line {
  const orders = turns.flatMap(({ turn, orders: sealed, reactions }) =>
    game.actors.flatMap(({ id: seat, index: actor }): GivenOrders[] => {
      const read = (written: Parameters<typeof readOrder>[2]) => {
        const order = readOrder(game, actor, written);
        if ('message' in order) throw new Error(order.message);
        return { order, path: [] };
      };
      const reaction = reactions[seat];
      return [
        { actor, turn, round: 'decide', orders: (sealed[seat] ?? []).map(read) },
        { actor, turn, round: 'react', orders: reaction === undefined ? [] : [read(reaction)] },
      ];
    }),
  );
  const rolls = turns.flatMap(({ turn, rolls: rolled }) =>
    Object.entries(rolled).flatMap(([name, { bits, thousandths }]): GivenRoll[] => {
      const to = outcomeOf(name, bits, thousandths);
      return to === undefined ? [] : [{ turn, name, to, path: [] }];
    }),
  );
  return { orders, rolls };
}

/** What a roll came to; undefined for what cannot be given. */
function outcomeOf(name: string, bits: number, thousandths: number | undefined): Outcome | undefined {
  if (thousandths !== undefined)
    return thousandths === 0 || thousandths === 1000 ? undefined : within(bits, thousandths);
  const about = name.split('/')[1] ?? '';
  const types = game.actors.find((it) => it.id === about)?.types?.names ?? [];
  const ask = game.asks.find((it) => it.id === about);
  const faces = game.indicators.find((it) => `noise/${it.id}` === name)?.noise?.faces ?? 0;
  const all: Outcome[] = name.startsWith('type/')
    ? [...types]
    : name.startsWith('need/') && ask !== undefined
      ? Array.from({ length: ask.most - ask.least + 1 }, (_, i) => ask.least + i)
      : Array.from({ length: faces }, (_, i) => i - (faces - 1) / 2);
  const edges = all.map((to) => bitsFor(game, name, undefined, to)).map(Number);
  // The outcome whose middle is nearest.
  return all[
    edges
      .map((edge) => Math.abs(edge - bits))
      .reduce((best, it, i, list) => (it < (list[best] ?? Infinity) ? i : best), 0)
  ];
}

/** Whether a line forces an ending under every seed. */
function forces({ orders, rolls }: Line, ending: string): boolean {
  const it: Rehearsal = { name: '', seed: '', seats: game.actors.map(() => 'script'), orders, rolls, facts: [] };
  return dice.every((make) => {
    const { result, misses } = rehearse(game, actors, make(), it);
    return misses.length === 0 && result.ending === ending;
  });
}

/** A line without what it can do without: whole seats and turns first, then single orders and rolls. */
function shortened(line: Line, ending: string): Line {
  const shorter = shortenedOnce(line, ending);
  return sizeOf(shorter) === sizeOf(line) ? line : shortened(shorter, ending);
}

const sizeOf = ({ orders, rolls }: Line): number => rolls.length + orders.flatMap((it) => it.orders).length;

function shortenedOnce(line: Line, ending: string): Line {
  let best = line;
  const tryIt = (next: Line): void => {
    if (forces(next, ending)) best = next;
  };
  for (const actor of game.actors) tryIt({ ...best, orders: best.orders.filter((it) => it.actor !== actor.index) });
  for (const turn of game.calendar.keys()) tryIt({ ...best, orders: best.orders.filter((it) => it.turn !== turn + 1) });
  tryIt({ ...best, rolls: best.rolls.filter((it) => it.turn === 0) });
  // Noise matters seldom: all of it goes, else that of one indicator after another; single faces would be left out by luck.
  const noisy = new Set(line.rolls.flatMap(({ name }) => (name.startsWith('noise/') ? [name] : [])));
  tryIt({ ...best, rolls: best.rolls.filter((it) => !noisy.has(it.name)) });
  for (const name of noisy) tryIt({ ...best, rolls: best.rolls.filter((it) => it.name !== name) });
  for (const roll of line.rolls.filter((it) => !noisy.has(it.name)))
    tryIt({ ...best, rolls: best.rolls.filter((it) => it !== roll) });
  for (const given of best.orders)
    for (const order of given.orders) {
      const without = best.orders.map((it) =>
        it.actor === given.actor && it.turn === given.turn && it.round === given.round
          ? { ...it, orders: it.orders.filter((other) => other !== order) }
          : it,
      );
      tryIt({ ...best, orders: without });
    }
  return best;
}

/** The line as a person would write it. */
function written({ orders, rolls }: Line, ending: string): string {
  const date = (turn: number): string => game.calendar[turn - 1]?.date ?? 'opening';
  const bySeat = game.actors.flatMap(({ id: seat, index }) => {
    const own = orders.filter((it) => it.actor === index && it.orders.length > 0);
    const turns = [...new Set(own.map((it) => it.turn))];
    const moments = turns.map((turn) => {
      const of = (round: string) =>
        own.filter((it) => it.turn === turn && it.round === round).flatMap((it) => it.orders);
      const [sealed, [reaction]] = [of('decide'), of('react')];
      const on = { on: date(turn) };
      const react = reaction === undefined ? {} : { react: writeOrder(game, reaction.order) };
      const given = sealed.map(({ order }) => writeOrder(game, order));
      return `        - ${flow({ ...on, ...(given.length === 0 ? {} : { do: given }), ...react })}`;
    });
    return moments.length === 0 ? [] : [`      ${seat}:`, ...moments];
  });
  const turns = [...new Set(rolls.map((it) => it.turn))];
  const given = turns.map((turn) => {
    const names = rolls.filter((it) => it.turn === turn).map((it) => [it.name, it.to]);
    return `      - ${flow({ on: date(turn), ...Object.fromEntries(names) })}`;
  });
  return [
    `  - name: A line to ${ending}`,
    '    doctrines: script',
    ...(bySeat.length === 0 ? [] : ['    orders:', ...bySeat]),
    ...(given.length === 0 ? [] : ['    rolls:', ...given]),
    `    ending: ${ending}`,
  ].join('\n');
}

/** YAML on one line, bare where it may be. */
function flow(it: unknown): string {
  if (Array.isArray(it)) return `[${it.map(flow).join(', ')}]`;
  if (typeof it !== 'object' || it === null) return /^[\w./=@-]+$/.test(String(it)) ? String(it) : JSON.stringify(it);
  return `{ ${Object.entries(it)
    .map(([key, value]) => `${flow(key)}: ${flow(value)}`)
    .join(', ')} }`;
}

const open = new Set(wanted.length > 0 ? wanted : game.endings.map((it) => it.id));
const lines = new Map<string, string>();
for (let run = 0; run < mostRuns && open.size > 0; run += 1) {
  const recording = startRecording(game, actors, diceOf(`search ${run}`));
  const seats = seatsOf(game, mixOf(run));
  while (!recording.run.ended) {
    recording.seal(seats.map((decide) => decide(recording.run.stage, 'decide')));
    recording.answer(seats.map((decide) => decide(recording.run.stage, 'react')));
  }
  const { ending } = recording.run.result();
  if (!open.has(ending)) continue;
  const line = lineOf(recording.turns);
  if (!forces(line, ending)) continue;
  open.delete(ending);
  lines.set(ending, written(shortened(line, ending), ending));
  process.stderr.write(`${ending} (run ${run})\n`);
}
const head = `# For each ending a line of orders, and of rolls where it needs any, that leads there whatever else is rolled
# (held against 24 seeds, and against dice that let every chance come true, or none).
# Found and shortened by test/scenarios/find-line.ts: nobody would play so, it shows that the ending can be reached.`;
const inOrder = game.shown.endings.flatMap((ending) => lines.get(ending) ?? []);
process.stdout.write(`${[head, `scenario: ${game.id}`, 'tests:', ...inOrder].join('\n')}\n`);
if (open.size > 0) process.stderr.write(`Not found: ${[...open].join(', ')}\n`);
