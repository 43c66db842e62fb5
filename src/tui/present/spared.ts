/**
 * The news without details of violence, for who asks for that: a neutral line in place of what violent acts and events are
 * told by, and the counts of those they kill left to the table of how things stand. It changes what is read, never the run.
 *
 * A move says itself that it is violent (its class of escalation). An event outside the seats has no class: it counts as
 * violent when it adds to a count of people killed, or when its text has one of the words below in either language, so that
 * both read alike; a sign, when only such acts give it. What speaks of the dead and is no violence itself is told by the name
 * of the act.
 */
import { countsDeaths } from '../../content/content-standard.ts';
import type { Effect } from '../../model/effect.ts';
import type { Game, Indicator } from '../../model/game.ts';
import type { Text } from '../../model/text.ts';
import { wireWords } from '../text/words.ts';
import { moveText, shortName, textOf } from './labels.ts';

/** Words of people hurt or killed on purpose; not of overdoses, nor of a penalty. */
const hurting = {
  en: /\b(?:killed|killings?|murder(?:ed)?|dead|died?|(?<!overdose )deaths?(?! penalty)|wounded|are hurt|shot|survives|it struck|bystanders|attack(?:s|ed)?)\b/i,
  es: /(?<!\p{L})(?:mat(?:an|ó|aron|ad[oa]s?)|mueren|murió|murieron|muert[oa]s?|asesin(?:a|an|ó|aron|ad[oa]s?|atos?)|herid[oa]s?|balead[oa]s?|atac(?:an|ó|aron)|atacad[oa]s?)(?!\p{L})/iu,
} as const;

/** Whether an indicator counts people whom violence killed. */
export const countsKilled = ({ unit }: Indicator): boolean => countsDeaths.test(unit) && !/overdose/i.test(unit);

const known = new WeakMap<Game, ReadonlyMap<string, Text>>();

/** The texts that stand in place of the scenario's own, by their ids. */
export function sparedTexts(game: Game): ReadonlyMap<string, Text> {
  const found = known.get(game) ?? new Map([...moveTexts(game), ...injectTexts(game), ...signalTexts(game)]);
  known.set(game, found);
  return found;
}

type Entry = readonly [id: string, text: Text];

const inBoth = (make: (lang: keyof Text) => string): Text => ({ en: make('en'), es: make('es') });

const hurts = ({ text }: Game, id: string): boolean => {
  const it = text.get(id);
  return it !== undefined && (hurting.en.test(it.en) || hurting.es.test(it.es));
};

function moveTexts(game: Game): Entry[] {
  return game.moves.flatMap((move) => {
    const id = moveText({ game, lang: 'en' }, move);
    const who = (lang: keyof Text): string => shortName({ game, lang }, move.actor);
    const text =
      move.escalation === 'violent'
        ? inBoth((lang) => wireWords[lang].sparedAct(who(lang)))
        : inBoth((lang) => `${who(lang)}: ${textOf({ game, lang }, id)}.`);
    return ['wire', 'failed'].flatMap((part): Entry[] =>
      move.escalation === 'violent' || hurts(game, `${id}.${part}`) ? [[`${id}.${part}`, text]] : [],
    );
  });
}

function injectTexts(game: Game): Entry[] {
  const text = inBoth((lang) => wireWords[lang].sparedEvent);
  return game.injects.flatMap((it): Entry[] =>
    it.effects.some((effect) => kills(game, effect)) || hurts(game, it.text) ? [[it.text, text]] : [],
  );
}

/** Whether an effect adds to a count of people killed; one that hangs on how things stand is held to. */
const kills = (game: Game, it: Effect): boolean =>
  it.kind === 'change' &&
  countsKilled(game.indicators[it.indicator] as Indicator) &&
  (it.by.terms.length > 0 || it.by.base > 0);

function signalTexts(game: Game): Entry[] {
  const text = inBoth((lang) => wireWords[lang].sparedSign);
  return game.signals.flatMap(({ id }, signal): Entry[] => {
    const gives = (effects: readonly Effect[]): boolean =>
      effects.some((it) => it.kind === 'signal' && it.signal === signal);
    const moves = game.moves.filter((it) =>
      [it.effects, it.worked, it.failed, it.exposed].some((effects) => gives(effects)),
    );
    const violent = moves.length > 0 && moves.every((it) => it.escalation === 'violent');
    const outside = game.injects.some((it) => gives(it.effects));
    return (violent && !outside) || hurts(game, `signals.${id}`) ? [[`signals.${id}`, text]] : [];
  });
}
