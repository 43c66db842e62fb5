/** Reads files of scenario tests: orders, rolls and what is expected, every name looked up, every problem at its place. */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { byName } from '../content/building.ts';
import { hint } from '../content/nearest.ts';
import type { Game } from '../model/game.ts';
import type { Finding, Path, Problem } from '../model/problem.ts';
import type { Chart } from '../rules/chart.ts';
import type { GivenOrders, GivenRoll, Rehearsal } from '../seats/rehearsal.ts';
import { scenarioIds } from './catalogue.ts';
import { expectedFacts } from './expected-facts.ts';
import { type LoadedGame, loadGame } from './load-game.ts';
import { type Note, readScripts, turnOf } from './orders-file.ts';
import { type Data, type DataMap, isList, isMap, type Origins } from './origins.ts';
import { inOrder, place } from './place.ts';
import { readText } from './source-text.ts';
import { readYaml } from './yaml-tree.ts';

/** The tests of one file, those that could be read, and what is wrong with it. */
export interface TestFile {
  readonly file: string;
  readonly loaded?: LoadedGame;
  readonly tests: readonly Rehearsal[];
  readonly problems: readonly Problem[];
  readonly texts: Readonly<Record<string, string>>;
  /** The place of a finding about the file. */
  readonly place: (finding: Finding) => Problem;
}

/** Files of tests that a word on the command line means: a file itself, all `*.test.yaml` of a folder. */
export function testFiles(fileOrFolder: string): string[] {
  const stat = statSync(fileOrFolder, { throwIfNoEntry: false });
  if (stat?.isDirectory() !== true) return [fileOrFolder];
  const names = readdirSync(fileOrFolder).filter((name) => /\.test\.ya?ml$/.test(name));
  return names.sort(byName).map((name) => join(fileOrFolder, name));
}

const topKeys = ['scenario', 'tests'];
const testKeys = ['name', 'seed', 'doctrines', 'orders', 'rolls', 'ending', 'facts'];

/** Reads one file and the scenario it is about. Never throws because of what stands in it. */
export function readTests(file: string, roster: readonly Chart[], home: string): TestFile {
  const source = readText(file);
  const { tree, problems } = source.ok
    ? readYaml(file, source.text)
    : {
        tree: undefined,
        problems: [{ file, line: 1, column: 1, code: source.code, path: '', message: source.message }],
      };
  const origins: Origins = tree?.origins ?? new Map();
  const found = [...problems];
  const placed = (finding: Finding): Problem => place(finding, origins, file);
  const note: Note = (path, code, message, atKey = false) => found.push(placed({ path, code, message, atKey }));
  const texts: Record<string, string> = source.ok ? { [file]: source.text } : {};
  const done = (loaded?: LoadedGame, tests: readonly Rehearsal[] = []): TestFile => ({
    file,
    ...(loaded === undefined ? {} : { loaded }),
    tests: found.length === 0 ? tests : [],
    problems: inOrder(found, Object.keys(texts)),
    texts,
    place: placed,
  });
  if (tree === undefined) return done();
  unknownKeys(tree.data, [], topKeys, 'A file of tests', note);
  const { scenario, tests } = tree.data;
  if (!isList(tests) || tests.length === 0)
    note(['tests'], 'wrong-type', 'Expected a list of tests: tests: [ { name: ..., ending: ... } ].');
  if (typeof scenario !== 'string') {
    note(
      ['scenario'],
      'missing-key',
      'Expected "scenario": the id of one that comes with the program, or the path of a file from here.',
    );
    return done();
  }
  const loaded = loadGame(scenarioIds(home).includes(scenario) ? scenario : join(dirname(file), scenario), {
    roster,
    home,
  });
  if (!loaded.ok) {
    note(['scenario'], 'broken-scenario', 'This scenario has problems of its own, shown below.');
    found.push(...loaded.problems);
    Object.assign(texts, loaded.texts);
    return done();
  }
  const { game } = loaded.value;
  return done(
    loaded.value,
    (isList(tests) ? tests : []).map((it, i) => readTest(game, it, ['tests', i], note)),
  );
}

function readTest(game: Game, data: Data, path: Path, note: Note): Rehearsal {
  const it: DataMap = isMap(data) ? data : {};
  if (!isMap(data)) note(path, 'wrong-type', 'Expected a test: { name: ..., orders: ..., ending: ... }.');
  else unknownKeys(it, path, testKeys, 'A test', note);
  const { name, seed, ending, facts } = it;
  if (typeof name !== 'string' || name.trim() === '')
    note([...path, 'name'], 'missing-key', 'A test has a name: what it shows, in a sentence.');
  if (seed !== undefined && typeof seed !== 'string' && typeof seed !== 'number')
    note([...path, 'seed'], 'wrong-type', 'Expected a seed: a text or a number.');
  if (ending === undefined && facts === undefined)
    note(path, 'missing-key', 'A test expects something: an "ending", "facts", or both.');
  const expected = readEndings(game, ending, [...path, 'ending'], note);
  return {
    name: said(name ?? ''),
    seed: said(seed ?? '1'),
    seats: readSeats(game, it['doctrines'], [...path, 'doctrines'], note),
    orders: readOrders(game, it['orders'], [...path, 'orders'], note),
    rolls: readRolls(game, it['rolls'], [...path, 'rolls'], note),
    ...(expected === undefined ? {} : { endings: { ids: expected, path: [...path, 'ending'] } }),
    facts: expectedFacts(game, facts, [...path, 'facts'], note),
  };
}

function readEndings(game: Game, data: Data | undefined, path: Path, note: Note): string[] | undefined {
  if (data === undefined) return undefined;
  const known = game.endings.map(({ id }) => id);
  const wanted = isList(data) ? data : [data];
  return wanted.map((id, i) => {
    if (typeof id !== 'string' || !known.includes(id))
      note(
        isList(data) ? [...path, i] : path,
        'unknown-ending',
        `There is no ending "${said(id)}".${hint(said(id), known)}`,
      );
    return said(id);
  });
}

function readSeats(game: Game, data: Data | undefined, path: Path, note: Note): string[] {
  const seats = game.actors.map(({ usual }) => usual);
  if (data === undefined) return seats;
  if (typeof data === 'string') return readOneForAll(game, data, path, note);
  if (!isMap(data)) note(path, 'wrong-type', 'Expected doctrines by seat, { mexico: standFirm }, or one for all.');
  for (const [id, name] of Object.entries(isMap(data) ? data : {})) {
    const actor = game.actors.find((it) => it.id === id);
    const ids = game.actors.map((it) => it.id);
    const known = [...(game.doctrines[actor?.index ?? -1]?.keys() ?? []), 'script'];
    if (actor === undefined) note([...path, id], 'unknown-actor', `There is no seat "${id}".${hint(id, ids)}`, true);
    else if (typeof name !== 'string' || !known.includes(name))
      note([...path, id], 'unknown-doctrine', `${id} has no doctrine "${said(name)}".${hint(said(name), known)}`);
    else seats[actor.index] = name;
  }
  return seats;
}

/** One word for all seats: each that has a doctrine of the name follows it, the others their usual one. */
function readOneForAll(game: Game, name: string, path: Path, note: Note): string[] {
  const known = [...new Set(game.doctrines.flatMap((own) => [...own.keys()])), 'script'];
  if (!known.includes(name)) note(path, 'unknown-doctrine', `No seat has a doctrine "${name}".${hint(name, known)}`);
  return game.actors.map(({ index, usual }) =>
    name === 'script' || game.doctrines[index]?.has(name) === true ? name : usual,
  );
}

function readOrders(game: Game, data: Data | undefined, path: Path, note: Note): GivenOrders[] {
  if (data === undefined) return [];
  if (!isMap(data)) {
    note(
      path,
      'wrong-type',
      'Expected orders by seat and moment: { mexico: [ { on: 2025-02-03, do: [deployGuard] } ] }.',
    );
    return [];
  }
  return [...readScripts(game, data, path, note)].flatMap(([actor, script]) => {
    const seat = game.actors[actor]?.id ?? '';
    const moments = data[seat] as readonly DataMap[];
    return [...script].flatMap(([turn, { orders, reaction }]): GivenOrders[] => {
      const i = moments.findIndex((it) => turnOf(game, it['on'], [], () => 0) === turn);
      const at = [...path, seat, i];
      const one = isList(moments[i]?.['do']);
      return [
        {
          actor,
          turn,
          round: 'decide',
          orders: orders.map((order, j) => ({ order, path: one ? [...at, 'do', j] : [...at, 'do'] })),
        },
        {
          actor,
          turn,
          round: 'react',
          orders: reaction === undefined ? [] : [{ order: reaction, path: [...at, 'react'] }],
        },
      ];
    });
  });
}

function readRolls(game: Game, data: Data | undefined, path: Path, note: Note): GivenRoll[] {
  if (data === undefined) return [];
  const shape = 'Expected rolls by moment: [ { on: 2025-02-03, odds/mexico/deployGuard: true } ].';
  if (!isList(data)) note(path, 'wrong-type', shape);
  return (isList(data) ? data : []).flatMap((it, i): GivenRoll[] => {
    const at = [...path, i];
    if (!isMap(it)) note(at, 'wrong-type', shape);
    const { on, ...rolls } = isMap(it) ? it : {};
    const turn = on === 'opening' ? 0 : turnOf(game, on, at, note);
    return Object.entries(rolls).flatMap(([name, to]): GivenRoll[] => {
      const fits = typeof to === 'boolean' || typeof to === 'number' || typeof to === 'string';
      if (!fits) note([...at, name], 'wrong-type', 'Expected what it comes to: true or false, a type, or a number.');
      return fits && turn !== undefined ? [{ turn, name, to, path: [...at, name] }] : [];
    });
  });
}

/** A value as a sentence names it. */
const said = (data: Data): string => (typeof data === 'string' ? data : JSON.stringify(data));

function unknownKeys(data: DataMap, path: Path, known: readonly string[], what: string, note: Note): void {
  for (const key of Object.keys(data))
    if (!known.includes(key)) note([...path, key], 'unknown-key', `${what} has no "${key}".${hint(key, known)}`, true);
}
