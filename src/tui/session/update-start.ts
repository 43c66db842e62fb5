/** Keys where everything begins: play as one usually does, go on with a run, be guided, or choose all oneself. */
import type { LoadedGame } from '../../io/load-game.ts';
import type { Action } from '../keys.ts';
import type { Step } from './message.ts';
import { type FirstCard, type Model, optionsScreen, type Screen, usualSetup } from './model.ts';

type Start = Screen & { readonly kind: 'start' };

/** What can be chosen at the start. */
export type StartItem =
  | { readonly kind: 'play' | 'guide' | 'options' }
  /** A run to go on with, or one that has ended. */
  | { readonly kind: 'resume' | 'seeAgain'; readonly run: Model['runs'][number] };

/** The list of the start, in order: runs that have ended stand apart, last. */
export const startItems = ({ runs }: Model): readonly StartItem[] => [
  { kind: 'play' },
  ...runs.filter(({ ending }) => ending === undefined).map((run): StartItem => ({ kind: 'resume', run })),
  { kind: 'guide' },
  { kind: 'options' },
  ...runs.filter(({ ending }) => ending !== undefined).map((run): StartItem => ({ kind: 'seeAgain', run })),
];

/** One key at the start. */
export function updateStart(model: Model, screen: Start, action: Action): Step {
  const items = startItems(model);
  if (action === 'options') return openFor(model, 'options');
  if (action === 'go') return chosen(model, items[screen.at] ?? { kind: 'play' });
  const step = { up: -1, down: 1, pageUp: -8, pageDown: 8, first: -Infinity, last: Infinity }[action as string];
  if (step === undefined) return { model };
  const at = Math.max(0, Math.min(items.length - 1, screen.at + step));
  return { model: { ...model, screen: { ...screen, at, problems: at === screen.at ? screen.problems : [] } } };
}

function chosen(model: Model, item: StartItem): Step {
  const { guide: _, ...alone } = model;
  switch (item.kind) {
    case 'play':
      return openFor(alone, 'play');
    case 'guide':
      return openFor({ ...model, guide: [] }, 'play');
    case 'options':
      return openFor(alone, 'options');
    case 'resume':
    case 'seeAgain':
      return { model: alone, command: { kind: 'resume', file: item.run.file, lang: model.lang } };
  }
}

/** Opens the scenario to meet first. */
function openFor(model: Model, wants: Start['wants']): Step {
  const [id] = model.scenarios;
  const at = model.screen.kind === 'start' ? model.screen.at : 0;
  const next: Model = { ...model, screen: { kind: 'start', at, wants, problems: [] } };
  return id === undefined ? { model: next } : { model: next, command: { kind: 'open', id } };
}

/** A scenario was opened: for the briefing of its usual seat, or for the options. */
export function opened(model: Model, loaded: LoadedGame): Model {
  const { screen } = model;
  if (screen.kind === 'options') {
    const { seed } = screen.setup;
    return { ...model, screen: optionsScreen({ ...usualSetup(loaded, model.called), seed }, 0) };
  }
  if (screen.kind === 'start' && screen.wants === 'options')
    return { ...model, screen: optionsScreen(usualSetup(loaded, model.called), 0) };
  return { ...model, screen: { kind: 'briefing', setup: usualSetup(loaded, model.called), long: false, top: 0 } };
}

/** A scenario or a run could not be opened: it is said where it was asked for. */
export function broken(model: Model, problems: readonly string[]): Model {
  const { screen } = model;
  if (screen.kind === 'options') return { ...model, screen: { ...screen, problems } };
  return {
    ...model,
    screen: { kind: 'start', at: screen.kind === 'start' ? screen.at : 0, wants: 'play', problems },
  };
}

/** What the start shows has come: the cursor stays on what it stood on. */
export function found(
  model: Model,
  { card, runs }: { readonly card?: FirstCard; readonly runs: Model['runs'] },
): Model {
  const { screen } = model;
  const next: Model = { ...model, ...(card === undefined ? {} : { card }), runs };
  if (screen.kind !== 'start') return next;
  const under = startItems(model)[screen.at];
  const at = startItems(next).findIndex((it) => nameOf(it) === (under === undefined ? 'play' : nameOf(under)));
  return { ...next, screen: { ...screen, at: Math.max(0, at) } };
}

const nameOf = (item: StartItem): string => ('run' in item ? item.run.file : item.kind);
