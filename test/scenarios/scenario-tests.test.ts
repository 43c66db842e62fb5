/** The tests that scenarios ship: each goes as it expects, each scenario has some, and each ending has a line to it. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { prepareReference } from '../../src/actors/reference.ts';
import { scenarioIds } from '../../src/io/catalogue.ts';
import { diceOf } from '../../src/io/run-seats.ts';
import { readTests, testFiles } from '../../src/io/scenario-tests.ts';
import { rehearse } from '../../src/seats/rehearsal.ts';
import { charts } from '../../state-machines/index.ts';

const home = path.resolve(import.meta.dirname, '../..');
const files = testFiles(path.join(home, 'scenarios/tests')).map((file) => readTests(file, charts, home));

describe.each(files)('$file', ({ loaded, tests, problems, place }) => {
  test('is in order', () => {
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([]);
  });

  test.each(tests)('$name', (it) => {
    if (loaded === undefined) throw new Error('Without a scenario there are no tests');
    const { misses } = rehearse(loaded.game, prepareReference(loaded.game, charts), diceOf(it.seed), it);
    expect(misses.map(place).map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([]);
  });
});

describe.each(scenarioIds(home))('%s', (id) => {
  const own = files.filter(({ loaded }) => loaded?.game.id === id);
  const tests = own.flatMap((it) => it.tests);

  test('has three tests or more, beside the lines to its endings', () => {
    expect(tests.filter((it) => !it.name.startsWith('A line to ')).length).toBeGreaterThanOrEqual(3);
  });

  test('has a line to each of its endings', () => {
    const reached = new Set(tests.flatMap(({ endings }) => (endings?.ids.length === 1 ? endings.ids : [])));
    const endings = own[0]?.loaded?.game.endings.map((it) => it.id) ?? ['(no tests)'];
    expect(
      endings.filter((ending) => !reached.has(ending)),
      `node bin/with-node.js test/scenarios/find-line.ts ${id} > scenarios/tests/${id}-endings.test.yaml`,
    ).toEqual([]);
  });
});
