/** What of a lint's figures is a problem, and what an author should know. */

import { mattersEnough, reactsEnough } from './lint-play.ts';
import { bounds, type LintFinding, type LintReport, type OrderFigures, type SeatFigures } from './lint-report.ts';

/** All findings, problems first. */
export function findingsOf(report: LintReport): LintFinding[] {
  const all = [
    ...report.endings.flatMap(endingFindings),
    ...report.moves.flatMap((it) => orderFindings(it, 'problem')),
    ...report.offers.flatMap((it) => orderFindings(it, 'note')),
    ...report.indicators.flatMap(({ id, pinned, atLow, atHigh }) => {
      const [bound, share] = pinned === 'low' ? ['lower', atLow] : ['upper', atHigh];
      if (pinned === undefined) return [];
      return [
        problem('indicator-pinned', id, `${id} stands at its ${bound} bound after ${percent(share)} of the moments.`),
      ];
    }),
    ...report.seats.flatMap(seatFindings),
    ...sequenceFindings(report),
    ...learningFindings(report),
  ];
  return [...all.filter((it) => it.level === 'problem'), ...all.filter((it) => it.level === 'note')];
}

const problem = (code: string, about: string, message: string): LintFinding => ({
  level: 'problem',
  code,
  about,
  message,
});
const note = (code: string, about: string, message: string): LintFinding => ({ level: 'note', code, about, message });

/** A share in per cent. */
export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const points = (value: number): string => value.toFixed(2);

function endingFindings({ id, share, least, rare }: LintReport['endings'][number]): LintFinding[] {
  if (share === 0)
    return rare === undefined
      ? [problem('ending-never-reached', id, `No run ended in ${id}, and it is not marked as rare.`)]
      : [note('rare-ending-never-reached', id, `No run ended in ${id}, which is marked as rare: ${rare}`)];
  if (least > bounds.endingShare)
    return [
      problem(
        'ending-too-common',
        id,
        `${id} ends ${percent(share)} of the runs, and never less than ${percent(least)} whichever doctrine a seat follows.`,
      ),
    ];
  if (share > bounds.endingShare)
    return [
      note(
        'ending-common',
        id,
        `${id} ends ${percent(share)} of the runs; one doctrine brings it down to ${percent(least)}.`,
      ),
    ];
  return [];
}

function orderFindings({ seat, id, openMoments, done }: OrderFigures, level: LintFinding['level']): LintFinding[] {
  const about = `${seat}.${id}`;
  if (openMoments === 0 && done === 0)
    return [{ level, code: 'never-legal', about, message: `${about} was never open.` }];
  if (done === 0)
    return [{ level, code: 'never-chosen', about, message: `${about} was open at times, and no doctrine chose it.` }];
  return [];
}

/** Figures of the default seat are problems where those of another are notes: a scenario is first of all its game. */
function seatFindings(seat: SeatFigures): LintFinding[] {
  const { id, isDefault, dominant, react, moments, bestMoves } = seat;
  const said = isDefault ? problem : note;
  const dead = moments.filter((it) => it.dead);
  return [
    ...choiceFindings(seat),
    ...(dominant === undefined
      ? []
      : [
          (dominant.reads ? note : problem)(
            'doctrine-dominates',
            id,
            `${dominant.doctrine} scores most for ${id} whatever any other seat follows, by ${points(dominant.lead)} points${dominant.reads ? '; it reads the others, so what to do is still to be decided' : ', and reads nobody'}.`,
          ),
        ]),
    ...bestMoves.map((it) =>
      said(
        'move-dominates',
        `${id}.${it.move}`,
        `${id}.${it.move} was the best order in ${percent(it.share)} of the positions in which it was open.`,
      ),
    ),
    ...(react === undefined
      ? [
          said(
            'no-reading-doctrine',
            id,
            `${id} has no doctrine that reads the others: there is no react gap to measure.`,
          ),
        ]
      : reactsEnough(react)
        ? []
        : [
            said(
              'react-gap',
              id,
              `${react.doctrine} of ${id} scores ${points(react.score)}, the best fixed plan found ${points(react.planScore)}: a gap of ${points(react.gap)} ± ${points(react.error)}, ${percent(react.ofSpread)} of the spread.`,
            ),
          ]),
    ...(dead.length <= bounds.deadMoments
      ? []
      : [
          said(
            'dead-moments',
            id,
            `At ${dead.length} moments nothing is left to decide for ${id}: ${dead.map((it) => `${it.date} (${it.alike >= bounds.deadShare ? 'all orders alike' : it.order})`).join(', ')}.`,
          ),
        ]),
  ];
}

/** A scenario may say why a seat's choice moves little: then its author knows. */
function choiceFindings({ id, choice, choiceNote }: SeatFigures): LintFinding[] {
  if (choice === undefined || choice.points >= bounds.choice) return [];
  const said = `The choice of doctrine of ${id} moves no ending by more than ${percent(choice.points)} (${choice.ending})`;
  return choiceNote === undefined
    ? [problem('choice-moves-little', id, `${said}, and no note of the scenario says why (note.choice.${id}).`)]
    : [note('choice-moves-little', id, `${said}: ${choiceNote}`)];
}

function sequenceFindings({ seats, scenario }: LintReport): LintFinding[] {
  if (seats.some(({ sequence }) => sequence !== undefined && mattersEnough(sequence))) return [];
  return [
    problem(
      'order-does-not-matter',
      scenario,
      'The order of two concessions moved no ending by 5 points, for no seat that a person may play.',
    ),
  ];
}

function learningFindings({ learning, scenario }: LintReport): LintFinding[] {
  if (learning.length === 0)
    return [
      problem(
        'nothing-to-learn',
        scenario,
        'No seat has hidden types: there is nothing that play could teach of a rival.',
      ),
    ];
  if (learning.some((it) => it.share >= bounds.learning)) return [];
  const said = learning.map((it) => `${it.about} in ${percent(it.share)}`).join(', ');
  return [
    problem(
      'play-teaches-little',
      scenario,
      `What is believed of a rival moves by 10 points in fewer than half of the runs: ${said}.`,
    ),
  ];
}
