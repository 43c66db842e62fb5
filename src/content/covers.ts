/** The ids of the checklist that a scenario says it carries. */
import type { Finding } from '../model/problem.ts';
import { hint } from './nearest.ts';

/** Those that are none, and those that stand there a second time. */
export function coverFindings(covers: readonly string[], known: readonly string[]): Finding[] {
  return covers.flatMap((id, i): Finding[] => {
    const path = ['covers', i];
    if (!known.includes(id)) {
      const message = `There is no item "${id}" on the checklist of the articles.${hint(id, known)}`;
      return [{ path, code: 'unknown-item', message, name: id }];
    }
    if (covers.indexOf(id) === i) return [];
    return [{ path, code: 'taken-name', message: `"${id}" stands in this list twice: remove one.` }];
  });
}
