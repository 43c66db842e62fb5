/** Keys that are pressed faster than they are read: a terminal then hands over several at once, and each counts. */
import { type Action, actionOf, type Pressed, textTyped, unpressed } from './keys.ts';

/** Keys that stand for themselves in a burst, where the terminal names none. */
const inBurst: Readonly<Record<string, Partial<Pressed>>> = { '\r': { return: true }, '\t': { tab: true } };

/** What the keys of one burst mean, in order. */
export function actionsOf(input: string, key: Pressed): readonly Action[] {
  const text = textTyped(input, key);
  return Array.from(text ?? [input]).flatMap((one) => {
    const itself = text === undefined ? undefined : inBurst[one];
    const action = actionOf(one, itself === undefined ? key : { ...unpressed, ...itself });
    return action ?? [];
  });
}
