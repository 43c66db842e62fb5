/** The end of a run: its name, a sentence for each aim, what was hidden, and where it is saved. */
import { aimsOf, scoreOf } from '../../engine/phases.ts';
import type { Move } from '../../model/candidate.ts';
import { pageWords, peopleWords } from '../text/words.ts';
import { actRows } from './acts.ts';
import { dayAndMonth } from './dates.ts';
import { expectationRows } from './estimate.ts';
import { hindsightRows, type LookBack } from './hindsight.ts';
import { humanCostRows } from './human-cost.ts';
import { moveLabel, shortName, textOf } from './labels.ts';
import { number } from './numbers.ts';
import { countAt, isRuled, type Position } from './position.ts';
import { relationRows } from './relations.ts';
import { apart, blank, line, type Row, span, wrapped } from './rows.ts';

/** Rows of the ending. The run must have ended. */
export function endingRows(of: Position, width: number, found?: LookBack): Row[] {
  const words = pageWords[of.lang];
  const ending = of.game.endings.find((it) => it.index === countAt(of, of.game.layout.ended) - 1);
  const score = scoreOf(of.game, of.stage.world, of.seat);
  return [
    line(textOf(of, `endings.${ending?.id}`), 'accent'),
    ...wrapped(textOf(of, `endings.${ending?.id}.note`), width),
    blank,
    line(words.aims, 'strong'),
    ...aimRows(of, width),
    ...(score === undefined
      ? []
      : wrapped(`${words.score(number(of.lang, score, 0))} · ${words.scoreNote}`, width, 'plain')),
    ...(of.branch === undefined ? [] : wrapped(peopleWords[of.lang].branchScore, width, 'dim')),
    blank,
    ...humanCostRows(of, width),
    ...expectationRows(of, width),
    ...(isRuled(of) ? [] : hindsightRows(of, found, width)),
    ...relationRows(of, width),
    line(words.others, 'strong'),
    ...curtainRows(of, width),
    blank,
    ...actRows(of, of.interventions, width),
    ...wrapped(words.endKeys, width, 'accent'),
    ...(of.branch === undefined ? [] : wrapped(peopleWords[of.lang].compareKey, width, 'accent')),
    blank,
    ...(of.file === undefined
      ? []
      : [
          ...wrapped(words.saved(of.file), width),
          ...wrapped(words.again, width),
          // On a line of its own, to be copied whole.
          ...wrapped(words.replayWith(of.file), width, 'strong'),
        ]),
    ...wrapped(words.notForecast, width, 'dim'),
  ];
}

/** Whether an aim was well met, partly, or hardly: the band its sentence is for. */
export const bandOf = (worth: number): 'high' | 'mid' | 'low' => (worth >= 67 ? 'high' : worth >= 34 ? 'mid' : 'low');

/** A sentence for each aim, the weightiest first. */
function aimRows(of: Position, width: number): Row[] {
  const seat = of.game.actors[of.seat]?.id ?? '';
  const objectives = of.game.objectives[of.seat] ?? [];
  const worths = aimsOf(of.game, of.stage.world, of.seat);
  const weighed = objectives
    .map((aim, i) => ({ aim, worth: worths[i] ?? 0 }))
    .sort((a, b) => b.aim.weight - a.aim.weight);
  return weighed.flatMap(({ aim, worth }) => {
    const tone = { high: 'good', mid: 'plain', low: 'bad' } as const;
    const id = `objectives.${seat}.${aim.id}`;
    return [
      apart([span(textOf(of, id), tone[bandOf(worth)])], [span(pageWords[of.lang].bands[bandOf(worth)], 'dim')], width),
      ...wrapped(`  ${textOf(of, `${id}.${bandOf(worth)}`)}`, width, 'plain', 2),
    ];
  });
}

/** What this seat could not know: types, needs, lines of conduct, and acts that never came out. */
function curtainRows(of: Position, width: number): Row[] {
  const words = pageWords[of.lang];
  const types = of.game.actors.flatMap((actor) => {
    if (actor.types === undefined || actor.index === of.seat) return [];
    const name = actor.types.names[countAt(of, actor.types.slot)];
    return wrapped(
      words.otherType(shortName(of, actor.index), textOf(of, `types.${actor.id}.${name}`)),
      width,
      'plain',
      2,
    );
  });
  const needs = of.game.asks.flatMap((ask, i) => {
    if (ask.by === of.seat) return [];
    const { needs: at, given } = of.game.layout;
    return wrapped(
      words.otherNeed(shortName(of, ask.by), textOf(of, `asks.${ask.id}`), countAt(of, at + i), countAt(of, given + i)),
      width,
      'plain',
      2,
    );
  });
  return [...types, ...needs, ...lineRows(of, width), ...otherLineRows(of, width), ...secretRows(of, width)];
}

function lineRows(of: Position, width: number): Row[] {
  const bargaining = of.game.actors.filter((actor) => actor.index !== of.seat && actor.playable);
  return bargaining.flatMap((actor) => {
    const id = `doctrines.${actor.id}.${of.seats[actor.id]}`;
    return of.game.text.has(id)
      ? wrapped(
          pageWords[of.lang].otherLine(shortName(of, actor.index), textOf(of, id), textOf(of, `${id}.note`)),
          width,
          'plain',
          2,
        )
      : [];
  });
}

/** The lines of those that nobody may play, by name alone. */
function otherLineRows(of: Position, width: number): Row[] {
  const lines = of.game.actors.flatMap((actor) => {
    const id = `doctrines.${actor.id}.${of.seats[actor.id]}`;
    return actor.playable || !of.game.text.has(id)
      ? []
      : [pageWords[of.lang].itsLine(shortName(of, actor.index), textOf(of, id))];
  });
  return lines.length === 0 ? [] : wrapped(pageWords[of.lang].restOfLines(lines.join('; ')), width, 'plain', 2);
}

function secretRows(of: Position, width: number): Row[] {
  return of.told.flatMap(({ turn, happening: it }) => {
    if (it.kind !== 'order' || it.result === 'lapsed' || ((it.seenBy >> of.seat) & 1) === 1) return [];
    const date = dayAndMonth(of.lang, of.game.calendar[turn - 1]?.date ?? '');
    return wrapped(
      pageWords[of.lang].hiddenActs(
        date,
        shortName(of, it.actor),
        moveLabel(of, of.game.candidates[it.candidate] as Move),
      ),
      width,
      'plain',
      2,
    );
  });
}
