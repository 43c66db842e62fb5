/** Units that a key implies, so that an author need not write them, and the numbers that need none. */
import type { Path } from '../model/problem.ts';
import type { Quantities } from './quantities.ts';

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
 * The unit of the number at a path as its key implies it, with the quantities that its block names looked up; `around` is
 * the unit written nearest around it. Undefined where the key implies none and none was written.
 */
export function unitOf(path: Path, around: string | undefined, quantities: Quantities): string | undefined {
  const names = namesOf(path);
  const last = names.at(-1) ?? '';
  const counted = (name: string): string => quantities.unit(name, path) ?? `unit of ${name}`;
  const per = quantities.named(path.slice(0, -1), 'per') ?? 'the quantity named';
  if (isThreshold(path)) return counted(last);
  if (last === 'above') return counted(per);
  const root = path.slice(0, path.findLastIndex((step) => typeof step === 'string' && !ofFormulas.has(step)) + 1);
  const whole = fitting(namesOf(root)) ?? ofEffect(root, quantities, counted) ?? around;
  if (whole === undefined) return undefined;
  const flow = root.at(-1) === 'driftPerDay' ? `${whole} per day` : whole;
  return last === 'times' && root.length < path.length ? `${flow} per unit of ${per}` : flow;
}

/** What an effect changes or sets is counted as that indicator is. */
function ofEffect(root: Path, quantities: Quantities, counted: (name: string) => string): string | undefined {
  const [block, verb] = namesOf(root).slice(-2);
  if (!ofEffects.has(block ?? '') || (verb !== 'by' && verb !== 'to')) return undefined;
  const effect = root.slice(0, -1);
  return counted(quantities.named(effect, 'change') ?? quantities.named(effect, 'set') ?? 'the indicator it changes');
}

function fitting(names: readonly string[]): string | undefined {
  for (const [ending, unit] of implied) {
    const parts = ending.split('.');
    const tail = names.slice(-parts.length);
    if (tail.length === parts.length && parts.every((part, i) => part === '*' || part === tail[i])) return unit;
  }
  return undefined;
}
