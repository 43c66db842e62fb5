/** Whose turn it is at the keyboard of a recorded run: one person after another, and a facilitator before and behind them. */
import { isCandidateOpen } from '../engine/legal.ts';
import type { RecordedRun } from '../io/recorded-run.ts';
import type { Language } from '../model/text.ts';
import type { White } from './present/facilitator.ts';

/** What is kept between two steps: who sealed last, and the last turn whose beginning a facilitator has let pass. */
export interface Seats {
  readonly keyboard?: number;
  readonly passed: number;
}

/**
 * Who is to play now. What waits for nobody happens on the way: orders that all have sealed come out, and a round in which
 * nobody at the table could answer passes. Where somebody could, everybody is asked, so that being asked tells nothing.
 */
export function nextAt(run: RecordedRun, seats: Seats): number | 'facilitator' {
  const facilitated = run.header.facilitator === true;
  if (run.result !== undefined) return seats.keyboard ?? run.humans[0] ?? run.game.defaultSeat;
  if (facilitated && stopAt(run, seats.passed) === 'before') return 'facilitator';
  if (run.humans.length + (facilitated ? 1 : 0) > 1) skipReactions(run);
  const { waiting } = run;
  const [first] = waiting;
  if (first !== undefined)
    // Whoever is at the keyboard already goes first: fewer curtains, and sealed orders know no order.
    return seats.keyboard !== undefined && waiting.includes(seats.keyboard) ? seats.keyboard : first;
  if (facilitated) return 'facilitator';
  run.reveal();
  return nextAt(run, seats);
}

function stopAt({ recording: { run }, waiting, humans }: RecordedRun, passed: number): White['stop'] {
  const fresh = run.waitsFor === 'orders' && waiting.length === humans.length;
  return fresh && passed < run.turn ? 'before' : 'rolls';
}

function skipReactions(run: RecordedRun): void {
  const { stage, waitsFor } = run.recording.run;
  const { waiting, humans, game } = run;
  if (waitsFor !== 'reactions' || waiting.length < humans.length) return;
  const canAnswer = game.candidates.some((it) => humans.includes(it.actor) && isCandidateOpen(stage, it, 'react'));
  if (!canAnswer) for (const seat of humans) run.give(seat, []);
}

/** The facilitator lets things take their course: people order, or what is sealed comes out. */
export function letPass(run: RecordedRun, seats: Seats): Seats {
  if (stopAt(run, seats.passed) === 'before') return { ...seats, passed: run.recording.run.turn };
  run.reveal();
  return seats;
}

/** What a facilitator sees now. */
export function whiteOf(run: RecordedRun, lang: Language, passed: number): White {
  const { game, recording } = run;
  const stop = stopAt(run, passed);
  const coming = stop === 'rolls' ? run.preview() : { told: [], rolls: [] };
  return {
    game,
    lang,
    stage: recording.run.stage,
    told: [...recording.told],
    coming: coming.told,
    rolls: coming.rolls,
    stop,
    round: recording.run.waitsFor === 'reactions' ? 'reactions' : 'orders',
    turn: recording.run.turn,
    people: run.humans,
    imposed: recording.interventions.flatMap((it) => (it.kind === 'roll' ? [`${it.of} ${it.roll}`] : [])),
    file: run.file,
  };
}

/** Plays on from an earlier turn; the line that is left is closed as it stands. */
export function branchOf(run: RecordedRun, turn: number): RecordedRun {
  const branch = run.branch(turn);
  if (!branch.ok) throw new Error(branch.problems[0]?.message ?? 'The run cannot be branched');
  run.close();
  return branch.value;
}
