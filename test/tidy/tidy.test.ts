/** The style of the project, held by a test: lengths, first sentences, banned calls with the reason, names, docs, roster, goldens. */
import { describe, expect, test } from 'vitest';
import { list, read, readSources, type Source } from './sources.ts';

const src = readSources('src/**/*.{ts,tsx}');
const charts = readSources('state-machines/*.ts');
const tests = readSources('test/**/*.{ts,tsx}');
const bin = readSources('bin/*.js');
const all = [...src, ...charts, ...tests, ...bin];

const longest = 300;
const medianMost = 130;

/** A path with the line that a match stands on. */
const at = (source: Source, index: number): string =>
  `${source.path}:${source.code.slice(0, index).split('\n').length}`;

/** Calls that must not be made in some places, and what to do instead. */
const banned: readonly { readonly call: RegExp; readonly where: RegExp; readonly instead: string }[] = (() => {
  const pure =
    /^(?:src\/(?:model|chance|rules|content|actors|engine|compiled|seats|batch|adviser|analysis)|state-machines)\//;
  const reckoning = /^src\/(?:rules|engine|compiled)\//;
  return [
    {
      call: /\bMath\.random\b/g,
      where: /./,
      instead: 'every roll is keyed by what it decides: take a Dice (src/chance)',
    },
    {
      call: /\bDate\.now\b|\bperformance\.now\b|\bnew Date\(\s*\)|\bprocess\.hrtime\b/g,
      where: pure,
      instead: 'no clock may enter a decision: the calendar says what day it is',
    },
    { call: /\bprocess\./g, where: pure, instead: 'no process here: take what is needed as an argument from src/cli' },
    { call: /\bconsole\./g, where: pure, instead: 'nothing is printed here: return it, or tell it as a happening' },
    {
      call: /\bsetTimeout\b|\bsetInterval\b|\bsetImmediate\b/g,
      where: pure,
      instead: 'decisions are budgeted in iterations, not in time',
    },
    { call: /\bMath\.pow\b|\*\*/g, where: reckoning, instead: 'its last bit differs between engines: multiply' },
    {
      call: /\blocaleCompare\b|\bIntl\b|\btoLocale\w+/g,
      where: pure,
      instead: "results may not hang on the machine's locale: compare with < (byName)",
    },
  ];
})();

describe('every file', () => {
  test(`has at most ${longest} lines`, () => {
    const over = all.filter((it) => it.lines > longest).map((it) => `${it.path} has ${it.lines}`);
    expect(over, 'split the file by idea, not by length').toEqual([]);
  });

  test(`is short: half of src has at most ${medianMost} lines`, () => {
    const lines = src.map((it) => it.lines).sort((a, b) => a - b);
    expect(lines[Math.floor(lines.length / 2)], 'split the longest files by idea').toBeLessThanOrEqual(medianMost);
  });

  test('opens with a sentence that says what lives there', () => {
    const mute = [...src, ...charts, ...tests].filter(
      (it) => !/^\/\*\*\s(?:[^*]|\*(?!\/))*[.?!:]\s*\*\//.test(it.text),
    );
    expect(
      mute.map((it) => it.path),
      'begin the file with /** One sentence. */',
    ).toEqual([]);
  });

  test('is named for what it is', () => {
    const vague = all.filter((it) => /(?:^|[/.-])(?:utils?|helpers?|common|manager|misc|lib)(?=[/.-])/i.test(it.path));
    expect(
      vague.map((it) => it.path),
      'name the file by its idea',
    ).toEqual([]);
    const odd = all.filter(
      (it) =>
        !/(?:^|\/)(?:[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z][A-Za-z0-9]*(?=\.(?:test\.)?tsx$))(?:\.test)?\.(?:ts|tsx|js)$/.test(
          it.path,
        ),
    );
    expect(
      odd.map((it) => it.path),
      'kebab-case, or PascalCase for a component',
    ).toEqual([]);
  });
});

describe('code', () => {
  test.each(banned)('never holds $call', ({ call, where, instead }) => {
    const found = [...src, ...charts]
      .filter((it) => where.test(it.path))
      .flatMap((it) => [...it.code.matchAll(call)].map((hit) => `${at(it, hit.index)} ${hit[0]}`));
    expect(found, instead).toEqual([]);
  });

  test('has no default exports', () => {
    const found = [...src, ...charts].filter((it) => /\bexport default\b/.test(it.code));
    expect(
      found.map((it) => it.path),
      'export it by its name',
    ).toEqual([]);
  });

  test('has no barrels but the roster', () => {
    const found = all
      .filter((it) => /(?:^|\/)index\.\w+$/.test(it.path) && it.path !== 'state-machines/index.ts')
      .map((it) => it.path);
    const passing = src.filter((it) => /\bexport (?:\*|(?:type )?\{[^}]*\} from)/.test(it.code)).map((it) => it.path);
    expect([...found, ...passing], 'import from the file that has it').toEqual([]);
  });

  test('says in a doc comment what every exported function does', () => {
    const exported = /^export (?:(?:async )?function\*? (\w+)|const (\w+)(?:: [^=]+)? = (?:async )?(?:<[^>]*>)?\()/gm;
    const mute = src.flatMap((it) =>
      [...it.text.matchAll(exported)].flatMap((hit) =>
        /\*\/\s*$/.test(it.text.slice(0, hit.index)) ? [] : [`${it.path} ${hit[1] ?? hit[2]}`],
      ),
    );
    expect(mute, 'put /** what it does, in a sentence */ above it').toEqual([]);
  });
});

describe('content', () => {
  test('every chart is on the roster', () => {
    const roster = read('state-machines/index.ts');
    const named =
      /charts[^=]*= \[([^\]]*)\]/
        .exec(roster)?.[1]
        ?.split(',')
        .map((it) => it.trim())
        .filter((it) => it !== '') ?? [];
    const files = charts.map((it) => it.path).filter((it) => it !== 'state-machines/index.ts');
    const missing = files.filter((file) => {
      const name = new RegExp(`import \\{ (\\w+) \\} from '\\./${file.split('/')[1]}'`).exec(roster)?.[1];
      return name === undefined || !named.includes(name);
    });
    expect(missing, 'import it in state-machines/index.ts and add it to `charts`').toEqual([]);
    expect(named.length).toBe(files.length);
  });

  test('every scenario has its golden, and every golden its scenario', () => {
    const ids = (paths: readonly string[]): string[] =>
      paths.map((it) => it.replace(/^.*\//, '').replace(/\.\w+$/, ''));
    expect(ids(list('test/golden/*.jsonl')), 'run `npm run golden`, read what it wrote, commit it').toEqual(
      ids(list('scenarios/*.yaml')),
    );
  });
});
