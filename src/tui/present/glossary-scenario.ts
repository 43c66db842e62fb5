/** Words of the scenario's own world: who is who, what is counted, what can be done, how each may stand. */
import type { Move } from '../../model/candidate.ts';
import type { Actor, Game, Indicator } from '../../model/game.ts';
import { goldsteinOf } from '../../rules/goldstein.ts';
import { detailWords, glossaryWords, tableWords } from '../text/words.ts';
import type { Word } from './glossary-word.ts';
import { actorName, hasText, moveText, type Reader, regionLabel, shortName, standingLabel, textOf } from './labels.ts';
import { amount, number } from './numbers.ts';

const inShownOrder = ({ actors, shown }: Game): Actor[] =>
  [...actors].sort((a, b) => shown.actors.indexOf(a.id) - shown.actors.indexOf(b.id));

/** Everyone with a part in it. */
export function seatWords(of: Reader): Word[] {
  const words = glossaryWords[of.lang];
  return inShownOrder(of.game).map(({ id, index, role, playable, usual }): Word => {
    const line = `doctrines.${id}.${usual}`;
    return {
      name: actorName(of, index),
      kind: 'seat',
      text: [
        words.roles[role as keyof typeof words.roles],
        ...(playable ? [words.playable] : []),
        words.usual(textOf(of, line), textOf(of, `${line}.note`)),
      ],
      numbers: [`actors.${id}.budget`],
    };
  });
}

/** Each way in which one of them may stand. */
export function standingWords(of: Reader): Word[] {
  const words = glossaryWords[of.lang];
  return inShownOrder(of.game).flatMap(({ index, regions }) =>
    regions.flatMap(({ postures, start, hidden }, region) => {
      const labels = postures.map((_, posture) => standingLabel(of, index, region, posture));
      return labels.map(
        (label, i): Word => ({
          name: label,
          kind: 'standing',
          who: shortName(of, index),
          text: [
            words.standing(actorName(of, index), regionLabel(of, index, region), i + 1, labels.length),
            words.ways(labels.join(' · ')),
            ...(hidden ? [words.unseen] : i === start ? [words.atFirst] : []),
          ],
          numbers: [],
        }),
      );
    }),
  );
}

/** What is counted, as far as a seat may know of it. */
export function countWords(of: Reader, seat: number | undefined): Word[] {
  const { game, lang } = of;
  const words = glossaryWords[lang];
  const known = game.indicators.filter(
    (it) => it.inner !== true && (seat === undefined || it.seenBy === undefined || it.seenBy.includes(seat)),
  );
  const place = (id: string): number => game.shown.indicators.indexOf(id);
  return [...known]
    .sort((a, b) => place(a.id) - place(b.id))
    .map((it): Word => {
      const value = (at: number): string => amount(lang, it, at);
      return {
        name: textOf(of, `indicators.${it.id}`),
        kind: 'count',
        text: [
          words.unit(it.unit),
          ...(it.owner === undefined ? [] : [words.ownedBy(actorName(of, it.owner))]),
          [words.start(value(it.start)), words.scale(value(it.low), value(it.high)), words.good[it.good]]
            .join(' ')
            .trim(),
        ],
        numbers: [`indicators.${it.id}`, `measures.${it.id}`, ...ownPaths(game, it)],
      };
    });
}

/** Where the numbers of what is an actor's own stand: with that actor, as an audience or not. */
function ownPaths({ actors }: Game, { id, index, owner }: Indicator): string[] {
  const actor = owner === undefined ? undefined : actors[owner];
  if (actor === undefined) return [];
  const audiences = actor.audiences.flatMap((it) =>
    it.indicator === index ? [`actors.${actor.id}.audiences.${it.id}`] : [],
  );
  return [`actors.${actor.id}.own.${id.slice(actor.id.length + 1)}`, ...audiences];
}

/** Acts by name, once each; another seat's secret ones are not told beforehand. */
export function actWords(of: Reader, seat: number | undefined): Word[] {
  const { game } = of;
  const shown = game.shown.moves.flatMap((id): Move[] => {
    const move = game.moves.find((it) => `${game.actors[it.actor]?.id}.${it.event}` === id);
    return move === undefined || (move.channel === 'hidden' && seat !== undefined && move.actor !== seat) ? [] : [move];
  });
  return shown.map(
    (move): Word => ({
      name: textOf(of, moveText(of, move)),
      kind: 'act',
      who: shortName(of, move.actor),
      text: actText(of, move).filter((it) => it !== ''),
      numbers: [`moves.${game.actors[move.actor]?.id}.${move.event}`],
    }),
  );
}

function actText(of: Reader, move: Move): string[] {
  const { game, lang } = of;
  const words = glossaryWords[lang];
  const text = moveText(of, move);
  const answered = move.answers.map((it) => textOf(of, moveText(of, game.moves[it] as Move)));
  const value = move.cameo === undefined ? undefined : goldsteinOf(move.cameo);
  const cost = tableWords[lang].cost(move.cost);
  const details = detailWords[lang];
  return [
    `${words.by(shortName(of, move.actor))} ${textOf(of, `${text}.note`)}`,
    `${cost.charAt(0).toUpperCase()}${cost.slice(1)}. ${details.seen}: ${details.channels[move.channel]}.`,
    move.odds === undefined ? '' : words.chance(textOf(of, `${text}.odds`)),
    hasText(of, `${text}.legal`) ? words.legal(textOf(of, `${text}.legal`)) : '',
    answered.length === 0 ? '' : words.answer([...new Set(answered)].join(', ')),
    move.tradeable ? words.term : '',
    move.escalation === undefined ? '' : words.ladder(details.rungs[move.escalation]),
    value === undefined || move.toward.length === 0 ? '' : words.cooperation(number(lang, value, 1)),
  ];
}
