/** From a scenario file, its theatre and overrides to a written scenario, or every problem of its texts and shape at once. */
import { basename, dirname } from 'node:path';
import type { Provenance } from '../model/game.ts';
import type { Finding, Problem } from '../model/problem.ts';
import type { WrittenScenario } from '../model/written.ts';
import { crossFindings } from './cross-checks.ts';
import { merge } from './merge.ts';
import { pathKey, type Tree } from './origins.ts';
import { applyOverrides, overrideFile } from './override.ts';
import { inOrder, place } from './place.ts';
import { type Stripped, stripProvenance } from './provenance.ts';
import { accountFor, uncited } from './provenance-check.ts';
import { shapeFindings } from './schema-findings.ts';
import { embeddedText, readInner, readText, type SourceText } from './source-text.ts';
import { readTheatre, type Theatre } from './theatre.ts';
import { readYaml } from './yaml-tree.ts';

export interface ReadOptions {
  /** `path=value` each. */
  readonly overrides?: readonly string[];
  /** Texts by name inside the scenario's folder, as a run file embeds them: the disk is not read then. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Texts by name inside the scenario's folder: the scenario first, under its base name, then its theatre. */
export type Texts = Readonly<Record<string, string>>;

export interface ReadScenario {
  readonly written: WrittenScenario;
  readonly provenance: readonly Provenance[];
  readonly texts: Texts;
  /** The place of a finding about `written`. */
  readonly place: (finding: Finding) => Problem;
}

/** Like `Checked`, with the texts that were read even when they are wrong: problems are shown in them. */
export type ReadResult =
  | { readonly ok: true; readonly value: ReadScenario; readonly texts: Texts }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly texts: Texts };

/** Reads a scenario by its path, or by its name among `files`. Names in it are not looked up yet: `content/` does. */
export function readWritten(file: string, { overrides = [], files }: ReadOptions = {}): ReadResult {
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
  const refuse = (found: readonly Problem[]): ReadResult => ({
    ok: false,
    problems: inOrder(found, [...Object.keys(texts), overrideFile]),
    texts,
  });
  if (tree === undefined) return refuse(before);
  const checked = checkTrees(name, tree, theatre, overrides);
  const found = [...before, ...checked.problems];
  if (found.length > 0 || checked.tree === undefined) return refuse(found);
  const { data, origins } = checked.tree;
  const value: ReadScenario = {
    // The shape was checked; the tree itself is kept, for its maps have no prototype that a name could meet.
    written: data as unknown as WrittenScenario,
    provenance: checked.provenance,
    texts,
    place: (finding) => place(finding, origins, name),
  };
  return { ok: true, value, texts };
}

interface CheckedTrees {
  /** Absent when the theatre could not be read: what the scenario lacks without it says nothing. */
  readonly tree?: Tree;
  readonly provenance: readonly Provenance[];
  readonly problems: readonly Problem[];
}

function checkTrees(
  name: string,
  scenario: Tree,
  theatre: Theatre | undefined,
  overrides: readonly string[],
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
  // A number under a key that does not exist needs another key, not a source.
  const unknown = new Set(shape.filter((it) => it.code === 'unknown-key').map((it) => pathKey(it.path)));
  const naked = accounted.findings.filter(
    ({ path }) => !path.some((_, i) => unknown.has(pathKey(path.slice(0, i + 1)))),
  );
  const findings = [...merged.findings, ...naked, ...shape, ...crossFindings(set.tree.data)];
  const placed = findings.map((finding) => place(finding, set.tree.origins, name));
  return {
    tree: set.tree,
    provenance: set.provenance,
    problems: [...problems, ...perFile((file) => uncited(file, merged.tree)), ...placed, ...set.problems],
  };
}
