/** A word that can be looked up, who looks, and how it is found. */
import type { Game } from '../../model/game.ts';
import type { glossaryEn } from '../text/glossary-en.ts';
import type { Reader } from './labels.ts';

/** A word of the list. */
export interface Word {
  readonly name: string;
  readonly kind: keyof (typeof glossaryEn)['kinds'];
  /** Whose it is, where several have words of this kind. */
  readonly who?: string;
  /** What it means, a row or more each. */
  readonly text: readonly string[];
  /** Where its numbers stand in the scenario: each is a path, or what one begins with. */
  readonly numbers: readonly string[];
  /** The standard behind a word that is not the scenario's own. */
  readonly note?: string;
}

/** Who looks words up, as which seat: what that one may not know of is left out. */
export interface Looking extends Omit<Reader, 'game'> {
  readonly game: Game | undefined;
  readonly seat: number | undefined;
}

/** The words that have what was typed in their name, then those that have it in their meaning. */
export function lookUp(all: readonly Word[], typed: string): readonly Word[] {
  const wanted = plainly(typed.trim());
  if (wanted === '') return all;
  const rank = ({ name, text }: Word): number => {
    const at = plainly(name);
    if (at === wanted) return 0;
    if (at.startsWith(wanted)) return 1;
    if (at.includes(wanted)) return 2;
    return text.some((it) => plainly(it).includes(wanted)) ? 3 : 4;
  };
  return all
    .map((word) => ({ word, rank: rank(word) }))
    .filter((it) => it.rank < 4)
    .sort((a, b) => a.rank - b.rank)
    .map(({ word }) => word);
}

/** Without capitals and accents: as a person in a hurry types it. */
const plainly = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
