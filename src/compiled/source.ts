/** What the writers of a program share: the game, its charts, what they know of the world, and whether the program tells its happenings. */
import type { Game } from '../model/game.ts';
import type { RollKey } from '../model/key.ts';
import type { Chart } from '../rules/chart.ts';
import { type ChartTable, chartTable } from '../rules/chart-table.ts';
import { type Places, placesOf } from './places.ts';

/** What is known of the world where a piece of code runs: in code for one turn, its number and day, and the days after it. */
export interface Known {
  readonly counts: ReadonlyMap<number, number>;
  readonly days?: number;
}

export interface Source {
  readonly game: Game;
  readonly places: Places;
  /** Charts by actor. */
  readonly charts: readonly ChartTable[];
  /** True: the program calls `tell` for everything the reference tells. */
  readonly traced: boolean;
  readonly known: Known;
}

/** A source for code that knows nothing of the world. @throws Error for an actor whose chart is not on the roster */
export function sourceOf(game: Game, roster: readonly Chart[], traced: boolean): Source {
  const charts = game.actors.map((actor) => {
    const chart = roster.find((it) => it.kind === actor.chart);
    if (chart === undefined) throw new Error(`No chart "${actor.chart}" for ${actor.id}`);
    return chartTable(chart);
  });
  return { game, places: placesOf(game), charts, traced, known: { counts: new Map() } };
}

/** The number of the present turn as an expression. */
export function turnCode({ game, known }: Source): string {
  return String(known.counts.get(game.layout.turn) ?? `C[${game.layout.turn}]`);
}

/** Functions for the turns of a calendar, and their names by turn, from turn 1. */
export interface TurnFunctions {
  readonly code: string;
  readonly names: readonly string[];
}

/**
 * A function for each turn. Half of what rules ask is the date: in code for one turn it is answered while writing. Turns
 * with the same code share a function.
 */
export function byTurn(source: Source, name: string, parameters: string, write: (at: Source) => string): TurnFunctions {
  const { layout, calendar } = source.game;
  const written = new Map<string, string>();
  const names = calendar.map(({ day, days }, i) => {
    const counts = new Map([
      [layout.turn, i + 1],
      [layout.day, day],
    ]);
    const body = write({ ...source, known: { counts, days } });
    const known = written.get(body) ?? `${name}_${i + 1}`;
    written.set(body, known);
    return known;
  });
  return { code: [...written].map(([body, id]) => `function ${id}(${parameters}) { ${body} }`).join('\n'), names };
}

/** Functions for the turns, and one under the plain name that calls the present turn's. */
export function eachTurn(source: Source, name: string, parameters: string, write: (at: Source) => string): string {
  const { code, names } = byTurn(source, name, parameters, write);
  const cases = names.map((id, i) => `case ${i + 1}: return ${id}(${parameters});`);
  return `${code}\nfunction ${name}(${parameters}) { switch (C[${source.game.layout.turn}]) { ${cases.join(' ')} } }`;
}

/** Code of a choice: nothing where the test is known to fail, no test where it is known to hold. */
export const whenCode = (test: string, code: string): string =>
  test === 'false' ? '' : test === 'true' ? `{ ${code} }` : `if (${test}) { ${code} }`;

/** Code that tells a happening, or nothing in a program that does not tell. `fields` is the inside of an object literal. */
export const tell = (source: Source, fields: string): string => (source.traced ? `tell({ ${fields} });` : '');

/** Code of a cause, as a variable of the program holds it. */
export const causeCode = (source: Source, fields: string): string => (source.traced ? `cause = { ${fields} };` : '');

/** An expression for the 32 bits of a named roll, as a signed integer. */
export const roll = (key: RollKey, n = '0', low = '', high = ''): string =>
  `roll(${key.low}${low === '' ? '' : ` + ${low}`}, ${key.high}${high === '' ? '' : ` + ${high}`}, ${n})`;

/** An expression that is true when the bits fall within so many thousandths. Both products are whole and exact. */
export function withinCode(bits: string, thousandths: string): string {
  const known = Number(thousandths);
  // As the reference has it: floor(bits / 2^32 * 1000) < thousandths, which is bits * 1000 < thousandths * 2^32.
  return Number.isNaN(known)
    ? `((${bits} >>> 0) * 1000 < (${thousandths}) * 4294967296)`
    : `((${bits} >>> 0) < ${Math.ceil((known * 4294967296) / 1000)})`;
}

/** An expression for an even pick among so many sides. */
export const faceCode = (bits: string, sides: number): string =>
  `Math.floor(((${bits} >>> 0) / 4294967296) * ${sides})`;

/** Bits of a list of actors, or of all. */
export const seenBits = (source: Source, actors: readonly number[] | undefined): number =>
  actors === undefined ? (1 << source.game.actors.length) - 1 : actors.reduce((bits, actor) => bits | (1 << actor), 0);
