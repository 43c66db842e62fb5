/** Rounds of advice: every order that is legal in the middle of a game, each played out over the same futures. */
import { futuresOf, type Question, steeredProgram } from '../../../src/adviser/futures.ts';
import { kindsByType } from '../../../src/adviser/kinds.ts';
import type { Steered } from '../../../src/adviser/lead.ts';
import { seenOf } from '../../../src/adviser/seen.ts';
import { meanScore } from '../../../src/adviser/tally.ts';
import { isCandidateOpen } from '../../../src/engine/legal.ts';
import { recordingOf } from '../../../src/io/run-seats.ts';
import type { Doctrine, Order } from '../../../src/model/candidate.ts';
import type { Game } from '../../../src/model/game.ts';
import { followDoctrine } from '../../../src/seats/doctrine.ts';
import { charts } from '../../../state-machines/index.ts';
import type { Work } from '../job.ts';
import { shippedGame } from './shipped.ts';

/** The first round is cold: it compiles the program, too. What was seen stands ready, as it does in play. */
export function adviserWork(scenario: string): Work {
  const game = shippedGame(scenario);
  const question = middleOf(game);
  let steered: Steered | undefined;
  return ({ runs }) => {
    const began = performance.now();
    steered ??= steeredProgram(game, charts);
    const futures = futuresOf(steered, question);
    futures.play(Math.ceil(runs / question.kinds.length));
    return {
      seconds: (performance.now() - began) / 1000,
      digest: futures.tallies.map((own) => own.map((it) => meanScore(it).toFixed(6)).join(' ')).join(' | '),
      orders: question.orders.length,
    };
  };
}

/** What the default seat may ask in the middle of a run that the usual doctrines play. */
function middleOf(game: Game): Question {
  const recording = recordingOf(game, charts, 'middle');
  const { run } = recording;
  const seats = game.actors.map(({ id, index, usual }) =>
    followDoctrine(game.doctrines[index]?.get(usual) as Doctrine, id),
  );
  while (run.turn < Math.ceil(game.calendar.length / 2)) {
    recording.seal(seats.map((decide) => decide(run.stage, 'decide')));
    recording.answer(seats.map((decide) => decide(run.stage, 'react')));
    if (run.ended) throw new Error(`${game.id} ends before its middle`);
  }
  const seen = seenOf(game, game.defaultSeat, recording.worlds, recording.told);
  const own = game.candidates.filter((it) => it.actor === game.defaultSeat && isCandidateOpen(run.stage, it, 'decide'));
  const orders = own.map(({ index }): readonly Order[] => [{ kind: 'candidate', candidate: index }]);
  return { seen, orders: [[], ...orders], kinds: kindsByType(game, seen) };
}
