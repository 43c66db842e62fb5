/** From the text of a YAML file to plain data that remembers where each value stood, or to every problem of the text. */
import { type Alias, isAlias, isScalar, isSeq, isMap as isYamlMap, type Node, type Pair, type Scalar } from 'yaml';
import type { Path, Problem } from '../model/problem.ts';
import { type Data, type DataMap, emptyMap, isMap, type Origins, pathKey, type Spot, type Tree } from './origins.ts';
import { blankedOut, unsafeCharacter, unsafeOffsets } from './unsafe-characters.ts';
import { deepest, parseSyntax } from './yaml-syntax.ts';

/** Values in a file, aliases written out, included. A large scenario has some thousands. */
const mostValues = 200_000;

/** Lines with characters that cannot be seen, of which each is told: more of them are no text. */
const mostUnseen = 20;

/** Names that objects of JavaScript give a meaning of their own. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The tree, unless the text has none that could be checked further, and the problems found on the way. */
export interface YamlFile {
  readonly tree?: Tree;
  readonly problems: readonly Problem[];
}

interface Reading {
  readonly file: string;
  readonly spot: (offset: number) => Spot;
  readonly origins: Origins;
  readonly problems: Problem[];
  /** Anchored nodes that are complete: an alias inside its own anchor finds nothing. */
  readonly anchors: Map<string, Node>;
  /** Where values and keys stand that were told to hold what cannot be seen: first and last offset. */
  readonly unclean: (readonly [number, number])[];
  values: number;
  halted: boolean;
}

/** Reads a YAML file named `file` in the problems. Never throws because of the text. */
export function readYaml(file: string, text: string): YamlFile {
  const unseen = unsafeOffsets(text);
  const asWritten = parseSyntax(text);
  // Where such a character breaks the syntax, the rest is read as if it were another.
  const isBroken = unseen.length > 0 && asWritten.document === undefined;
  const syntax = isBroken ? parseSyntax(blankedOut(text)) : asWritten;
  const reading: Reading = {
    file,
    spot: syntax.spot,
    origins: new Map(),
    problems: syntax.problems.map((problem) => ({ file, path: '', ...problem })),
    anchors: new Map(),
    unclean: [],
    values: 0,
    halted: false,
  };
  const data = syntax.document === undefined ? undefined : readTop(reading, syntax.document.contents);
  noteUnseen(reading, unseen);
  const { origins, problems } = reading;
  return { ...(data === undefined ? {} : { tree: { data, origins } }), problems };
}

function readTop(reading: Reading, contents: Node | null): DataMap | undefined {
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    const message = 'The file is empty: a scenario starts with "format: 1" and its "id".';
    note(reading, { line: 1, column: 1 }, [], 'empty-file', message);
    return undefined;
  }
  const data = read(reading, contents, [], undefined, 0);
  if (reading.halted) return undefined;
  if (isMap(data)) return data;
  const message = 'Expected keys with values at the top of the file, for instance "format: 1".';
  note(reading, spotOf(reading, contents), [], 'not-a-map', message);
  return undefined;
}

/** Characters that cannot be seen, in comments and between values, too; those of values were told with them. */
function noteUnseen(at: Reading, found: ReturnType<typeof unsafeOffsets>): void {
  const unseen = found.filter(({ offset }) => !at.unclean.some(([from, until]) => from <= offset && offset <= until));
  for (const { offset, character } of unseen.slice(0, mostUnseen))
    note(at, at.spot(offset), [], 'control-character', `${character} stands here, which cannot be seen: remove it.`);
}

function note(at: Reading, spot: Spot, path: Path, code: string, message: string): void {
  at.problems.push({ file: at.file, ...spot, code, path: path.join('.'), message });
}

const spotOf = (at: Reading, node: Node): Spot => at.spot(node.range?.[0] ?? 0);

/** Gives up on the file, once: what was read so far is not worth checking. */
function halt(at: Reading, spot: Spot, path: Path, code: string, message: string): null {
  if (!at.halted) note(at, spot, path, code, message);
  at.halted = true;
  return null;
}

function read(at: Reading, node: Node | null, path: Path, key: Spot | undefined, depth: number): Data {
  if (at.halted) return null;
  const spot = node === null ? (key ?? { line: 1, column: 1 }) : spotOf(at, node);
  at.values += 1;
  if (at.values > mostValues)
    return halt(
      at,
      spot,
      path,
      'too-many-values',
      `More than ${mostValues} values stand here, those of aliases included.`,
    );
  if (depth > deepest)
    return halt(
      at,
      spot,
      path,
      'too-deep',
      `Maps and lists stand more than ${deepest} deep in each other here, through aliases.`,
    );
  at.origins.set(pathKey(path), { file: at.file, ...(key === undefined ? {} : { key }), value: spot });
  if (node === null) return null;
  if (isAlias(node)) return readAlias(at, node, path, spot, depth);
  const { tag, anchor } = node as { tag?: string; anchor?: string };
  if (tag !== undefined)
    note(at, spot, path, 'tag', 'Tags have no use here: remove the word that starts with "!", or quote the text.');
  const data = readBare(at, node, path, spot, depth);
  if (anchor !== undefined) at.anchors.set(anchor, node);
  return data;
}

function readBare(at: Reading, node: Node, path: Path, spot: Spot, depth: number): Data {
  if (isYamlMap(node)) return readMap(at, node.items as Pair<Node, Node | null>[], path, depth);
  if (isSeq(node))
    return node.items.map((item, i) => read(at, item as Node | null, [...path, i], undefined, depth + 1));
  return readScalar(at, node as Scalar, path, spot);
}

function readAlias(at: Reading, alias: Alias, path: Path, spot: Spot, depth: number): Data {
  const target = at.anchors.get(alias.source);
  if (target === undefined) {
    note(
      at,
      spot,
      path,
      'unknown-alias',
      `No complete value above is anchored as "&${alias.source}". Text that starts with "*" stands in quotes.`,
    );
    return null;
  }
  const key = at.origins.get(pathKey(path))?.key;
  return read(at, target, path, key, depth + 1);
}

function readMap(at: Reading, pairs: readonly Pair<Node, Node | null>[], path: Path, depth: number): DataMap {
  const map = emptyMap();
  const lines = new Map<string, number>();
  for (const pair of pairs) {
    const spot = spotOf(at, pair.key);
    const key = readKey(at, pair.key, path, spot);
    if (key === undefined) continue;
    const before = lines.get(key);
    if (before !== undefined) {
      note(
        at,
        spot,
        [...path, key],
        'duplicate-key',
        `"${key}" stands here a second time: the first is on line ${before}. Keep one.`,
      );
      continue;
    }
    lines.set(key, spot.line);
    map[key] = read(at, pair.value, [...path, key], spot, depth + 1);
  }
  return map;
}

function readKey(at: Reading, node: Node, path: Path, spot: Spot): string | undefined {
  const key = isScalar(node) ? node.value : undefined;
  if (typeof key !== 'string') {
    const shown =
      isScalar(node) && node.source !== undefined && node.source !== '' ? `, for instance "${node.source}"` : '';
    note(at, spot, path, 'key-not-text', `A key is text: put it in quotes${shown}.`);
    return undefined;
  }
  if (forbiddenKeys.has(key)) {
    note(at, spot, path, 'forbidden-key', `"${key}" cannot be a key: choose another name.`);
    return undefined;
  }
  const unsafe = unsafeCharacter(key);
  if (unsafe === undefined) return key;
  at.unclean.push([node.range?.[0] ?? 0, node.range?.[1] ?? 0]);
  note(at, spot, path, 'control-character', `This key holds ${unsafe}, which cannot be seen: remove it.`);
  return undefined;
}

function readScalar(at: Reading, node: Scalar, path: Path, spot: Spot): Data {
  const { value } = node;
  const refuse = (code: string, message: string): void => note(at, spot, path, code, message);
  if (typeof value === 'string') {
    const unsafe = unsafeCharacter(value);
    if (unsafe === undefined) return value;
    at.unclean.push([node.range?.[0] ?? 0, node.range?.[1] ?? 0]);
    refuse('control-character', `This text holds ${unsafe}, which cannot be seen: remove it.`);
    return value;
  }
  if (typeof value === 'number') {
    const written = node.source ?? String(value);
    if (!Number.isFinite(value))
      refuse('not-finite', `Expected a number that digits can write, but this is ${written}.`);
    // Minus zero is zero.
    return value + 0;
  }
  if (typeof value === 'boolean' || value === null) return value;
  refuse('bad-value', 'Expected text, a number, true or false.');
  return null;
}
