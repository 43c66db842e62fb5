/** Small scenarios for lint tests: the harbour of `scenarios/README.md`, with passages replaced. */
import { loadFromTexts } from '../../src/io/load-game.ts';
import type { Game } from '../../src/model/game.ts';
import { charts } from '../../state-machines/index.ts';
import { harbourText } from '../fixtures/harbour.ts';

/** A passage and what stands in its place. */
export type Change = readonly [from: string, to: string];

/** The text with every change made. @throws Error for a passage that is not there */
export const harbourWith = (changes: readonly Change[]): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The harbour has no "${from}" any more`);
    return text.replace(from, to);
  }, harbourText);

/** The game of a changed harbour. @throws Error with its problems */
export function harbourGame(...changes: readonly Change[]): Game {
  const loaded = loadFromTexts({ 'harbour-vote.yaml': harbourWith(changes) }, charts);
  if (!loaded.ok) throw new Error(loaded.problems.map((it) => it.message).join('\n'));
  return loaded.value.game;
}

/** Gives the assembly two types, told by a signal of this accuracy that a sure inject sends. */
export const typed = (accuracy: number): Change[] => [
  [
    'bargaining:',
    `types: { assembly: { soft: 0.5, hard: 0.5 } }\nsignals: { hearing: { about: assembly, accuracy: ${accuracy} } }\nbargaining:`,
  ],
  [
    'storm: { at: 2031-05-12, chance: 0.4, effects: [',
    'storm: { at: 2031-05-12, chance: 1, effects: [{ signal: hearing }, ',
  ],
  [
    '  title:',
    '  signals.hearing: { en: the hearing, es: la audiencia }\n  types.assembly.soft: { en: soft, es: blanda }\n  types.assembly.hard: { en: hard, es: dura }\n  title:',
  ],
];
