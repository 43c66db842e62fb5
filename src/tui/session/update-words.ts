/** Keys of the three pages behind `?`: the keys, every word with its meaning and its source, and the sources. */
import { type Action, digitOf } from '../keys.ts';
import { glossaryOf } from '../present/glossary.ts';
import { type Looking, lookUp, type Word } from '../present/glossary-word.ts';
import type { Step } from './message.ts';
import { gameOf, type Model, type Overlay } from './model.ts';

/** The pages in their order. */
export const helpTabs = ['help', 'words', 'sources'] as const;

const isTab = (kind: Overlay['kind']): kind is (typeof helpTabs)[number] =>
  (helpTabs as readonly string[]).includes(kind);

/** The page that a key leads to from one of them; undefined for any other key. */
export function helpTab({ kind }: Overlay, action: Action): Overlay | undefined {
  if (!isTab(kind)) return undefined;
  const to = (tab: number): Overlay => ({ kind: helpTabs[tab % helpTabs.length] ?? kind, panel: 0, top: 0 });
  const now = helpTabs.indexOf(kind);
  const digit = digitOf(action);
  if (digit !== undefined) return digit >= 1 && digit <= helpTabs.length ? to(digit - 1) : undefined;
  if (action === 'find') return { ...to(1), typing: true };
  if (action === 'panels' || action === 'right') return to(now + 1);
  return action === 'left' ? to(now + helpTabs.length - 1) : undefined;
}

/** Who looks words up. */
export function lookingOf(model: Model): Looking {
  const { lang, position, screen } = model;
  const setup = screen.kind === 'options' || screen.kind === 'briefing' ? screen.setup.seat : undefined;
  return { game: gameOf(model), lang, seat: position?.seat ?? setup };
}

/** The words in view, and the one under the cursor. */
export function wordsInView(
  model: Model,
  { find = '', at = 0 }: Overlay,
): { readonly list: readonly Word[]; readonly at: number; readonly word: Word | undefined } {
  const list = lookUp(glossaryOf(lookingOf(model)), find);
  const place = Math.max(0, Math.min(list.length - 1, at));
  return { list, at: place, word: list[place] };
}

/** One key at the list of words. */
export function updateWords(model: Model, overlay: Overlay, action: Action): Step {
  const { overlay: _, ...without } = model;
  const show = (change: Partial<Overlay>): Step => ({ model: { ...model, overlay: { ...overlay, ...change } } });
  const { find = '', basis = false } = overlay;
  if (action === 'erase')
    return overlay.typing === true ? show({ find: find.replace(/.$/su, ''), at: 0, top: 0 }) : { model };
  if (action === 'back')
    return basis
      ? show({ basis: false, top: 0 })
      : find === ''
        ? { model: without }
        : show({ find: '', typing: false, at: 0 });
  if (overlay.typing === true && action === 'go') return show({ typing: false });
  if (action === 'go' || action === 'sources' || action === 'choose') return show({ basis: !basis, top: 0 });
  if (action === 'pageUp' || action === 'pageDown')
    return show({ top: Math.max(0, overlay.top + (action === 'pageUp' ? -5 : 5)) });
  const { list, at } = wordsInView(model, overlay);
  const step = { up: -1, down: 1, first: -Infinity, last: Infinity }[action as string];
  if (step !== undefined)
    return show({ at: Math.max(0, Math.min(list.length - 1, at + step)), top: 0, basis: false, typing: false });
  return action === 'help' || action === 'leave' || action === 'no' ? { model: without } : { model };
}

/** Longest text that is looked for. */
const longest = 40;

/** Letters typed where a word is looked for. */
export function wordTyped(model: Model, overlay: Overlay, text: string): Step {
  const find = `${overlay.find ?? ''}${text}`.slice(0, longest).replaceAll(/\p{C}/gu, '');
  return { model: { ...model, overlay: { ...overlay, find, at: 0, top: 0, basis: false } } };
}
