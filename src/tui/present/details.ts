/** One order in full: its cost, its chance and of what, what it moves, who will see it, what law it rests on, what it counts for. */
import { orderCost } from '../../engine/legal.ts';
import type { Move, Order } from '../../model/candidate.ts';
import type { Effect } from '../../model/effect.ts';
import type { Formula } from '../../model/formula.ts';
import type { Indicator } from '../../model/game.ts';
import { noInputs, readOdds } from '../../rules/evaluate.ts';
import { detailWords, tableWords } from '../text/words.ts';
import { indicatorsOf } from './indicators.ts';
import { hasText, moveText, textOf } from './labels.ts';
import { likelihood } from './likelihood.ts';
import type { MenuItem } from './menu.ts';
import { amount, number } from './numbers.ts';
import type { Position } from './position.ts';
import { candidateOf } from './reasons.ts';
import { blank, line, type Row, wrapped } from './rows.ts';

/** Rows of all that is to be said of a menu's item. */
export function detailRows(of: Position, item: MenuItem, width: number): Row[] {
  const { does } = item;
  const head = [line(item.label, 'strong'), ...wrapped(item.note, width), blank];
  if (does === 'compose') return head;
  const cost = orderCost(of.stage, does);
  const words = tableWords[of.lang].cost(cost);
  return [...head, line(`${words.charAt(0).toUpperCase()}${words.slice(1)}`), ...orderRows(of, does, item, width)];
}

/** What an order may bring and shows, a row or two each. */
export function orderRows(of: Position, order: Order, item: MenuItem, width: number): Row[] {
  const words = detailWords[of.lang];
  const candidate = candidateOf(of, order);
  const entry = (name: string, text: string): Row[] =>
    text === '' ? [] : wrapped(`${name}: ${text}`, width, 'plain', 2);
  const closed = item.closed === undefined ? [] : entry(words.closed, `${item.closed}.`);
  if (candidate?.kind !== 'move') return [...closed, ...entry(words.answered, words.theyDecide)];
  const id = `${moveText(of, candidate)}.legal`;
  return [
    ...closed,
    ...entry(words.chance, chanceText(of, candidate, item)),
    ...entry(words.moves, effectsText(of, candidate.effects)),
    ...entry(words.ifWorked, effectsText(of, candidate.worked)),
    ...entry(words.ifFailed, effectsText(of, candidate.failed)),
    ...entry(words.seen, words.channels[candidate.channel]),
    ...(candidate.exposureChance === undefined ? [] : entry(words.secret, words.mayComeOut)),
    ...entry(words.legal, hasText(of, id) ? textOf(of, id) : ''),
    ...ladderRow(of, candidate, width),
  ];
}

/** The chance in per cent and in a word, and of what. */
function chanceText(of: Position, { odds }: Move, item: MenuItem): string {
  if (odds === undefined) return '';
  const word = likelihood(of.lang, readOdds(odds)(of.stage.world, noInputs) / 1000);
  return `${item.odds} (${detailWords[of.lang].inModel(word)})`;
}

function ladderRow(of: Position, { escalation }: Move, width: number): Row[] {
  const words = detailWords[of.lang];
  return escalation === undefined ? [] : wrapped(`${words.ladder}: ${words.rungs[escalation]}`, width, 'plain', 2);
}

/** What effects move, of what the seat may see: by how much where that is certain, else in which quantity. */
function effectsText(of: Position, effects: readonly Effect[]): string {
  const words = detailWords[of.lang];
  const seen = new Set(of.game.indicators.flatMap(({ owner }) => indicatorsOf(of, owner)));
  return effects
    .flatMap((effect) => {
      if (effect.kind !== 'change' && effect.kind !== 'set') return [];
      const indicator = of.game.indicators[effect.indicator] as Indicator;
      if (!seen.has(indicator)) return [];
      const name = textOf(of, `indicators.${indicator.id}`);
      const how = effect.kind === 'set' ? to(of, indicator, effect.to) : by(of, indicator, effect.by);
      const more = [
        ...(how === undefined ? [words.byHowMuch] : []),
        ...(effect.when.kind === 'always' ? [] : [words.perhaps]),
        ...(effect.kind === 'change' && effect.delayTurns > 0 ? [words.later(effect.delayTurns)] : []),
        ...(effect.kind === 'change' && effect.lastsTurns > 1 ? [words.lasts(effect.lastsTurns)] : []),
      ];
      return [`${name}${how === undefined ? '' : ` ${how}`}${more.length === 0 ? '' : ` (${more.join(', ')})`}`];
    })
    .join('; ');
}

/** A formula that is one number; undefined for one that reads the world, of which some may be hidden. */
const certain = ({ base, terms }: Formula): number | undefined => (terms.length === 0 ? base : undefined);

function by({ lang }: Position, indicator: Indicator, formula: Formula): string | undefined {
  const value = certain(formula);
  if (value === undefined) return undefined;
  // A change of a share is one of points: 76 % and three points more are 79 %.
  return `${value > 0 ? '+' : '−'}${number(lang, Math.abs(value), indicator.digits)}`;
}

function to({ lang }: Position, indicator: Indicator, formula: Formula): string | undefined {
  const value = certain(formula);
  return value === undefined ? undefined : `→ ${amount(lang, indicator, value)}`;
}
