/** A small scenario without mistakes, and how tests put mistakes into it. */

import { readWritten } from '../../src/io/scenario-reader.ts';
import type { Problem } from '../../src/model/problem.ts';

export const smallScenario = `format: 1
id: small-crisis
judgement: Made up for the tests.
grade: D
playable: [mexico]
defaultSeat: mexico
calendar:
  - { id: eve, date: 2025-02-01 }
  - { id: after, date: 2025-02-03 }
sources:
  poll: { publisher: An institute, title: A poll }
indicators:
  tension:
    unit: index
    start: 40
    low: 0
    high: 100
    noise: { step: 1, faces: 3 }
parameters:
  ultimatum: { value: 70, low: 60, high: 80, unit: index }
actors:
  mexico:
    chart: executive
    role: government
    budget: { start: 3, perTurn: 1, most: 5 }
moves:
  mexico:
    deployGuard:
      cost: 2
      odds: { base: 0.5, plus: [{ per: tension, times: 0.001 }] }
      when: { tension: ">= 20" }
      worked:
        - { change: tension, by: -5 }
bargaining: { offerCost: 1, lapsesTurns: 1, leakChance: 0.1 }
endings:
  calm: { at: horizon, rank: 1, when: {} }
objectives:
  mexico:
    peace: { weight: 1, value: { base: 100, plus: [{ per: tension, times: -1 }] } }
doctrines:
  mexico:
    steady:
      rules:
        - { do: deployGuard, weight: 1, source: poll, grade: B }
usual: { mexico: steady }
text:
  calendar.eve: { en: The eve, es: La víspera }
`;

/** Where a test expects a problem: put into a text just before the place. */
export const mark = '«';

/** A text without its mark, and the place of the mark; an empty place when the text has no mark. */
export function unmarked(text: string): {
  readonly text: string;
  readonly place: Partial<Pick<Problem, 'line' | 'column'>>;
} {
  const at = text.indexOf(mark);
  if (at < 0) return { text, place: {} };
  const before = text.slice(0, at).split('\n');
  return { text: text.replace(mark, ''), place: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } };
}

/** The small scenario with one passage replaced, which must be there. */
export function withPassage(from: string, to: string): string {
  if (!smallScenario.includes(from)) throw new Error(`The small scenario has no ${JSON.stringify(from)}`);
  return smallScenario.replace(from, () => to);
}

/** Problems of texts by name, of which the first is the scenario; none when it reads well. */
export function problemsOf(
  files: Readonly<Record<string, string>>,
  overrides: readonly string[] = [],
): readonly Problem[] {
  const read = readWritten(Object.keys(files)[0] ?? '', { files, overrides });
  return read.ok ? [] : read.problems;
}
