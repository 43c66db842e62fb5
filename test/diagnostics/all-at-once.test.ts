/** Mistakes of shape and wrong names are told together, each once: what only follows from a mistake is not told. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadFromTexts } from '../../src/io/load-game.ts';
import type { Problem } from '../../src/model/problem.ts';
import { charts } from '../../state-machines/index.ts';
import { projectFolder } from '../fixtures/command.ts';
import { harbourText } from '../fixtures/harbour.ts';
import { unmarked } from './small-scenario.ts';

/** Problems of the harbour scenario with passages replaced, each of which must be there. */
function problemsWith(...passages: readonly (readonly [from: string, to: string])[]): readonly Problem[] {
  const text = passages.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`There is no ${JSON.stringify(from)}`);
    return all.replace(from, () => to);
  }, harbourText);
  const loaded = loadFromTexts({ 'harbour-vote.yaml': unmarked(text).text }, charts);
  return loaded.ok ? [] : loaded.problems;
}

const codes = (problems: readonly Problem[]): string[] => problems.map((it) => `${it.code} ${it.path}`);

test('an unknown key, a wrong type, a wrong name and a bad bound are told in one go', () => {
  const problems = problemsWith(
    ['good: down', 'godo: down'],
    ['faces: 3', 'faces: three'],
    ['high: 100', 'high: -5'],
    ['{ shipsWaiting: ">= gridlock" }', '{ shipsWating: ">= gridlock" }'],
    ['do: petition', 'do: petiton'],
  );
  expect(
    problems.map(({ line, column, code, message }) => [line, column, code, /Did you mean "(.*)"/.exec(message)?.[1]]),
  ).toEqual([
    [25, 30, 'bad-value', undefined],
    [26, 5, 'unknown-key', 'good'],
    [30, 10, 'out-of-bounds', undefined],
    [76, 42, 'unknown-indicator', 'shipsWaiting'],
    [91, 17, 'unknown-move', 'petition'],
  ]);
});

describe('one mistake is one problem', () => {
  test.each(['.nan', '1e400', '-.inf'])('what is no number: %s', (written) => {
    const around = problemsWith(['value: 12, low: 10', `value: ${written}, low: 10`]);
    expect(around.map(({ code }) => code)).toEqual(['not-finite']);
    const alone = problemsWith(['start: 2, perTurn: 1', `start: ${written}, perTurn: 1`], ['faces: 3', 'faces: three']);
    expect(alone.map(({ code }) => code).sort()).toEqual(['bad-value', 'not-finite']);
  });

  test.each<[string, string, string, string]>([
    ['chart with a near name', 'chart: legislature', 'chart: legislatur', 'unknown-chart actors.assembly.chart'],
    ['chart like no other', 'chart: civil', 'chart: zzz', 'unknown-chart actors.dockers.chart'],
    ['actor', 'actors:\n  dockers:', 'actors:\n  dokcers:', 'unknown-actor playable.0'],
    ['actor unlike any', 'actors:\n  dockers:', 'actors:\n  zzz:', 'unknown-actor playable.0'],
    ['actor of the moves', 'moves:\n  dockers:', 'moves:\n  dockrs:', 'unknown-actor moves.dockrs'],
    ['actor of the doctrines', 'doctrines:\n  dockers:', 'doctrines:\n  dockrs:', 'unknown-actor doctrines.dockrs'],
    ['actor of the usual doctrines', 'usual: { dockers', 'usual: { dockrs', 'unknown-actor usual.dockrs'],
    ['date that is none', '2031-05-12 }\n  -', '2031-05-32 }\n  -', 'bad-value calendar.1.date'],
    ['first date', 'notice, date: 2031-05-05', 'notice, date: soon', 'bad-value calendar.0.date'],
    ['date before the one before', 'date: 2031-05-12 }', 'date: 2031-04-12 }', 'not-in-order calendar.1.date'],
    ['move the chart lacks', '    petition:\n', '    petiton:\n', 'unknown-move moves.dockers.petiton'],
    ['section', 'doctrines:\n', 'doctrins:\n', 'unknown-key doctrins'],
    ['section unlike any', 'moves:\n', 'zzz:\n', 'missing-key moves, unknown-key zzz'],
    ['list that is a word', 'playable: [dockers, assembly]', 'playable: dockers', 'wrong-type playable'],
    [
      'block that is a number',
      'budget: { start: 2, perTurn: 1, most: 4 }',
      'budget: 7',
      'wrong-type actors.dockers.budget',
    ],
    ['bound', 'low: 0\n    high: 60', 'low: none\n    high: 60', 'wrong-type indicators.shipsWaiting.low'],
    ['parameter', 'value: 25', 'value: many', 'wrong-type parameters.gridlock'],
    ['word of provenance', 'judgement: Made', 'judgment: Made', 'unknown-key judgment'],
    ['seat nobody has', 'playable: [dockers,', 'playable: [dockrs,', 'unknown-actor playable.0'],
    [
      'two seats',
      '[dockers, assembly]\ndefaultSeat: dockers',
      '[dockers, asembly]\ndefaultSeat: dokers',
      'unknown-actor playable.1, unknown-seat defaultSeat',
    ],
    ['empty value', 'defaultSeat: dockers', 'defaultSeat:', 'empty-value defaultSeat'],
  ])('%s', (_what, from, to, problem) => {
    expect(codes(problemsWith([from, to]))).toEqual(problem.split(', '));
  });

  test('a name that is wrong in many places is told at the first, with the others', () => {
    const [problem, ...others] = problemsWith(['actors:\n  dockers:', 'actors:\n  dokcers:']);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ line: 3, column: 12 });
    expect(problem?.message).toMatch(
      /Did you mean "dokcers"\? It stands on line 48, line 60, line 67 and 3 more places, too\.$/,
    );
  });

  test('but the mistakes beside it are told', () => {
    const problems = problemsWith(
      ['chart: civil', 'chart: zzz'],
      ['date: 2031-05-12 }', 'date: 2031-05-32 }'],
      ['change: support, by: 3', 'change: suport, by: 3'],
    );
    expect(codes(problems)).toEqual([
      'bad-value calendar.1.date',
      'unknown-chart actors.dockers.chart',
      'unknown-indicator moves.assembly.holdHearing.effects.0.change',
    ]);
  });
});

test('a chart with a wrong name in the first scenario is one problem, too', () => {
  const text = (name: string): string => readFileSync(join(projectFolder, 'scenarios', name), 'utf8');
  const [scenario, theatre] = ['tariff-deadline.yaml', 'theatres/north-america.yaml'];
  const texts = {
    [scenario]: text(scenario).replace('chart: executive', 'chart: execuitve'),
    [theatre]: text(theatre),
  };
  const loaded = loadFromTexts(texts, charts);
  expect(loaded.ok ? [] : loaded.problems).toMatchObject([{ code: 'unknown-chart' }]);
});

test('whatever stands in a place, loading gives problems and never an exception', () => {
  const lines = harbourText.split('\n');
  const odd = fc.constantFrom('7', '-1.5', 'odd thing', 'name', '[]', '{}', '[x]', '{ a: 1 }', 'true', '""', '~');
  const change = fc.record({ at: fc.nat(lines.length - 1), odd, whole: fc.boolean() });
  const loads = fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
    const text = changes.reduce((all, { at, odd: put, whole }) => {
      const line = all[at] ?? '';
      const changed = whole ? line.replace(/:.*/, `: ${put}`) : line.replace(/(?<=: )[^:,{}[\]]+(?=[,}\]]|$)/, put);
      return all.with(at, changed);
    }, lines);
    const loaded = loadFromTexts({ 'harbour-vote.yaml': text.join('\n') }, charts);
    return loaded.ok || loaded.problems.length > 0;
  });
  expect(() => fc.assert(loads, { numRuns: 200 })).not.toThrow();
});
