/** A run with orders and rolls given beforehand, held against what was expected of it: a scenario's own test. */
import type { StartActors } from '../actors/reference.ts';
import type { Dice } from '../chance/dice.ts';
import { givenDice } from '../chance/given.ts';
import { hint } from '../content/nearest.ts';
import { writeOrder } from '../content/orders.ts';
import type { Round } from '../engine/adjudicate.ts';
import { type Run, startRun } from '../engine/game.ts';
import { faultsOf, type OrdersFault } from '../engine/legal.ts';
import type { Stage } from '../engine/stage.ts';
import type { Order } from '../model/candidate.ts';
import type { Condition, Slot } from '../model/formula.ts';
import type { Game } from '../model/game.ts';
import type { Finding, Path } from '../model/problem.ts';
import type { RunResult } from '../model/run.ts';
import { noInputs, readCondition } from '../rules/evaluate.ts';
import { type Decide, followDoctrine } from './doctrine.ts';
import { bitsFor, type Outcome } from './given-rolls.ts';
import { playTurn } from './play-out.ts';

/** Each part knows the path of its place in the file, for when it does not come true. */
export interface Rehearsal {
  readonly name: string;
  readonly seed: string;
  /** By actor number: a doctrine, or `script` for a seat that gives the orders below and no others. */
  readonly seats: readonly string[];
  readonly orders: readonly GivenOrders[];
  readonly rolls: readonly GivenRoll[];
  /** One of these. */
  readonly endings?: { readonly ids: readonly string[]; readonly path: Path };
  readonly facts: readonly ExpectedFact[];
}

/** A seat's orders of one round; the place of each is its own. */
export interface GivenOrders {
  readonly actor: number;
  readonly turn: number;
  readonly round: Round;
  readonly orders: readonly { readonly order: Order; readonly path: Path }[];
}

/** A roll by its name in run files. Turn 0 is the opening. */
export interface GivenRoll {
  readonly turn: number;
  readonly name: string;
  readonly to: Outcome;
  readonly path: Path;
}

/** Something that holds as a moment opens, or (`end`) when the run has ended. */
export interface ExpectedFact {
  readonly turn: number | 'end';
  readonly condition: Condition;
  /** The fact asked about, where it is one, with its standings. */
  readonly about?: { readonly slot: Slot; readonly standings?: readonly string[]; readonly name: string };
  /** As the author wrote it. */
  readonly written: string;
  readonly path: Path;
}

/** How it went. */
export interface Rehearsed {
  readonly result: RunResult;
  readonly misses: readonly Finding[];
}

const whys: Readonly<Record<OrdersFault['why'], string>> = {
  closed: 'it is not open to the seat then',
  region: 'another order of the same kind stands before it',
  budget: 'its standing does not reach',
  offers: 'one offer at a time',
  answers: 'one answer to an offer',
  tooMany: 'one reaction only',
  notIts: 'it is not an order of this seat',
};

/** Plays it to its ending and says everything that was not as expected. `dice` are those of its seed. */
export function rehearse(game: Game, actors: StartActors, dice: Dice, it: Rehearsal): Rehearsed {
  const misses: Finding[] = [];
  const miss = (path: Path, code: string, message: string, atKey = false): void => {
    misses.push({ path, code, message, atKey });
  };
  const rolled = rollsOf(game, it, miss);
  const run = startRun({ game, actors, dice: givenDice(dice, rolled.given) });
  const seats = game.actors.map(({ index }) => seatOf(game, it, index, miss));
  while (!run.ended) {
    expectFacts(game, run, it, run.turn, miss);
    playTurn(run, seats);
  }
  const result = run.result();
  const date = game.calendar[result.turns - 1]?.date;
  expectFacts(game, run, it, 'end', miss);
  for (const { turn, path } of [
    ...it.facts,
    ...it.orders.flatMap(({ turn, orders }) => orders.map(({ path }) => ({ turn, path }))),
  ])
    if (turn !== 'end' && turn > result.turns)
      miss(path, 'over-before', `The run ended on ${date} (${result.ending}), before this.`);
  rolled.tellUnused(result);
  if (it.endings !== undefined && !it.endings.ids.includes(result.ending))
    miss(
      it.endings.path,
      'other-ending',
      `Expected ${it.endings.ids.join(' or ')}, but the run ended on ${date} with ${result.ending}.`,
    );
  run.stop();
  return { result, misses };
}

type Miss = (path: Path, code: string, message: string, atKey?: boolean) => void;

/** Gives the orders of the test where it has any for a round; else follows the doctrine, or is silent. */
function seatOf(game: Game, { seats, orders }: Rehearsal, actor: number, miss: Miss): Decide {
  const id = game.actors[actor]?.id ?? '';
  const doctrine = game.doctrines[actor]?.get(seats[actor] ?? '');
  const otherwise: Decide = doctrine === undefined ? () => [] : followDoctrine(doctrine, id);
  return (stage, round) => {
    const turn = stage.world.counts[game.layout.turn] as number;
    const given = orders.find((it) => it.actor === actor && it.turn === turn && it.round === round);
    return given === undefined ? otherwise(stage, round) : legalOnes(stage, given, miss);
  };
}

function legalOnes(stage: Stage, { actor, turn, round, orders }: GivenOrders, miss: Miss): Order[] {
  const { game } = stage;
  const taken: Order[] = [];
  for (const { order, path } of orders) {
    const fault = faultsOf(stage, actor, [...taken, order], round)[0];
    if (fault === undefined) taken.push(order);
    else {
      const said = JSON.stringify(writeOrder(game, order)).replace(/^"(.*)"$/, '$1');
      const message = `${game.actors[actor]?.id} cannot order ${said} on ${game.calendar[turn - 1]?.date}: ${whys[fault.why]}.`;
      miss(path, 'not-possible', message);
    }
  }
  return taken;
}

function expectFacts(game: Game, run: Run, { facts }: Rehearsal, when: number | 'end', miss: Miss): void {
  const { world } = run.stage;
  for (const { turn, condition, about, written, path } of facts) {
    if (turn !== when || readCondition(condition)(world, noInputs)) continue;
    const value = about === undefined ? undefined : (world[about.slot.store][about.slot.index] as number);
    const found =
      value === undefined || about === undefined
        ? 'that does not hold'
        : `"${about.name}" is ${about.standings?.[value] ?? Math.round(value * 10_000) / 10_000}`;
    const date = when === 'end' ? 'at the end' : `as ${game.calendar[when - 1]?.date} opens`;
    miss(path, 'other-fact', `Expected ${written} ${date}, but ${found}.`);
  }
}

/** The given rolls as they are asked for; afterwards, those that nobody asked for. */
function rollsOf(game: Game, { rolls }: Rehearsal, miss: Miss) {
  const asked = new Map<number, Set<string>>();
  const used = new Set<GivenRoll>();
  return {
    given: (turn: number, name: string, thousandths: number | undefined): number | undefined => {
      asked.set(turn, (asked.get(turn) ?? new Set()).add(name));
      const roll = rolls.find((it) => it.turn === turn && it.name === name);
      if (roll === undefined) return undefined;
      const bits = bitsFor(game, name, thousandths, roll.to);
      if (typeof bits === 'string' && !used.has(roll))
        miss(
          roll.path,
          'bad-roll',
          `"${name}" cannot come to ${roll.to}: ${bits}${bits.endsWith('.') || bits.endsWith('?') ? '' : '.'}`,
        );
      used.add(roll);
      return typeof bits === 'number' ? bits : undefined;
    },
    tellUnused: ({ turns }: RunResult): void => {
      for (const { turn, name, path } of rolls.filter((it) => !used.has(it))) {
        const when =
          turn === 0
            ? 'at the opening'
            : turn > turns
              ? 'after the run had ended'
              : `on ${game.calendar[turn - 1]?.date}`;
        miss(
          path,
          'not-rolled',
          `Nobody rolled "${name}" ${when}.${turn > turns ? '' : hint(name, asked.get(turn) ?? [])}`,
          true,
        );
      }
    },
  };
}
