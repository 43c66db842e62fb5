/** Units that a key implies, so that an author need not write them, and the numbers that need none. */
import type { Path } from '../model/problem.ts';

/** Numbers that are structure, not measurement: they need no unit, source or grade. */
const structural: ReadonlySet<string> = new Set(['format', 'rank', 'phase', 'uses', 'digits', 'faces', 'level']);

/** Blocks whose keys are names that the author chose: a number straight below is never structural. */
const named: ReadonlySet<string> = new Set(['parameters', 'counts', 'worth', 'likelihood']);

/** Units by the end of a path, list positions left out; `*` stands for one name. The first that fits holds. */
const implied: readonly (readonly [ending: string, unit: string])[] = [
  ['objectives.*.*.weight', 'share of the score'],
  ['objectives.*.*.value', 'score points, 0 to 100'],
  ['doctrines.*.*.rules.weight', 'log-weight'],
  ['worth.*', 'log-weight'],
  ['likelihood.*', 'probability'],
  ['types.*.*', 'probability'],
  ['counts.*', 'points towards the ask'],
  ['need.least', 'points towards the ask'],
  ['need.most', 'points towards the ask'],
  ['takes.*', 'points of the audience'],
  ['dropCost', 'points of the audience'],
  ['budget.start', 'standing'],
  ['budget.perTurn', 'standing per turn'],
  ['budget.most', 'standing'],
  ['cost', 'standing'],
  ['offerCost', 'standing'],
  ['odds', 'probability'],
  ['chance', 'probability'],
  ['exposureChance', 'probability'],
  ['leakChance', 'probability'],
  ['seenChance', 'probability'],
  ['accuracy', 'probability'],
  ['delayTurns', 'turns'],
  ['lastsTurns', 'turns'],
  ['lagTurns', 'turns'],
  ['lapsesTurns', 'turns'],
  ['dueTurns', 'turns'],
  ['graceTurns', 'turns'],
  ['ratePerDay', 'share of the distance per day'],
  ['threatsMade', 'threats'],
  ['threatsCarriedOut', 'threats'],
  ['promisesMade', 'promises'],
  ['promisesKept', 'promises'],
];

/** Keys of effects whose unit is that of the indicator they act on. */
const ofEffects: ReadonlySet<string> = new Set([
  'effects',
  'worked',
  'failed',
  'exposed',
  'extended',
  'backDown',
  'kept',
  'broken',
]);

const ofFormulas: ReadonlySet<string> = new Set(['base', 'plus', 'add', 'times', 'above', 'atLeast', 'atMost']);

const namesOf = (path: Path): string[] => path.filter((step) => typeof step === 'string');

/** True for a number that needs no provenance: a rank, a phase, a count of digits. */
export function isStructural(path: Path): boolean {
  const names = namesOf(path);
  return structural.has(names.at(-1) ?? '') && !named.has(names.at(-2) ?? '');
}

/** True inside a condition, where comparisons are thresholds. */
export const isThreshold = (path: Path): boolean =>
  path.slice(0, -1).some((step) => step === 'when' || step === 'unless');

/**
 * The unit of the number at a path as its key implies it; `around` is the unit written nearest around it. Undefined
 * where the key implies none and none was written.
 */
export function unitOf(path: Path, around: string | undefined): string | undefined {
  const names = namesOf(path);
  const last = names.at(-1) ?? '';
  if (isThreshold(path)) return `unit of ${last}`;
  if (last === 'above') return 'unit of the quantity it is counted from';
  const root = [...names];
  while (ofFormulas.has(root.at(-1) ?? '')) root.pop();
  const whole = fitting(root) ?? ofEffect(root) ?? around;
  if (whole === undefined) return undefined;
  const flow = root.at(-1) === 'driftPerDay' ? `${whole} per day` : whole;
  return last === 'times' && root.length < names.length ? `${flow} per unit of the quantity named` : flow;
}

function ofEffect(root: readonly string[]): string | undefined {
  const [block, verb] = root.slice(-2);
  return ofEffects.has(block ?? '') && (verb === 'by' || verb === 'to')
    ? 'unit of the indicator it changes'
    : undefined;
}

function fitting(names: readonly string[]): string | undefined {
  for (const [ending, unit] of implied) {
    const parts = ending.split('.');
    const tail = names.slice(-parts.length);
    if (tail.length === parts.length && parts.every((part, i) => part === '*' || part === tail[i])) return unit;
  }
  return undefined;
}
