/** Words of the bargain and of its ends: asks, offers, threats, promises, objections, signs, what is hidden, aims, endings, lines. */
import { glossaryWords, tableWords } from '../text/words.ts';
import { dayAndMonth } from './dates.ts';
import type { Word } from './glossary-word.ts';
import { actorName, candidateLabel, moveLabel, offerLabels, type Reader, shortName, textOf } from './labels.ts';
import { number, percent } from './numbers.ts';

/** What is asked, offered, threatened, promised and objected to. `seat` is whose ready-made offers they are. */
export function bargainWords(of: Reader, seat: number | undefined): Word[] {
  const { game, lang } = of;
  const words = glossaryWords[lang];
  const who = (actor: number): string => shortName(of, actor);
  const asks = game.asks.map((ask, i): Word => {
    const counts = game.moves.flatMap((move) => {
      const points = move.asks.find((it) => it.ask === i)?.points ?? 0;
      return points > 0 ? [`${moveLabel(of, move)} ${tableWords[lang].points(points)}`] : [];
    });
    return {
      name: textOf(of, `asks.${ask.id}`),
      kind: 'ask',
      text: [words.asked(who(ask.by), who(ask.of)), words.enough(ask.least, ask.most), words.counts(counts.join(', '))],
      numbers: [`asks.${ask.id}`],
    };
  });
  const offers = game.candidates.flatMap((it): Word[] => {
    const pair = it.kind === 'offer' && (seat === undefined || it.actor === seat) ? game.pairs[it.pair] : undefined;
    if (it.kind !== 'offer' || pair === undefined) return [];
    const { give, get } = offerLabels(of, pair, it.give, it.get);
    const table = tableWords[lang];
    const how = capital(it.channel === 'private' ? table.inPrivate : table.inPublic);
    return [
      {
        name: candidateLabel(of, it),
        kind: 'offer',
        text: [`${who(pair.from)} → ${who(pair.to)}. ${table.offerNote(give.join(', '), get.join(', '), how)}`],
        numbers: [`offers.${it.id.replace(/^offer:/, '')}`],
      },
    ];
  });
  const threats = game.threats.map(
    (it): Word => ({
      name: textOf(of, `threats.${it.id}`),
      kind: 'threat',
      text: [words.threatens(who(it.by), who(it.to), it.due.map(({ date }) => dayAndMonth(lang, date)).join(', '))],
      numbers: [`threats.${it.id}`],
    }),
  );
  const promises = game.promises.map(
    (it): Word => ({
      name: textOf(of, `promises.${it.id}`),
      kind: 'promise',
      text: [
        words.promises(who(it.of), who(it.to), it.dueTurns),
        words.seenChance(percent(lang, it.seenChance)),
        ...(it.binding.length === 0 ? [] : [words.binding(it.binding.map(who).join(', '))]),
      ],
      numbers: [`promises.${it.id}`],
    }),
  );
  const contests = game.contests.map((it): Word => {
    const actor = game.actors[it.by]?.id;
    const steps = it.rungs.map((rung) => textOf(of, `moves.${actor}.${rung}`));
    return {
      name: textOf(of, `contests.${it.id}`),
      kind: 'contest',
      text: [words.objects(who(it.by)), words.steps(steps.join(' → '))],
      numbers: [`contests.${it.id}`],
    };
  });
  return [...asks, ...offers, ...threats, ...promises, ...contests];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What others may hide, and the signs of it. */
export function hiddenWords(of: Reader): Word[] {
  const { game, lang } = of;
  const words = glossaryWords[lang];
  const typeName = (actor: number, type: number): string =>
    textOf(of, `types.${game.actors[actor]?.id}.${game.actors[actor]?.types?.names[type]}`);
  const types = game.actors.flatMap(({ id, index, types: own }) =>
    (own?.names ?? []).map((name, i): Word => {
      const { low, high } = game.numbers.find((it) => it.path === `types.${id}.${name}`) ?? {};
      const range =
        low === undefined || high === undefined ? '' : words.between(number(lang, low * 100), number(lang, high * 100));
      return {
        name: typeName(index, i),
        kind: 'hidden',
        text: [
          words.hides(shortName(of, index), i + 1, own?.names.length ?? 0),
          words.prior(percent(lang, own?.prior[i] ?? 0), range),
        ],
        numbers: [`types.${id}.${name}`],
      };
    }),
  );
  const signals = game.signals.map((it): Word => {
    const likely = (it.likelihood ?? []).map((share, i) =>
      words.ifType(percent(lang, share * 1000), typeName(it.about, i)),
    );
    return {
      name: textOf(of, `signals.${it.id}`),
      kind: 'sign',
      text: [
        words.tells(shortName(of, it.about)),
        it.accuracy === undefined ? words.ifSo(likely.join('; ')) : words.right(percent(lang, it.accuracy)),
      ],
      numbers: [`signals.${it.id}`],
    };
  });
  return [...types, ...signals];
}

/** What each seat wants, how a game may end, and the lines that seats may follow. */
export function courseWords(of: Reader): Word[] {
  const { game, lang } = of;
  const words = glossaryWords[lang];
  const aims = game.objectives.flatMap((own, actor) => {
    const id = game.actors[actor]?.id ?? '';
    const all = own.reduce((sum, it) => sum + it.weight, 0);
    return own.map((it): Word => {
      const text = `objectives.${id}.${it.id}`;
      return {
        name: textOf(of, text),
        kind: 'aim',
        who: shortName(of, actor),
        text: [
          words.aimOf(shortName(of, actor), percent(lang, (it.weight / all) * 1000)),
          ...(['high', 'mid', 'low'] as const).map((band) => textOf(of, `${text}.${band}`)),
        ],
        numbers: [`objectives.${id}.${it.id}`],
      };
    });
  });
  const endings = game.shown.endings.map((id): Word => {
    const at = game.endings.find((it) => it.id === id)?.at ?? 'horizon';
    return {
      name: textOf(of, `endings.${id}`),
      kind: 'ending',
      text: [textOf(of, `endings.${id}.note`), words.ending[at]],
      numbers: [`endings.${id}`],
    };
  });
  const lines = game.doctrines.flatMap((own, actor) =>
    [...own.keys()].map((line): Word => {
      const id = `doctrines.${game.actors[actor]?.id}.${line}`;
      const text = [words.lineOf(actorName(of, actor)), textOf(of, `${id}.note`)];
      return { name: textOf(of, id), kind: 'line', who: shortName(of, actor), text, numbers: [id] };
    }),
  );
  return [...aims, ...endings, ...lines];
}
