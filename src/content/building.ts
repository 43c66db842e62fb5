/** What the builders of a game share while names are being resolved: the written scenario, what is known so far, findings. */
import { rollKey } from '../chance/keys.ts';
import type { Fact } from '../model/game.ts';
import type { RollKey } from '../model/key.ts';
import type { Layout } from '../model/layout.ts';
import type { Finding, Path } from '../model/problem.ts';
import type { WrittenScenario } from '../model/written.ts';
import type { WrittenMove } from '../model/written-move.ts';
import type { ChartTable } from '../rules/chart-table.ts';
import { hint } from './nearest.ts';

/** A move as written, unfolded by its options, before anything in it is resolved. */
export interface NamedMove {
  readonly id: string;
  readonly move: number;
  readonly actor: number;
  readonly event: string;
  readonly written: WrittenMove;
  readonly path: Path;
  readonly target?: number;
  readonly level?: number;
}

/** Who speaks in a condition or formula: what `self`, `target` and `level` mean there, and who must be able to see. */
export interface Scope {
  readonly self?: number;
  readonly target?: number;
  readonly level?: number;
  /** Only facts that this actor may know are allowed. */
  readonly viewer?: number;
}

export interface Building {
  readonly written: WrittenScenario;
  /** Actor ids, sorted. */
  readonly actors: readonly string[];
  /** Chart of each actor; undefined where the scenario names none that exists. */
  readonly charts: readonly (ChartTable | undefined)[];
  readonly moves: readonly NamedMove[];
  readonly layout: Layout;
  readonly facts: ReadonlyMap<string, Fact>;
  /** Indicator ids (`tradeFlow`, `mexico.public`), sorted. */
  readonly indicators: readonly string[];
  readonly findings: Finding[];
  readonly keys: Map<string, RollKey>;
}

/** Byte order of names: the same in every locale. */
export const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Keys of a record, sorted. */
export const sortedKeys = (of: object | undefined): string[] => Object.keys(of ?? {}).sort(byName);

/** Ids of the injects in the order in which they happen: those that a mechanic was lowered to come after the author's. */
export const injectIds = ({ injects }: Pick<WrittenScenario, 'injects'>): string[] =>
  sortedKeys(injects).sort((a, b) => Number(a.includes('.')) - Number(b.includes('.')));

/** Notes a name that does not exist. */
export function unknown(
  to: Pick<Building, 'findings'>,
  path: Path,
  what: string,
  name: string,
  known: Iterable<string>,
  atKey = false,
): void {
  to.findings.push({
    path,
    code: `unknown-${what.replaceAll(' ', '-')}`,
    // What keeps the books of a mechanic is not the author's to name.
    message: `There is no ${what} "${name}".${hint(
      name,
      [...known].filter((it) => !it.includes('/')),
    )}`,
    atKey,
    name,
  });
}

/** The position of a name in a sorted list, noting a problem when it is not there. */
export function find(
  to: Building,
  path: Path,
  what: string,
  name: string,
  known: readonly string[],
  atKey = false,
): number {
  const at = known.indexOf(name);
  if (at < 0) unknown(to, path, what, name, known, atKey);
  return at;
}

/** The key of a named roll; two names that would share their bits are refused. */
export function keyOf(to: Building, name: string): RollKey {
  const made = rollKey(name);
  const id = `${made.low}/${made.high}`;
  const other = to.keys.get(id);
  if (other !== undefined && other.name !== name) {
    to.findings.push({
      path: [],
      code: 'equal-keys',
      message: `The rolls "${name}" and "${other.name}" would always fall alike: rename one of the two.`,
    });
  }
  to.keys.set(id, made);
  return made;
}

/** The move of an actor by candidate id, or -1. */
export const moveNumber = (of: Building, actor: number, id: string): number =>
  of.moves.findIndex((move) => move.actor === actor && move.id === id);

/** Ids of an actor's moves. */
export const moveIds = (of: Building, actor: number): string[] =>
  of.moves.filter((move) => move.actor === actor).map((move) => move.id);

/** Resolves `actor.move`, noting problems; -1 when there is none. */
export function findMove(to: Building, path: Path, name: string, atKey = false): number {
  const dot = name.indexOf('.');
  const actor = to.actors.indexOf(name.slice(0, Math.max(0, dot)));
  const at = actor < 0 ? -1 : moveNumber(to, actor, name.slice(dot + 1));
  if (at < 0)
    unknown(
      to,
      path,
      'move',
      name,
      to.moves.map((move) => `${to.actors[move.actor]}.${move.id}`),
      atKey,
    );
  return at;
}
