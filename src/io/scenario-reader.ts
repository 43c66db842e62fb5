/** From a scenario file, its theatre and overrides to a written scenario, or every problem of its texts and shape at once. */
import { basename, dirname } from 'node:path';
import type { Provenance } from '../model/game.ts';
import type { Finding, Path, Problem } from '../model/problem.ts';
import type { WrittenScenario } from '../model/written.ts';
import { crossFindings } from './cross-checks.ts';
import { merge } from './merge.ts';
import { type DataMap, isMap, pathKey, type Tree } from './origins.ts';
import { applyOverrides, overrideFile } from './override.ts';
import { inOrder, place } from './place.ts';
import { type Stripped, stripProvenance } from './provenance.ts';
import { accountFor, nakedOtherwise, uncited } from './provenance-check.ts';
import { shapeFindings } from './schema-findings.ts';
import { embeddedText, readInner, readText, type SourceText } from './source-text.ts';
import { type StoodIn, withStandIns } from './stand-ins.ts';
import { readTheatre, type Theatre } from './theatre.ts';
import { readYaml } from './yaml-tree.ts';

export interface ReadOptions {
  /** `path=value` each. */
  readonly overrides?: readonly string[];
  /** Texts by name inside the scenario's folder, as a run file embeds them: the disk is not read then. */
  readonly files?: Readonly<Record<string, string>>;
  /** Ids of the articles' checklist that numbers may name; any of their form unless given. */
  readonly checklist?: readonly string[];
}

/** Texts by name inside the scenario's folder: the scenario first, under its base name, then its theatre. */
export type Texts = Readonly<Record<string, string>>;

export interface ReadScenario {
  readonly written: WrittenScenario;
  readonly provenance: readonly Provenance[];
  readonly texts: Texts;
  /** The place of a finding about `written`. */
  readonly place: (finding: Finding) => Problem;
  /** Ids of texts that the theatre wrote. */
  readonly borrowed: ReadonlySet<string>;
}

/** What could be read of a scenario with problems: names and bounds in it can be checked all the same. */
export interface ReadInPart extends Pick<ReadScenario, 'written' | 'place' | 'borrowed'> {
  /** Where a value stands in for one that is wrong. */
  readonly stoodIn: readonly Path[];
}

/** Like `Checked`, with the texts that were read even when they are wrong: problems are shown in them. */
export type ReadResult =
  | { readonly ok: true; readonly value: ReadScenario; readonly texts: Texts }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly texts: Texts;
      /** Absent when too little of it could be read. */
      readonly part?: ReadInPart;
    };

/** Reads a scenario by its path, or by its name among `files`. Names in it are not looked up yet: `content/` does. */
export function readWritten(file: string, { overrides = [], files, checklist }: ReadOptions = {}): ReadResult {
  const name = files === undefined ? basename(file) : file;
  const embedded = files === undefined ? undefined : new Map(Object.entries(files));
  const source = embedded === undefined ? readText(file) : embeddedText(embedded, file);
  if (!source.ok) {
    const { code, message } = source;
    return { ok: false, problems: [{ file: name, line: 1, column: 1, code, path: '', message }], texts: {} };
  }
  const open = (inner: string): SourceText =>
    embedded === undefined ? readInner(dirname(file), inner) : embeddedText(embedded, inner);
  const { tree, problems } = readYaml(name, source.text);
  const theatre = tree === undefined ? undefined : readTheatre(tree, name, open);
  const texts: Texts = {
    [name]: source.text,
    ...(theatre?.name === undefined || theatre.text === undefined ? {} : { [theatre.name]: theatre.text }),
  };
  const before = [...problems, ...(theatre?.problems ?? [])];
  const refuse = (found: readonly Problem[], part?: ReadInPart): ReadResult => ({
    ok: false,
    problems: inOrder(found, [...Object.keys(texts), overrideFile]),
    texts,
    ...(part === undefined ? {} : { part }),
  });
  if (tree === undefined) return refuse(before);
  const checked = checkTrees(name, tree, theatre, overrides, checklist);
  const found = [...before, ...checked.problems];
  if (checked.shaped === undefined) return refuse(found);
  const { data, origins } = checked.shaped.tree;
  const part: ReadInPart = {
    // The shape was checked; the tree itself is kept, for its maps have no prototype that a name could meet.
    written: data as unknown as WrittenScenario,
    stoodIn: checked.shaped.paths,
    place: (finding) => place(finding, origins, name),
    borrowed: new Set(textIds(data).filter((id) => origins.get(pathKey(['text', id]))?.file !== name)),
  };
  if (found.length > 0) return refuse(found, part);
  const { stoodIn: _, ...whole } = part;
  return { ok: true, value: { ...whole, provenance: checked.provenance, texts }, texts };
}

const textIds = ({ text }: DataMap): string[] => (isMap(text) ? Object.keys(text) : []);

interface CheckedTrees {
  /**
   * In the right shape, with stand-ins where it had another. Absent when there is no mending it, and when the theatre
   * could not be read: what the scenario lacks without it says nothing.
   */
  readonly shaped?: StoodIn;
  readonly provenance: readonly Provenance[];
  readonly problems: readonly Problem[];
}

function checkTrees(
  name: string,
  scenario: Tree,
  theatre: Theatre | undefined,
  overrides: readonly string[],
  checklist: readonly string[] | undefined,
): CheckedTrees {
  const own = stripProvenance(scenario);
  const base = theatre?.tree === undefined ? undefined : stripProvenance(theatre.tree);
  const files: Stripped[] = base === undefined ? [own] : [base, own];
  const perFile = (find: (file: Stripped) => readonly Finding[]): Problem[] =>
    files.flatMap((file) => find(file).map((finding) => place(finding, file.tree.origins, name)));
  const problems = perFile((file) => file.findings);
  if (theatre !== undefined && base === undefined) return { provenance: [], problems };
  const merged = merge(base?.tree, own.tree);
  const accounted = accountFor(merged.tree, files);
  const set = applyOverrides(merged.tree, accounted.provenance, overrides);
  const shape = shapeFindings(set.tree.data);
  const naked = nakedOtherwise(accounted.findings, shape);
  const emptied = new Set(merged.findings.map((it) => pathKey(it.path)));
  const misshapen = shape.filter((it) => it.code !== 'missing-key' || !emptied.has(pathKey(it.path)));
  const crossed = crossFindings(set.tree.data);
  const findings = [...merged.findings, ...naked, ...misshapen, ...crossed];
  const placed = findings.map((finding) => place(finding, set.tree.origins, name));
  const mended = withStandIns(set.tree, shape);
  // What a finding says of the whole of a block is no better than a stand-in for it.
  const doubted = [...merged.findings, ...crossed].map((it) => it.path);
  return {
    ...(mended === undefined ? {} : { shaped: { tree: mended.tree, paths: [...mended.paths, ...doubted] } }),
    provenance: set.provenance,
    problems: [...problems, ...perFile((file) => uncited(file, merged.tree, checklist)), ...placed, ...set.problems],
  };
}
