/** A condition that does not hold, in words: why a move waits. */

import type { Move } from '../../model/candidate.ts';
import type { Condition } from '../../model/formula.ts';
import type { Fact, Indicator } from '../../model/game.ts';
import { threatStandings } from '../../model/layout.ts';
import { noInputs, readCondition } from '../../rules/evaluate.ts';
import { tableWords } from '../text/words.ts';
import { dayAndMonth } from './dates.ts';
import { moveLabel, regionLabel, standingLabel, textOf } from './labels.ts';
import { amount } from './numbers.ts';
import type { Position } from './position.ts';

/** What keeps a condition from holding, as far as words go; undefined where there are none for it. */
export function unmetText(of: Position, condition: Condition): string | undefined {
  if (readCondition(condition)(of.stage.world, noInputs)) return undefined;
  if (condition.kind === 'all') {
    for (const part of condition.of) {
      const text = unmetText(of, part);
      if (text !== undefined) return text;
    }
    return undefined;
  }
  return describe(of, condition);
}

function describe(of: Position, condition: Condition): string | undefined {
  const words = tableWords[of.lang].condition;
  switch (condition.kind) {
    case 'always':
      return undefined;
    case 'all':
      return joined(
        condition.of.map((part) => describe(of, part)),
        words.and,
      );
    case 'any':
      return joined(saidOnce(of, condition.of), `,${words.or}`);
    case 'not':
      return denied(of, condition.of);
    case 'compare':
      return compareText(of, condition);
    case 'oneOf':
      return standingText(of, condition);
  }
}

const inverse = { '>=': '<', '>': '<=', '<=': '>', '<': '>=' } as const;

/** That a condition must not hold: the other way round where that has words, so that no reader meets "not (only if ...)". */
function denied(of: Position, condition: Condition): string | undefined {
  const words = tableWords[of.lang].condition;
  switch (condition.kind) {
    case 'not':
      return describe(of, condition.of);
    case 'all':
      return joined(
        condition.of.map((part) => denied(of, part)),
        words.or,
      );
    case 'any':
      return joined(
        condition.of.map((part) => denied(of, part)),
        words.and,
      );
    case 'oneOf':
      return standingText(of, condition, words.notWhile);
    case 'always':
    case 'compare': {
      const op = condition.kind === 'compare' ? inverse[condition.op as keyof typeof inverse] : undefined;
      if (condition.kind === 'compare' && op !== undefined) return compareText(of, { ...condition, op });
      const inner = describe(of, condition);
      return inner === undefined ? undefined : words.not(inner);
    }
  }
}

/** Parts in words, of which only the first says that it is a condition. */
function saidOnce(of: Position, parts: readonly Condition[]): (string | undefined)[] {
  const { onlyIf, done } = tableWords[of.lang].condition;
  const said = parts.map((part) => describe(of, part));
  const lead = [onlyIf(''), done('').split(/[“«]/)[0] ?? ''].find((it) => said.every((one) => one?.startsWith(it)));
  return lead === undefined ? said : said.map((it, i) => (i === 0 ? it : it?.slice(lead.length)));
}

const joined = (parts: readonly (string | undefined)[], by: string): string | undefined =>
  parts.includes(undefined) ? undefined : parts.join(by);

function factAt(of: Position, { store, index }: { store: string; index: number }): Fact | undefined {
  for (const fact of of.game.facts.values()) if (fact.slot.store === store && fact.slot.index === index) return fact;
  return undefined;
}

function compareText(of: Position, { slot, op, to }: Condition & { kind: 'compare' }): string | undefined {
  const words = tableWords[of.lang].condition;
  const name = factAt(of, slot)?.name ?? '';
  const contest = /^contest\.(.+)$/.exec(name)?.[1];
  if (contest !== undefined) return contestText(of, contest, op, to);
  const indicator = of.game.indicators.find((it) => it.id === name);
  if (indicator !== undefined) return indicatorText(of, indicator, op, to);
  const did = /^did\.(.+)$/.exec(name)?.[1];
  if (did !== undefined) {
    const move = of.game.moves.find((it) => `${of.game.actors[it.actor]?.id}.${it.id}` === did);
    const label = moveLabel(of, move as Move);
    return (op === '=' && to === 0) || (op === '<' && to === 1) || op === '<='
      ? words.notDone(label)
      : words.done(label);
  }
  if (name !== 'day' && name !== 'turn') return undefined;
  const date = (count: number): string =>
    dayAndMonth(
      of.lang,
      name === 'day' ? dayAfter(of.game.calendar[0]?.date ?? '', count) : (of.game.calendar[count - 1]?.date ?? ''),
    );
  if (op === '=') return words.on(date(to));
  return op === '>=' || op === '>'
    ? words.from(date(op === '>' ? to + 1 : to))
    : words.until(date(op === '<' ? to - 1 : to));
}

/** Which rung of a contest comes first, or what there must be to object to. */
function contestText(of: Position, id: string, op: string, to: number): string | undefined {
  const words = tableWords[of.lang].condition;
  const contest = of.game.contests.find((it) => it.id === id);
  if (contest === undefined || op === '<' || op === '<=') return undefined;
  const rung = contest.rungs[Math.max(0, to + (op === '>' ? 1 : 0) - 1)] ?? '';
  if (to <= 0 && op !== '>') return words.onlyIf(words.cause(textOf(of, `contests.${id}`)));
  return words.done(textOf(of, `moves.${of.game.actors[contest.by]?.id}.${rung}`));
}

const dayAfter = (first: string, days: number): string =>
  new Date(Date.parse(`${first}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function indicatorText(of: Position, indicator: Indicator, op: string, to: number): string {
  const words = tableWords[of.lang].condition;
  const by =
    { '>=': words.above, '>': words.aboveStrictly, '<=': words.below, '<': words.belowStrictly }[op] ?? words.is;
  return words.onlyIf(by(textOf(of, `indicators.${indicator.id}`), amount(of.lang, indicator, to)));
}

function standingText(
  of: Position,
  { slot, values }: Condition & { kind: 'oneOf' },
  only = tableWords[of.lang].condition.onlyIf,
): string | undefined {
  const words = tableWords[of.lang].condition;
  const name = factAt(of, slot)?.name ?? '';
  const threat = /^threat\.(.+)$/.exec(name)?.[1];
  if (threat !== undefined) {
    const standings = values.map((value) => words.threatStandings[threatStandings[value] ?? 'none']);
    return only(words.threat(textOf(of, `threats.${threat}`), standings.join(words.or)));
  }
  for (const actor of of.game.actors) {
    const region = actor.regions.findIndex((it) => slot.store === 'counts' && it.slot === slot.index);
    if (region < 0) continue;
    const standings = values.map((value) => standingLabel(of, actor.index, region, value));
    return only(words.is(regionLabel(of, actor.index, region), standings.join(words.or)));
  }
  return undefined;
}

/** Whether a seat may know all that a condition asks. */
export function mayKnow(of: Position, condition: Condition): boolean {
  switch (condition.kind) {
    case 'always':
      return true;
    case 'all':
    case 'any':
      return condition.of.every((part) => mayKnow(of, part));
    case 'not':
      return mayKnow(of, condition.of);
    case 'compare':
    case 'oneOf': {
      const fact = factAt(of, condition.slot);
      return fact !== undefined && (fact.seenBy === undefined || fact.seenBy.includes(of.seat));
    }
  }
}
