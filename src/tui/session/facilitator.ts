/** Keys of a facilitator: what to bring on or impose, the form that asks for the words, and letting things take their course. */
import type { Action } from '../keys.ts';
import { actOf, type FormAct, whiteItems } from '../present/facilitator.ts';
import { peopleWords } from '../text/words.ts';
import type { Step } from './message.ts';
import type { FacilitatorScreen, FormScreen, Model } from './model.ts';

/** Longest text of a note or a reason. */
const longest = 200;

/** One key at the facilitator's screen. */
export function updateFacilitator(model: Model, screen: FacilitatorScreen, action: Action): Step {
  const { white } = model;
  if (white === undefined) return { model };
  const { says: _, ...quiet } = screen;
  const items = whiteItems(white);
  const show = (change: Partial<FacilitatorScreen>): Step => ({ model: { ...model, screen: { ...quiet, ...change } } });
  if (action === 'pageUp' || action === 'pageDown')
    return show({ top: Math.max(0, screen.top + (action === 'pageUp' ? -5 : 5)) });
  const step = { up: -1, down: 1, first: -Infinity, last: Infinity }[action as string];
  if (step !== undefined) return show({ at: Math.max(0, Math.min(items.length - 1, screen.at + step)) });
  if (action === 'go') return { model, command: { kind: 'pass' } };
  const item = items[screen.at];
  if (action !== 'choose' || item === undefined) return { model };
  if (!item.open) return show(item.state === '' ? {} : { says: `${item.act.label}: ${item.state}.` });
  const field = item.act.kind === 'note' ? 'text' : 'reason';
  return { model: { ...model, screen: { kind: 'form', under: quiet, act: item.act, text: '', reason: '', field } } };
}

/** One key in a form; letters come as text. */
export function updateForm(model: Model, screen: FormScreen, action: Action): Step {
  const show = (change: Partial<FormScreen>): Step => ({ model: { ...model, screen: { ...screen, ...change } } });
  const other = (): Step =>
    screen.act.kind === 'note' ? show({ field: screen.field === 'text' ? 'reason' : 'text' }) : { model };
  const steps: Partial<Record<Action, () => Step>> = {
    back: () => ({ model: { ...model, screen: screen.under } }),
    erase: () => show({ [screen.field]: screen[screen.field].replace(/.$/su, '') }),
    up: other,
    down: other,
    panels: other,
    left: () => show({ act: turned(screen.act, -1) }),
    right: () => show({ act: turned(screen.act, 1) }),
    go: () => accepted(model, screen),
  };
  return steps[action]?.() ?? { model };
}

/** Another outcome of a roll that has several. */
function turned(act: FormAct, step: number): FormAct {
  if (act.kind !== 'roll') return act;
  const { length } = act.outcomes;
  return { ...act, chosen: (act.chosen + step + length) % length };
}

/** What is typed goes where the form asks for it; nothing that a terminal would take for more than text. */
export function typed(model: Model, screen: FormScreen, text: string): Step {
  const value = `${screen[screen.field]}${text}`.slice(0, longest).replaceAll(/\p{C}/gu, '');
  return { model: { ...model, screen: { ...screen, [screen.field]: value } } };
}

function accepted(model: Model, screen: FormScreen): Step {
  const words = peopleWords[model.lang];
  const [text, reason] = [screen.text.trim(), screen.reason.trim()];
  const say = (says: string, field: FormScreen['field']): Step => ({
    model: { ...model, screen: { ...screen, field, under: { ...screen.under, says } } },
  });
  if (screen.act.kind === 'note' && text === '') return say(words.textMissing, 'text');
  if (screen.field === 'text') return { model: { ...model, screen: { ...screen, field: 'reason' } } };
  if (reason === '') return say(words.reasonMissing, 'reason');
  const act = actOf(screen.act, text, reason);
  return act === undefined ? { model } : { model, command: { kind: 'intervene', act } };
}
