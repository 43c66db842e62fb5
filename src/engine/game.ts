/** One run from its first moment to its ending, stepped by whoever holds the seats. */
import type { StartActors } from '../actors/reference.ts';
import type { Dice } from '../chance/dice.ts';
import type { Game } from '../model/game.ts';
import type { Happening, RunResult } from '../model/run.ts';
import { digestLanes, digestText } from '../rules/digest.ts';
import { adjudicate, type Round } from './adjudicate.ts';
import { type Cycle, type Inspect, type JointOrders, startCycle } from './cycle.ts';
import { drift } from './due.ts';
import { injectFault } from './facilitator.ts';
import { faultsOf } from './legal.ts';
import { openWorld } from './opening.ts';
import { assess, happen, hasEnded, inject, scoreOf } from './phases.ts';
import { type Stage, turnNow } from './stage.ts';

/** What seats are asked for. */
type Awaited = 'orders' | 'reactions' | 'nothing';

/** A run in progress. Begin it with `startRun`; then `seal` and `answer` in turn until `ended`. */
export interface Run {
  readonly stage: Stage;
  /** What the run waits for: sealed orders, reactions, or nothing more. */
  readonly waitsFor: Awaited;
  /** The present turn, from 1. */
  readonly turn: number;
  readonly ended: boolean;
  /** Digest of the last turn that ended, 16 hexadecimal digits; of the opening before that. */
  readonly digest: string;
  /** All seats' orders for this moment, by actor number. @throws Error when a set is not legal, or none is waited for */
  seal(orders: JointOrders): void;
  /** All seats' reactions, at most one each. @throws Error likewise */
  answer(orders: JointOrders): void;
  /** A facilitator brings on an inject, before orders. @throws Error when it cannot happen now */
  bringOn(inject: number): void;
  /** @throws Error before the run has ended */
  result(): RunResult;
  /** Lets the actors go. */
  stop(): void;
}

/** How to start a run. */
export interface RunOptions {
  readonly game: Game;
  readonly actors: StartActors;
  readonly dice: Dice;
  readonly tell?: (happening: Happening) => void;
  readonly inspect?: Inspect;
  /** The seats give legal sets alone, as doctrines do, so what is sealed is not judged again: a batch has no time to. */
  readonly trusting?: boolean;
}

/** Opens the world, starts the actors under the turn cycle, and plays the first moment's injects. */
export function startRun({ game, actors, dice, tell, inspect, trusting = false }: RunOptions): Run {
  dice.turn(0);
  const world = openWorld(game, dice);
  const cycle = startCycle(inspect);
  const check = { lanes: digestLanes(game.layout, world, [0, 0]) };
  const stage: Stage = {
    game,
    world,
    dice,
    check,
    actors: actors(world, cycle.root),
    ...(tell === undefined ? {} : { tell }),
  };
  work(cycle, () => inject(stage));
  return {
    stage,
    get waitsFor() {
      return awaited(cycle);
    },
    get turn() {
      return turnNow(stage);
    },
    get ended() {
      return hasEnded(stage);
    },
    get digest() {
      return digestText(check.lanes);
    },
    seal: (orders) => {
      hold(awaited(cycle), 'orders');
      if (!trusting) judge(stage, orders, 'decide');
      cycle.send('sealed');
      work(cycle, () => adjudicate(stage, orders, 'decide'));
    },
    answer: (orders) => {
      hold(awaited(cycle), 'reactions');
      if (!trusting) judge(stage, orders, 'react');
      cycle.send('answered');
      work(cycle, () => adjudicate(stage, orders, 'react'));
      work(cycle, () => drift(stage));
      assess(stage);
      if (hasEnded(stage)) return cycle.send('ended');
      cycle.send('done');
      work(cycle, () => inject(stage));
    },
    bringOn: (index) => {
      hold(awaited(cycle), 'orders');
      const fault = injectFault(stage, index);
      const it = game.injects[index];
      if (it === undefined || fault !== undefined) throw new Error(`Inject ${index} cannot happen now: ${fault}`);
      happen(stage, it);
    },
    result: () => resultOf(stage),
    stop: () => cycle.stop(),
  };
}

/** Does a phase's work and tells the cycle, in this order: a phase that fails is not over. */
function work(cycle: Cycle, phase: () => void): void {
  phase();
  cycle.send('done');
}

const awaited = ({ phase }: Cycle): Awaited =>
  phase === 'decide' ? 'orders' : phase === 'react' ? 'reactions' : 'nothing';

/** Orders come when they are waited for: anything else is our mistake, not the user's. */
function hold(waits: Awaited, wanted: Awaited): void {
  if (waits !== wanted) throw new Error(`The run waits for ${waits}, not for ${wanted}`);
}

/** Whoever holds the seats sees to it that orders are legal: here is the last place to find that they are not. */
function judge(stage: Stage, orders: JointOrders, round: Round): void {
  stage.game.actors.forEach(({ id, index }) => {
    const [fault] = orders[index]?.length === 0 ? [] : faultsOf(stage, index, orders[index] ?? [], round);
    if (fault !== undefined) throw new Error(`Order ${fault.order} of ${id} is not legal: ${fault.why}`);
  });
}

function resultOf(stage: Stage): RunResult {
  const { game, world, check } = stage;
  const ending = game.endings[(world.counts[game.layout.ended] as number) - 1];
  if (ending === undefined) throw new Error('The run has not ended');
  const scores = game.actors.flatMap(({ id, index }) => {
    const score = scoreOf(game, world, index);
    return score === undefined ? [] : [[id, Math.round(score * 100) / 100] as const];
  });
  return {
    ending: ending.id,
    turns: turnNow(stage),
    digest: digestText(check.lanes),
    scores: Object.fromEntries(scores),
  };
}
