/** What the writers of a program share: the game, its charts, and whether the program tells its happenings. */
import type { RollKey, Game } from '../model/game.ts';
import type { ChartTable } from '../rules/chart-table.ts';

export interface Source {
  readonly game: Game;
  /** Charts by actor. */
  readonly charts: readonly ChartTable[];
  /** True: the program calls `tell` for everything the reference tells. */
  readonly traced: boolean;
}

/** Code that tells a happening, or nothing in a program that does not tell. `fields` is the inside of an object literal. */
export const tell = (source: Source, fields: string): string => (source.traced ? `tell({ ${fields} });` : '');

/** Code of a cause, as a variable of the program holds it. */
export const causeCode = (source: Source, fields: string): string => (source.traced ? `cause = { ${fields} };` : '');

/** An expression for the 32 bits of a named roll. */
export const roll = (key: RollKey, n = '0', low = '', high = ''): string =>
  `roll(${key.low}${low === '' ? '' : ` + ${low}`}, ${key.high}${high === '' ? '' : ` + ${high}`}, ${n})`;

/** An expression that is true when the bits fall within so many thousandths. */
export const withinCode = (bits: string, thousandths: string): string => `(Math.floor((${bits} / 4294967296) * 1000) < ${thousandths})`;

/** An expression for an even pick among so many sides. */
export const faceCode = (bits: string, sides: number): string => `Math.floor((${bits} / 4294967296) * ${sides})`;

/** Bits of a list of actors, or of all. */
export const seenBits = (source: Source, actors: readonly number[] | undefined): number =>
  actors === undefined ? (1 << source.game.actors.length) - 1 : actors.reduce((bits, actor) => bits | (1 << actor), 0);
