/** Which module leads to which by its imports, read from the sources. */
import { readFileSync } from 'node:fs';

/** Addresses of modules, each with those it imports. */
export type Imports = ReadonlyMap<string, readonly string[]>;

const named = /(?:from|import) '(\.[^']+)'/g;

/** Every module that some modules lead to, themselves among them. */
export function importsFrom(modules: readonly string[]): Imports {
  const found = new Map<string, readonly string[]>();
  const waiting = [...modules];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (found.has(url)) continue;
    const from = url;
    const text = readFileSync(new URL(url), 'utf8');
    const imports = [...text.matchAll(named)].map((it) => new URL(it[1] as string, from).href);
    found.set(url, imports);
    waiting.push(...imports);
  }
  return found;
}

/** A module and all that come to it. @throws Error when nothing does */
export function comingTo(imports: Imports, url: string): ReadonlySet<string> {
  if (!imports.has(url)) throw new Error(`Nothing comes to ${url}`);
  const found = new Set([url]);
  // A set that grows while it is gone through: what is added is gone through, too.
  for (const to of found) for (const [from, its] of imports) if (its.includes(to)) found.add(from);
  return found;
}
