/** A run that keeps what a run file needs: every roll, order and happening, turn by turn. */

import type { StartActors } from '../actors/reference.ts';
import { type Dice, type Imposed, imposedDice, notingDice } from '../chance/dice.ts';
import type { Game } from '../model/game.ts';
import { copyWorld, type World } from '../model/layout.ts';
import type { Happening, Intervention, RollRecord, TurnRecord } from '../model/run.ts';
import type { JointOrders } from './cycle.ts';
import { type Run, startRun } from './game.ts';
import { openingRecord, type Rolls, turnRecord } from './record.ts';
import { everyone } from './stage.ts';

/** A happening with its turn (from 1) and the part of the turn it belongs to: before orders, of orders, of reactions and after. */
export interface Told {
  readonly turn: number;
  readonly part: 'before' | 'orders' | 'after';
  readonly happening: Happening;
}

/** A run in progress with its record so far. */
export interface Recording {
  readonly run: Run;
  /** Everything told so far, in order; it only grows, so that a reader may remember how far it has read. */
  readonly told: readonly Told[];
  /** The opening (turn 0: what is drawn once), then every turn that has ended. */
  readonly turns: readonly TurnRecord[];
  /** The world as each moment's orders were asked for, from the first moment on; nobody's view of it, but the whole. */
  readonly worlds: readonly World[];
  /** All seats' orders of the turn under way, once they are sealed. */
  readonly sealed: JointOrders;
  /** What a facilitator did so far, in order. */
  readonly interventions: readonly Intervention[];
  /** The rolls of a turn so far, by name: also of the turn under way. */
  rollsOf(turn: number): ReadonlyMap<string, RollRecord>;
  /** A facilitator's inject, note, or roll to impose. @throws Error with a reason when it cannot be done now */
  intervene(it: Intervention): void;
  /** All seats' orders by actor number. @throws Error when they are not waited for, or not legal */
  seal(orders: JointOrders): void;
  /** All seats' reactions; ends the turn and returns its record. @throws Error likewise */
  answer(reactions: JointOrders): TurnRecord;
}

/** Begins a run of the game with these dice (not yet noted) and keeps its record. */
export function startRecording(game: Game, actors: StartActors, dice: Dice): Recording {
  const told: Told[] = [];
  const rolls: Map<number, Rolls> = new Map();
  let turn = 0;
  let part: Told['part'] = 'before';
  const imposed: Imposed = new Map();
  const noting = notingDice(imposedDice(dice, imposed), (name, roll) => note(rolls.get(turn) as Rolls, name, roll));
  const bordered: Dice = {
    // The turn's injects roll and tell inside the step that ended the turn before: the dice say where one turn ends.
    turn: (next) => {
      turn = next;
      part = 'before';
      rolls.set(next, new Map());
      noting.turn(next);
    },
    roll: (key, n, thousandths, about) => noting.roll(key, n, thousandths, about),
  };
  const run = startRun({ game, actors, dice: bordered, tell: (happening) => told.push({ turn, part, happening }) });
  const turns: TurnRecord[] = [openingRecord(game, rolls.get(0) as Rolls, run.digest)];
  const worlds = [copyWorld(run.stage.world)];
  let sealed: JointOrders = [];
  const interventions: Intervention[] = [];
  const perform = (it: Intervention): void => {
    if (it.kind === 'inject') run.bringOn(game.injects.findIndex(({ id }) => id === it.inject));
    else if (it.kind === 'note') {
      if (run.waitsFor !== 'orders') throw new Error('A note goes on the wire before orders are sealed');
      told.push({ turn: run.turn, part, happening: { kind: 'note', text: it.text, seenBy: everyone(game) } });
    } else if (rolls.get(it.of)?.has(it.roll) === true) throw new Error(`Roll ${it.roll} has fallen`);
    else imposed.set(it.of, new Map(imposed.get(it.of)).set(it.roll, it.bits));
  };
  return {
    run,
    told,
    turns,
    worlds,
    interventions,
    get sealed() {
      return sealed;
    },
    rollsOf: (asked) => rolls.get(asked) ?? new Map(),
    intervene: (it) => {
      if (it.turn !== run.turn) throw new Error(`Turn ${run.turn} is under way, not ${it.turn}`);
      perform(it);
      interventions.push(it);
    },
    seal: (orders) => {
      part = 'orders';
      run.seal(orders);
      sealed = orders;
    },
    answer: (reactions) => {
      const ending = run.turn;
      part = 'after';
      run.answer(reactions);
      const happenings = told.filter((it) => it.turn === ending).map((it) => it.happening);
      const record = turnRecord(game, {
        turn: ending,
        orders: sealed,
        reactions,
        rolls: rolls.get(ending) as Rolls,
        happenings,
        digest: run.digest,
      });
      turns.push(record);
      if (!run.ended) worlds.push(copyWorld(run.stage.world));
      return record;
    },
  };
}

/** One name may be asked twice in a turn (a move inside a deal and outside it): the bits are the same, the chance need not be. */
function note(rolls: Rolls, name: string, roll: RollRecord): void {
  const before = rolls.get(name);
  if (before === undefined || before.thousandths === roll.thousandths) rolls.set(name, roll);
  else note(rolls, `${name}'`, roll);
}
