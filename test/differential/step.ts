/** Plays one run in both interpreters side by side and compares them as often as there is something to compare. */
import { isDeepStrictEqual } from 'node:util';
import type { Dice } from '../../src/chance/dice.ts';
import type { Program } from '../../src/compiled/program.ts';
import { type Run, startRun } from '../../src/engine/game.ts';
import { isCandidateOpen } from '../../src/engine/legal.ts';
import { scoreOf } from '../../src/engine/phases.ts';
import { copyWorld, type World } from '../../src/model/layout.ts';
import type { Happening } from '../../src/model/run.ts';
import { digestText } from '../../src/rules/digest.ts';
import { wilfulSeats } from '../fixtures/wilful.ts';
import { type Both, type Course, diceOf, doctrineNumber, seatsOf } from './course.ts';
import { giveOrders, takeOrders } from './orders.ts';
import { type Position, playSealed, playWhole, positionOf, type Sealed, takeUp } from './positions.ts';
import { firstSlot } from './slots.ts';

/** The first thing in which the program differs from the reference. */
export interface Difference {
  readonly turn: number;
  readonly phase: 'opening' | 'inject' | 'decide' | 'adjudicate' | 'react' | 'drift' | 'ended' | 'playOut' | 'playOn';
  /** A fact of the world by its name, a digest, a seat's orders, a candidate, a happening, a score. */
  readonly what: string;
  readonly reference: unknown;
  readonly compiled: unknown;
}

type Differs = Omit<Difference, 'turn' | 'phase'> | undefined;

/** What the reference did, and the world as it stood before the next turn's injects. */
interface Reference {
  readonly run: Run;
  readonly told: Happening[];
  /** The world at the last turn's end. */
  readonly ended: () => World;
}

function startReference({ game, actors }: Both, course: Course, heard: (it: Happening) => void): Reference {
  const told: Happening[] = [];
  const dice = diceOf(course);
  let run: Run | undefined;
  let ended: World | undefined;
  const watching: Dice = {
    // The dice hear of a turn as its injects begin: what stood then is what the turn before ended with.
    turn: (turn) => {
      if (run !== undefined) ended = copyWorld(run.stage.world);
      dice.turn(turn);
    },
    roll: (...asked) => dice.roll(...asked),
  };
  const tell = (it: Happening): void => {
    told.push(it);
    heard(it);
  };
  run = startRun({ game, actors, dice: watching, ...(course.traced ? { tell } : {}) });
  const first = run;
  return { run, told, ended: () => ended ?? first.stage.world };
}

/** The first difference of a course, or nothing. `heard` is told what the reference tells in a traced one. */
export function differenceOf(
  both: Both,
  course: Course,
  heard: (it: Happening) => void = () => undefined,
): Difference | undefined {
  const { game } = both;
  const program = course.traced ? both.traced : both.plain;
  both.told.length = 0;
  const reference = startReference(both, course, heard);
  const { run } = reference;
  const seats = seatsOf(game, course);
  const hands = wilfulSeats(game, course.urges);
  let turn = 0;
  let position: Position | undefined;
  let sealed: Sealed | undefined;
  const at = (phase: Difference['phase'], differs: Differs): Difference | undefined =>
    differs && { turn, phase, ...differs };
  const round = (number: 0 | 1): Difference | undefined => {
    const phase = number === 0 ? 'decide' : 'react';
    const opens = compareOpen(both, run, program, number);
    if (opens !== undefined) return at(phase, opens);
    const byHand = number === 0 && turn === course.handsAt;
    const joint = (byHand ? hands : seats).map((decide) => decide(run.stage, phase));
    for (const [actor, orders] of joint.entries()) {
      const doctrine = byHand ? -1 : doctrineNumber(game, actor, course.seats[actor] ?? '');
      if (doctrine < 0) giveOrders(game, program, actor, orders);
      else decideAgain(both, program, actor, doctrine, number);
      const taken = takeOrders(game, program, actor, orders);
      if (taken !== undefined) return at(phase, { what: `orders of ${game.actors[actor]?.id}`, ...taken });
    }
    if (byHand) sealed = { ...positionOf(run), orders: program.orders.slice(), terms: program.terms.slice() };
    if (number === 0) run.seal(joint);
    else run.answer(joint);
    program.adjudicate(number);
    return undefined;
  };
  const step = (): Difference | undefined => {
    turn = run.turn;
    if (turn === course.resumeAt && course.resumeBefore !== 'reactions') {
      position = positionOf(run);
      takeUp(both, program, position, course.key);
    }
    const orders =
      round(0) ?? at('adjudicate', compareWorlds(both, run.stage.world, program) ?? compareTold(both, reference));
    if (orders !== undefined) return orders;
    if (turn === course.resumeAt && course.resumeBefore === 'reactions') {
      takeUp(both, program, positionOf(run), course.key);
    }
    const reactions = round(1);
    if (reactions !== undefined) return reactions;
    program.drift();
    program.assess();
    const settled = at(
      'drift',
      compareWorlds(both, run.ended ? run.stage.world : withoutTurn(both, reference.ended(), program.world), program),
    );
    if (settled !== undefined) return settled;
    program.digest();
    const digests = at('drift', compareDigests(run, program));
    if (digests !== undefined || run.ended) return digests ?? at('drift', compareTold(both, reference));
    program.inject();
    return at('inject', compareWorlds(both, run.stage.world, program) ?? compareTold(both, reference));
  };
  program.key(course.key[0], course.key[1]);
  program.open();
  let found = at('opening', compareDigests(run, program));
  program.inject();
  found ??= at('inject', compareWorlds(both, run.stage.world, program) ?? compareTold(both, reference));
  while (found === undefined && !run.ended) found = step();
  found ??=
    at('ended', compareScores(both, run, program)) ??
    (sealed === undefined
      ? at('playOut', compareWhole(both, course, program, run, position))
      : at('playOn', compareSealed(both, course, program, run, sealed)));
  run.stop();
  return found;
}

/**
 * Decides under every doctrine, and last under the one that is followed: only that one's orders stand. A seat of one doctrine
 * decides once, so that the first decision of a program is seen, too.
 */
function decideAgain({ game }: Both, program: Program, actor: number, doctrine: number, round: 0 | 1): void {
  const count = game.doctrines[actor]?.size ?? 0;
  for (let other = 0; count > 1 && other < count; other += 1) program.decide(actor, other, round);
  program.decide(actor, doctrine, round);
}

/** A copy of a world at a turn's end as the program has it: the next turn's number and day are not there yet. */
function withoutTurn({ game }: Both, world: World, program: World): World {
  const { turn, day } = game.layout;
  const before = copyWorld(world);
  before.counts[turn] = program.counts[turn] as number;
  before.counts[day] = program.counts[day] as number;
  return before;
}

function compareWorlds({ game }: Both, world: World, program: Program): Differs {
  return firstSlot(game, world, program.world);
}

function compareDigests(run: Run, { lanes }: Program): Differs {
  const compiled = digestText([lanes[0] as number, lanes[1] as number]);
  return compiled === run.digest ? undefined : { what: 'digest', reference: run.digest, compiled };
}

function compareOpen({ game }: Both, { stage }: Run, program: Program, round: 0 | 1): Differs {
  for (const candidate of game.candidates) {
    const reference = isCandidateOpen(stage, candidate, round === 0 ? 'decide' : 'react');
    const compiled = program.isOpen(candidate.index, round);
    if (reference !== compiled)
      return { what: `${game.actors[candidate.actor]?.id}.${candidate.id} is open`, reference, compiled };
  }
  return undefined;
}

/** Happenings one by one; both lists are emptied when they agree. -0 is 0, as in digests. */
function compareTold({ told }: Both, reference: Reference): Differs {
  for (let i = 0; i < Math.max(told.length, reference.told.length); i += 1) {
    const [one, other] = [unsigned(reference.told[i]), unsigned(told[i])];
    if (!isDeepStrictEqual(one, other)) return { what: `happening ${i}`, reference: one, compiled: other };
  }
  told.length = 0;
  reference.told.length = 0;
  return undefined;
}

const unsigned = (it: Happening | undefined): Happening | undefined =>
  it?.kind === 'change' ? { ...it, from: it.from + 0, to: it.to + 0 } : it;

function compareScores({ game }: Both, { stage }: Run, program: Program): Differs {
  for (const { id, index } of game.actors) {
    const reference = scoreOf(game, stage.world, index) ?? Number.NaN;
    const compiled = program.score(index);
    if (!Object.is(reference + 0, compiled + 0)) return { what: `score of ${id}`, reference, compiled };
  }
  return undefined;
}

/** Where doctrines hold every seat, the run in one go comes to the same, from its opening and from where it was taken up. */
function compareWhole(both: Both, course: Course, program: Program, run: Run, position: Position | undefined): Differs {
  if (!playWhole(both, program, course)) return undefined;
  const whole = compareDigests(run, program);
  if (whole !== undefined || position === undefined) return whole;
  playWhole(both, program, course, position);
  return compareDigests(run, program);
}

/** From a moment that hands have sealed, the run in one go under the doctrines comes to the same. */
function compareSealed(both: Both, course: Course, program: Program, run: Run, sealed: Sealed): Differs {
  playSealed(both, program, course, sealed);
  return compareDigests(run, program);
}
