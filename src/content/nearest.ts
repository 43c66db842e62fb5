/** The right spelling that a wrong name was probably meant to be. */
import { distance } from 'fastest-levenshtein';

/** The known name nearest to a wrong one, when it is near enough to be a slip: about three letters in ten. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    const steps = slips(name, candidate);
    if (steps < least) {
      least = steps;
      best = candidate;
    }
  }
  return best;
}

/** " Did you mean x?", or the names there are when they are few, or nothing. */
export function hint(name: string, known: Iterable<string>): string {
  const list = [...known];
  const near = nearest(name, list);
  if (near !== undefined) return ` Did you mean "${near}"?`;
  return list.length > 0 && list.length <= 12 ? ` There is: ${list.join(', ')}.` : '';
}

/**
 * Slips between two names, or infinity when they are too far apart. Names of as many parts are compared part by part: a
 * long beginning that two dotted names share does not make their ends alike.
 */
function slips(name: string, candidate: string): number {
  const [parts, others] = [name.split('.'), candidate.split('.')];
  if (parts.length !== others.length) return slipsOfPart(name, candidate);
  return parts.reduce((sum, part, i) => sum + slipsOfPart(part, others[i] ?? ''), 0);
}

function slipsOfPart(part: string, other: string): number {
  const [a, b] = [part.toLowerCase(), other.toLowerCase()];
  const steps = distance(a, b);
  const letters = Math.max(a.length, b.length);
  if (steps <= Math.min(6, Math.max(1, Math.round(letters * 0.3)))) return steps;
  return steps === 2 && swapped(a, b) ? steps : Infinity;
}

/** Whether two letters have changed places and nothing else: one slip of the hand, though two of letters. */
const swapped = (a: string, b: string): boolean => sorted(a) === sorted(b);

const sorted = (text: string): string => Array.from(text).sort().join('');
