/** Which candidates are open, as code: each alone, as orders or as reactions are given. */
import type { Pair } from '../model/bargain.ts';
import type { Candidate, Move, Package } from '../model/candidate.ts';
import { conditionCode, joinCode } from './emit.ts';
import { canCode, seenByAll } from './move-code.ts';
import { canAccept, openOffer } from './offer-code.ts';
import { type Source, turnCode } from './source.ts';

/** 0: orders are given. 1: reactions are. */
export const rounds = [0, 1] as const;
export type RoundNumber = (typeof rounds)[number];

/** Functions `open_n_0()` and `open_n_1()` for each candidate, and the list `opens` of them. */
export function openFunctions(source: Source): string {
  const { candidates, layout } = source.game;
  const open = (candidate: Candidate, round: RoundNumber): string =>
    `function open_${candidate.index}_${round}() { return ${openCode(source, candidate, round, `C[${layout.budgets + candidate.actor}]`)}; }`;
  return `${candidates.flatMap((candidate) => rounds.map((round) => open(candidate, round))).join('\n')}
  const opens = [${candidates.map(({ index }) => `[open_${index}_0, open_${index}_1]`).join(', ')}];`;
}

/** Whether a candidate can ever be open in this round. */
export const everOpen = (candidate: Candidate, round: RoundNumber): boolean =>
  candidate.kind === 'answer' ||
  (candidate.kind === 'offer' ? round === 0 : round === 0 ? !candidate.reactionOnly : candidate.answers.length > 0);

/** An expression: the candidate alone is open to its seat, which has `budget` (an expression) left. */
export function openCode(source: Source, candidate: Candidate, round: RoundNumber, budget: string): string {
  if (!everOpen(candidate, round)) return 'false';
  if (candidate.kind === 'answer')
    return candidate.accept
      ? canAccept(source, source.game.pairs[candidate.pair] as Pair)
      : openOffer(source, candidate.pair);
  // A budget is never below zero.
  const affordable = candidate.cost === 0 ? 'true' : `${candidate.cost} <= ${budget}`;
  if (candidate.kind === 'offer')
    return joinCode([affordable, conditionCode(source, candidate.when), ...givable(source, candidate)], '&&');
  const asked =
    round === 0
      ? 'true'
      : joinCode(
          candidate.answers.map((act) => publicNow(source, act)),
          '||',
        );
  return joinCode([asked, affordable, canCode(source, candidate)], '&&');
}

const givable = (source: Source, offer: Package): string[] =>
  (source.game.pairs[offer.pair] as Pair).give.flatMap((move, bit) =>
    (offer.give >> bit) & 1 ? [canCode(source, source.game.moves[move])] : [],
  );

/** An expression: the move was done in this turn for all to see. */
const publicNow = (source: Source, move: number): string =>
  seenByAll(source, source.game.moves[move] as Move)
    ? `C[${source.game.layout.doneTurn + move}] === ${turnCode(source)}`
    : 'false';

/**
 * Function `reactors()`: bits of the actors to whom something can be open as a reaction, so that nobody else is asked.
 * `stirred` holds those who answer a public move of this turn.
 */
export function reactorsFunction(source: Source): string {
  const { pairs, actors, doctrines } = source.game;
  const offered = pairs.map(({ index, to }) => `(${openOffer(source, index)} ? ${1 << to} : 0)`);
  const dated = byTurnList(source, (turn) =>
    actors.reduce(
      (bits, { index }) =>
        [...(doctrines[index]?.values() ?? [])].some((it) =>
          it.dated.some((one) => one.turn === turn && one.reaction !== undefined),
        )
          ? bits | (1 << index)
          : bits,
      0,
    ),
  );
  return `const datedReactions = Int32Array.of(${dated.join(', ')});
  function reactors() { return ${[...offered, `C[${source.places.stirred}]`, `datedReactions[C[${source.game.layout.turn}] - 1]`].join(' | ')}; }`;
}

const byTurnList = (source: Source, of: (turn: number) => number): number[] =>
  source.game.calendar.map((_, i) => of(i + 1));
