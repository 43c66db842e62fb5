/** Reads a file of orders written beforehand: by seat, then by moment, each order resolved, every problem at its place. */
import { hint } from '../content/nearest.ts';
import { isFault, readOrder } from '../content/orders.ts';
import type { Order } from '../model/candidate.ts';
import type { Game } from '../model/game.ts';
import type { Path } from '../model/problem.ts';
import type { WrittenOrder } from '../model/written-doctrine.ts';
import type { Script } from '../seats/script.ts';
import type { Refusal } from './load-game.ts';
import { type Data, type DataMap, isList, isMap } from './origins.ts';
import { inOrder, place } from './place.ts';
import { readText } from './source-text.ts';
import { readYaml } from './yaml-tree.ts';

/** Scripts by actor number, or all that is wrong with the file, with its text. */
export type OrdersFile = { readonly ok: true; readonly value: ReadonlyMap<number, Script> } | Refusal;

const shape = 'Expected orders by seat and moment: { mexico: [ { on: 2025-02-03, do: [deployGuard] } ] }.';

/** Takes a problem with a value. */
export type Note = (path: Path, code: string, message: string, atKey?: boolean) => void;

/** Reads YAML or JSON. `on` is a date of the calendar, the id of a moment, or a turn's number from 1. Never throws. */
export function readOrdersFile(file: string, game: Game): OrdersFile {
  const source = readText(file);
  if (!source.ok)
    return {
      ok: false,
      problems: [{ file, line: 1, column: 1, code: source.code, path: '', message: source.message }],
      texts: {},
    };
  const { tree, problems } = readYaml(file, source.text);
  const found = problems.map((it) =>
    it.code === 'empty-file' || it.code === 'not-a-map' ? { ...it, message: shape } : it,
  );
  const note: Note = (path, code, message, atKey = false) => {
    if (tree !== undefined) found.push(place({ path, code, message, atKey }, tree.origins, file));
  };
  const scripts = readScripts(game, tree?.data ?? {}, [], note);
  return found.length === 0
    ? { ok: true, value: scripts }
    : { ok: false, problems: inOrder(found, [file]), texts: { [file]: source.text } };
}

/** Orders by seat, then by moment, as they stand under a path. */
export function readScripts(game: Game, data: DataMap, path: Path, note: Note): Map<number, Script> {
  const scripts = new Map<number, Script>();
  for (const [id, moments] of Object.entries(data)) {
    const actor = game.actors.findIndex((it) => it.id === id);
    if (actor < 0)
      note(
        [...path, id],
        'unknown-actor',
        `There is no seat "${id}".${hint(
          id,
          game.actors.map((it) => it.id),
        )}`,
        true,
      );
    else if (!isList(moments)) note([...path, id], 'wrong-type', `Expected a list of moments. ${shape}`);
    else scripts.set(actor, readScript(game, actor, moments, [...path, id], note));
  }
  return scripts;
}

function readScript(game: Game, actor: number, moments: readonly Data[], path: Path, note: Note): Script {
  const script = new Map<number, { readonly orders: readonly Order[]; readonly reaction: Order | undefined }>();
  moments.forEach((moment, i) => {
    const at = [...path, i];
    if (!isMap(moment))
      return note(at, 'wrong-type', 'Expected a moment with its orders: { on: 2025-02-03, do: [deployGuard] }.');
    for (const key of Object.keys(moment)) {
      if (!['on', 'do', 'react'].includes(key))
        note([...at, key], 'unknown-key', `A moment has no "${key}".${hint(key, ['on', 'do', 'react'])}`, true);
    }
    const turn = turnOf(game, moment['on'], at, note);
    if (turn !== undefined && script.has(turn))
      note([...at, 'on'], 'duplicate-moment', 'This moment has its orders above: write them together.');
    const wanted = moment['do'] === undefined ? [] : isList(moment['do']) ? moment['do'] : [moment['do']];
    const listed = isList(moment['do']);
    const orders = wanted.flatMap((order, j) =>
      readOne(game, actor, order, listed ? [...at, 'do', j] : [...at, 'do'], note),
    );
    const reaction =
      moment['react'] === undefined ? undefined : readOne(game, actor, moment['react'], [...at, 'react'], note)[0];
    if (turn !== undefined) script.set(turn, { orders, reaction });
    return undefined;
  });
  return script;
}

/** The turn (from 1) that `on` names: a date of the calendar, the id of a moment, or its number. */
export function turnOf({ calendar }: Game, on: Data | undefined, path: Path, note: Note): number | undefined {
  if (on === undefined) {
    note(path, 'missing-key', 'A moment says when it is: `on: 2025-02-03`, the id of a moment, or a number from 1.');
    return undefined;
  }
  const at = calendar.findIndex(({ id, date }, i) => on === date || on === id || on === i + 1);
  if (at >= 0) return at + 1;
  const named = typeof on === 'string' ? on : JSON.stringify(on);
  const names = /^\d{4}-/.test(named) ? calendar.map((it) => it.date) : calendar.map((it) => it.id);
  note(
    [...path, 'on'],
    'unknown-moment',
    typeof on === 'number'
      ? `There are ${calendar.length} moments, counted from 1.`
      : `There is no moment "${named}".${hint(named, names)}`,
  );
  return undefined;
}

function readOne(game: Game, actor: number, written: Data, path: Path, note: Note): Order[] {
  const order = orderShape(written);
  if (order === undefined) {
    note(path, 'wrong-type', 'Expected a move (deployGuard), or { offer: … }, { accept: seat }, { refuse: seat }.');
    return [];
  }
  const read = readOrder(game, actor, order);
  if (!isFault(read)) return [read];
  note(path, read.code, read.message);
  return [];
}

/** The data as a written order, when it has the shape of one. */
function orderShape(data: Data): WrittenOrder | undefined {
  if (typeof data === 'string') return data;
  if (!isMap(data) || Object.keys(data).length !== 1) return undefined;
  const { accept, refuse, offer } = data;
  if (typeof accept === 'string') return { accept };
  if (typeof refuse === 'string') return { refuse };
  if (typeof offer === 'string') return { offer };
  if (!isMap(offer)) return undefined;
  const { to, give = [], get = [], channel, ...rest } = offer;
  if (typeof to !== 'string' || !areNames(give) || !areNames(get) || Object.keys(rest).length > 0) return undefined;
  if (channel !== undefined && channel !== 'public' && channel !== 'private') return undefined;
  return { offer: { to, give, get, ...(channel === undefined ? {} : { channel }) } };
}

const areNames = (data: Data): data is readonly string[] => isList(data) && data.every((it) => typeof it === 'string');
