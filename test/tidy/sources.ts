/** The project's own source files as the tidy test reads them: text, code without comments, imports. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One source file. Paths are relative to the project, with `/`. */
export interface Source {
  readonly path: string;
  readonly lines: number;
  readonly text: string;
  /** Without comments; strings are emptied. */
  readonly code: string;
  /** What it imports or exports from, types included: a path for its own kind, a package's name for others. */
  readonly imports: readonly string[];
}

const root = path.resolve(import.meta.dirname, '../..');

/** Paths that match, sorted. */
export const list = (pattern: string): string[] =>
  globSync(pattern, { cwd: root })
    .map((it) => it.split(path.sep).join('/'))
    .sort();

const comment = /\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*/g;
const string = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.|\$(?!\{))*`/g;
const importing =
  /\b(?:import|export)\b[^'"();]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** The package of an import: `@scope/name` or `name`. */
const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

/** Reads every file that matches. */
export const readSources = (pattern: string): Source[] =>
  list(pattern).map((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    const bare = text.replace(comment, ' ');
    const imports = [...bare.matchAll(importing)].map((found) => {
      const name = found[1] ?? found[2] ?? found[3] ?? '';
      return name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : packageOf(name);
    });
    return {
      path: file,
      lines: text.split('\n').length - 1,
      text,
      code: bare.replace(string, "''"),
      imports: [...new Set(imports)],
    };
  });

/** The text of a file of the project. */
export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Every circle of imports, as the paths along it, each once. */
export function circles(sources: readonly Source[]): string[] {
  const imports = new Map(sources.map((it) => [it.path, it.imports]));
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'open') found.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
    if (state.has(file) || !imports.has(file)) return;
    state.set(file, 'open');
    for (const next of imports.get(file) ?? []) visit(next, [...trail, file]);
    state.set(file, 'done');
  };
  for (const { path: file } of sources) visit(file, []);
  return found;
}
