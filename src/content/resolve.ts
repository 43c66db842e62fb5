/** Conditions and formulas: from the written spelling to slots of a world, every wrong name noted with the nearest right one. */
import {
  always,
  type Condition,
  constant,
  type Formula,
  type Operator,
  type Term,
  type WrittenCondition,
  type WrittenFormula,
} from '../model/formula.ts';
import type { Fact } from '../model/game.ts';
import type { Path } from '../model/problem.ts';
import { type Building, type Scope, unknown } from './building.ts';
import { hint } from './nearest.ts';

/** Days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const words = ['any', 'all', 'not'];

/** What conditions and formulas may name, and where problems with them go. */
export interface Names extends Pick<Building, 'facts' | 'actors' | 'findings'> {
  readonly layout: Pick<Building['layout'], 'day'>;
  readonly written: Pick<Building['written'], 'calendar' | 'parameters'>;
}

/** A condition; always, when absent. */
export function resolveCondition(
  to: Names,
  written: WrittenCondition | undefined,
  path: Path,
  scope: Scope,
): Condition {
  if (written === undefined) return always;
  const parts = Object.entries(written).map(([key, test]): Condition => {
    const at = [...path, key];
    if (key === 'any' || key === 'all') {
      if (!Array.isArray(test))
        return wrong(to, at, `"${key}" takes a list of conditions, for instance ${key}: [{ turn: ">= 2" }]`);
      const of = (test as readonly WrittenCondition[]).map((part, i) => resolveCondition(to, part, [...at, i], scope));
      return { kind: key, of };
    }
    if (key === 'not') {
      if (typeof test !== 'object' || Array.isArray(test))
        return wrong(to, at, '"not" takes one condition, for instance not: { turn: ">= 2" }');
      return { kind: 'not', of: resolveCondition(to, test as WrittenCondition, at, scope) };
    }
    return resolveTest(to, key, test as unknown, at, scope);
  });
  const [only] = parts;
  if (only === undefined) return always;
  return parts.length === 1 ? only : { kind: 'all', of: parts };
}

function wrong(to: Names, path: Path, message: string, code = 'bad-condition'): Condition {
  to.findings.push({ path, code, message });
  return always;
}

/** `self` and `target` in a fact's name, put in full. */
function inFull(to: Names, name: string, scope: Scope): string {
  return name
    .split('.')
    .map((part) => {
      if (part === 'self' && scope.self !== undefined) return to.actors[scope.self];
      if (part === 'target' && scope.target !== undefined) return to.actors[scope.target];
      return part;
    })
    .join('.');
}

/** A fact by its written name, which the viewer of the scope must be able to see. */
export function resolveFact(to: Names, written: string, path: Path, scope: Scope, atKey: boolean): Fact | undefined {
  const name = inFull(to, written, scope);
  const fact = to.facts.get(name);
  if (fact === undefined) {
    const what = name.includes('.') ? 'fact' : 'indicator';
    unknown(to, path, what, written, [...to.facts.keys(), ...(atKey ? ['date', ...words] : [])], atKey);
    return undefined;
  }
  if (scope.viewer !== undefined && fact.seenBy?.includes(scope.viewer) === false) {
    to.findings.push({
      path,
      code: 'hidden-fact',
      atKey,
      message: `"${written}" is hidden from ${to.actors[scope.viewer]}, which decides here. Use what it can see.`,
    });
    return undefined;
  }
  return fact;
}

function resolveTest(to: Names, key: string, test: unknown, path: Path, scope: Scope): Condition {
  if (key === 'date') return resolveDate(to, test, path);
  const fact = resolveFact(to, key, path, scope, true);
  if (fact === undefined) return always;
  const tests: readonly unknown[] = Array.isArray(test) ? test : [test];
  if (fact.standings !== undefined) return resolveStanding(to, key, fact, tests, path, scope);
  const parts = tests.flatMap((one, i) => compareAll(to, fact, one, Array.isArray(test) ? [...path, i] : path));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'all', of: parts };
}

function resolveStanding(
  to: Names,
  key: string,
  fact: Fact,
  tests: readonly unknown[],
  path: Path,
  scope: Scope,
): Condition {
  const known = fact.standings ?? [];
  const values = tests.map((one) => known.indexOf(String(one)));
  values.forEach((value, i) => {
    if (value < 0) {
      const name = String(tests[i]);
      const message = `"${key}" is never "${name}".${hint(name, known)}`;
      to.findings.push({ path, code: 'unknown-posture', message, name: key });
    }
  });
  if (
    fact.name.startsWith('exposed.') &&
    scope.viewer !== undefined &&
    !(values.length === 1 && known[values[0] ?? -1] === 'exposed')
  ) {
    const [, actor] = fact.name.split('.');
    if (to.actors[scope.viewer] !== actor)
      return wrong(
        to,
        path,
        `Others may only ask whether "${key}" is [exposed]: what is unseen they cannot know.`,
        'hidden-fact',
      );
  }
  return { kind: 'oneOf', slot: fact.slot, values: values.filter((value) => value >= 0) };
}

const comparison = /^\s*(<=|>=|<|>|=)?\s*(\S+)\s*$/;
const range = /^\s*(\S+?)\s*\.\.\s*(\S+)\s*$/;

function compareAll(to: Names, fact: Fact, test: unknown, path: Path): Condition[] {
  const between = typeof test === 'string' ? range.exec(test) : null;
  if (between !== null) {
    return [compare(to, fact, '>=', between[1] ?? '', path), compare(to, fact, '<=', between[2] ?? '', path)];
  }
  const parts = typeof test === 'string' ? comparison.exec(test) : null;
  if (parts === null) return [wrong(to, path, `Expected a comparison such as ">= 70", "60..70" or "= 0", quoted.`)];
  return [compare(to, fact, (parts[1] ?? '=') as Operator, parts[2] ?? '', path)];
}

function compare(to: Names, fact: Fact, op: Operator, text: string, path: Path): Condition {
  const parameters = to.written.parameters ?? {};
  const value = Object.hasOwn(parameters, text) ? (parameters[text] as number) : Number(text);
  if (!Number.isFinite(value)) {
    return wrong(
      to,
      path,
      `"${text}" is neither a number nor a parameter.${hint(text, Object.keys(parameters))}`,
      'unknown-parameter',
    );
  }
  if (value < fact.low || value > fact.high) {
    to.findings.push({
      path,
      code: 'out-of-bounds',
      name: `${fact.name}.${text}`,
      message: `"${fact.name}" goes from ${fact.low} to ${fact.high}: it never reaches ${value}.`,
    });
  }
  return { kind: 'compare', slot: fact.slot, op, to: value };
}

function resolveDate(to: Names, test: unknown, path: Path): Condition {
  const first = to.written.calendar[0]?.date ?? '';
  const tests: readonly unknown[] = Array.isArray(test) ? test : [test];
  const of = tests.flatMap((one): Condition[] => {
    const text = String(one);
    const between = range.exec(text);
    const parts = comparison.exec(text);
    const read = (op: string, date: string): Condition => {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) {
        return wrong(to, path, `"${date}" is not a date such as 2025-02-03.`, 'bad-date');
      }
      return {
        kind: 'compare',
        slot: { store: 'counts', index: to.layout.day },
        op: op as Operator,
        to: daysBetween(first, date),
      };
    };
    if (between !== null) return [read('>=', between[1] ?? ''), read('<=', between[2] ?? '')];
    if (parts === null) return [wrong(to, path, 'Expected a date such as ">= 2025-02-03".', 'bad-date')];
    return [read(parts[1] ?? '=', parts[2] ?? '')];
  });
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { kind: 'all', of };
}

/** A formula; the constant `absent` when it is not written. */
export function resolveFormula(
  to: Names,
  written: WrittenFormula | undefined,
  path: Path,
  scope: Scope,
  absent = 0,
): Formula {
  if (written === undefined) return constant(absent);
  if (typeof written === 'number') return constant(written);
  const terms = (written.plus ?? []).map((term, i): Term => {
    const at = [...path, 'plus', i];
    const when = resolveCondition(to, term.when, [...at, 'when'], scope);
    const blank = { when, add: 0, times: 0, above: 0 };
    if (term.per === undefined) return { ...blank, add: term.add ?? 0 };
    const times = term.times ?? 1;
    const above = term.above ?? 0;
    if (term.per === 'level' && scope.level !== undefined) return { ...blank, add: times * (scope.level - above) };
    const fact = resolveFact(to, term.per, [...at, 'per'], scope, false);
    if (fact === undefined) return blank;
    if (fact.standings !== undefined) {
      to.findings.push({
        path: [...at, 'per'],
        code: 'not-a-number',
        message: `"${term.per}" is a standing, not a quantity: use a "when" on it.`,
      });
      return blank;
    }
    return { when, add: 0, slot: fact.slot, times, above };
  });
  return { base: written.base ?? 0, terms, atLeast: written.atLeast ?? -Infinity, atMost: written.atMost ?? Infinity };
}
