/** Which part of the project may import which: an arrow may only point down, and what each package is for. */
import { describe, expect, test } from 'vitest';
import { circles, readSources, type Source } from './sources.ts';

/** From the bottom up; parts of one row do not know each other, but for `chance`, which shares the vocabulary. */
const rows = [
  ['model'],
  ['chance'],
  ['rules'],
  ['content'],
  ['actors'],
  ['engine', 'compiled'],
  ['seats'],
  ['batch', 'adviser'],
  ['io', 'analysis', 'diagrams'],
  ['tui'],
  ['cli'],
];

/** Where alone a package may be named, and why. */
const owners: readonly { readonly names: readonly string[]; readonly only: RegExp; readonly why: string }[] = [
  {
    names: ['xstate'],
    only: /^(?:src\/rules\/|src\/actors\/|src\/engine\/(?:cycle|game)\.ts$|state-machines\/)/,
    why: 'charts and the turn cycle alone are XState: ask src/actors for what an actor may do',
  },
  {
    names: ['react', 'ink'],
    only: /^src\/tui\//,
    why: 'the screen is the last step: return rows and let src/tui draw them',
  },
  { names: ['yaml'], only: /^src\/io\//, why: 'files are read and written in src/io: take what it has read' },
  {
    names: ['commander', '@commander-js/extra-typings'],
    only: /^src\/cli\//,
    why: 'the command line is composed in src/cli: take plain options',
  },
  { names: ['@viz-js/viz'], only: /^src\/diagrams\//, why: 'pictures are laid out in src/diagrams: take a Drawing' },
  { names: ['piscina'], only: /^src\/io\//, why: 'threads are started in src/io: take a runner' },
  { names: ['seedrandom'], only: /^src\/chance\//, why: 'chance has one source: take a Dice' },
];

const sources = readSources('{src,state-machines}/**/*.{ts,tsx}');
const own = sources.filter((it) => it.path.startsWith('src/'));
const partOf = (path: string): string => path.split('/')[1] ?? '';
const rank = (part: string): number => rows.findIndex((row) => row.includes(part));

const breaches = (of: readonly Source[], wrong: (source: Source, imported: string) => string | undefined): string[] =>
  of.flatMap((source) => source.imports.flatMap((imported) => wrong(source, imported) ?? []));

describe('layers', () => {
  test('every folder of src has its place', () => {
    const lost = new Set(own.map((it) => partOf(it.path)).filter((part) => rank(part) < 0));
    expect([...lost], 'give the folder its row in test/tidy/layers.test.ts and in DESIGN.md, or move the file').toEqual(
      [],
    );
  });

  test('imports point down', () => {
    const up = breaches(own, ({ path }, imported) => {
      if (!imported.startsWith('src/')) return undefined;
      const [from, to] = [partOf(path), partOf(imported)];
      return from === to || rank(from) > rank(to)
        ? undefined
        : `${path} imports ${imported}: ${from} stands ${rank(from) === rank(to) ? 'beside' : 'below'} ${to}`;
    });
    expect(up, 'move what is shared to the lower of the two, or hand it in as an argument').toEqual([]);
  });

  test('src never imports content, but where src/cli composes', () => {
    const found = breaches(own, ({ path }, imported) =>
      imported.startsWith('state-machines/') && partOf(path) !== 'cli' ? `${path} imports ${imported}` : undefined,
    );
    expect(found, 'the engine knows no chart: take the roster as an argument').toEqual([]);
  });

  test('charts import the rule book and their own kind', () => {
    const charts = sources.filter((it) => it.path.startsWith('state-machines/'));
    const found = breaches(charts, ({ path }, imported) =>
      /^(?:src\/rules\/|src\/model\/|state-machines\/|xstate$)/.test(imported)
        ? undefined
        : `${path} imports ${imported}`,
    );
    expect(found, 'a chart is data over src/rules/chart.ts').toEqual([]);
  });

  test('nothing outside bin and test is imported from them', () => {
    const found = breaches(sources, ({ path }, imported) =>
      /^(?:test|bin|dist)\//.test(imported) ? `${path} imports ${imported}` : undefined,
    );
    expect(found, 'what the program needs lives in src').toEqual([]);
  });

  test.each(owners)('$names has its place', ({ names, only, why }) => {
    const found = breaches(sources, ({ path }, imported) =>
      names.includes(imported) && !only.test(path) ? `${path} imports ${imported}` : undefined,
    );
    expect(found, why).toEqual([]);
  });

  test('no circles, types included', () => {
    expect(circles(sources), 'move what both need into a file of its own').toEqual([]);
  });
});

test('the reader of imports sees what it should', () => {
  const [shown] = readSources('test/tidy/layers.test.ts');
  expect(shown?.imports).toEqual(['vitest', 'test/tidy/sources.ts']);
  const file = (path: string, ...imports: string[]): Source => ({ path, imports, lines: 0, text: '', code: '' });
  expect(circles([file('a', 'b'), file('b', 'c', 'd'), file('c', 'a'), file('d')])).toEqual(['a -> b -> c -> a']);
});
