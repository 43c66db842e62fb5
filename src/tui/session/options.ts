/** What can be chosen of a game before it begins: the fields of the options, and how each changes. */
import type { Game } from '../../model/game.ts';
import { languages } from '../../model/text.ts';
import type { Action } from '../keys.ts';
import { digitOf } from '../keys.ts';
import { playableSeats } from '../present/eyes.ts';
import type { Step } from './message.ts';
import { adviceChoices, type Model, type Screen, type Setup, sharesTable } from './model.ts';

/** One row of the options. A line is another seat's usual conduct. */
export type Field =
  | { readonly kind: 'crisis' | 'seat' | 'from' | 'facilitator' | 'advice' | 'language' | 'seed' }
  | { readonly kind: 'line'; readonly actor: number };

type Options = Screen & { readonly kind: 'options' };

/** Digits of a seed: what a person can read out. */
const mostDigits = 10;

/** The fields of a setup, in the order in which they are asked. */
export function fieldsOf({ loaded: { game }, seat }: Setup): readonly Field[] {
  const lines = game.shown.actors
    .map((id) => game.actors.findIndex((actor) => actor.id === id))
    .filter((actor) => actor !== seat && choicesOf(game, actor).length > 1)
    .map((actor): Field => ({ kind: 'line', actor }));
  const before: readonly Field[] = [{ kind: 'crisis' }, { kind: 'seat' }, { kind: 'from' }];
  return [...before, ...lines, { kind: 'facilitator' }, { kind: 'advice' }, { kind: 'language' }, { kind: 'seed' }];
}

/** Who may decide for an actor: its lines of conduct, and a person where it may be played by one. */
const choicesOf = (game: Game, actor: number): readonly string[] =>
  game.actors[actor]?.playable === true ? [...linesOf(game, actor), 'human'] : linesOf(game, actor);

/** Ids of an actor's lines of conduct, in the file's order. */
function linesOf({ actors, shown }: Game, actor: number): readonly string[] {
  const id = `${actors[actor]?.id}.`;
  return shown.doctrines.filter((name) => name.startsWith(id)).map((name) => name.slice(id.length));
}

/** The line an actor is set to follow. */
export function lineOf({ loaded: { game }, lines }: Setup, actor: number): string {
  const { id = '', usual = '' } = game.actors[actor] ?? {};
  return lines[id] ?? usual;
}

/** One key in the options. */
export function updateOptions(model: Model, screen: Options, action: Action): Step {
  const { setup } = screen;
  const fields = fieldsOf(setup);
  const field = fields[Math.min(screen.at, fields.length - 1)] as Field;
  const show = (change: Partial<Options>): Step => ({
    model: { ...model, screen: { ...screen, problems: [], ...change } },
  });
  const step = { left: -1, right: 1, choose: 1 }[action as string];
  if (step !== undefined) return changed(model, screen, field, step);
  const digit = digitOf(action);
  if (field.kind === 'seed' && (digit !== undefined || action === 'erase'))
    return show({ setup: { ...setup, seed: typed(setup.seed, digit) } });
  const moved = { up: -1, down: 1, pageUp: -8, pageDown: 8, first: -Infinity, last: Infinity }[action as string];
  if (moved !== undefined) return show({ at: Math.max(0, Math.min(fields.length - 1, screen.at + moved)) });
  // At a table of several each reads its briefing when the keyboard comes to it.
  if (action === 'go' && sharesTable(setup)) return { model, command: { kind: 'begin', setup, lang: model.lang } };
  if (action === 'go') return { model: { ...model, screen: { kind: 'briefing', setup, long: false, top: 0 } } };
  if (action === 'back') return { model: { ...model, screen: { kind: 'start', at: 0, wants: 'play', problems: [] } } };
  return { model };
}

const typed = (seed: string, digit: number | undefined): string =>
  digit === undefined ? seed.slice(0, -1) : `${seed}${digit}`.slice(0, mostDigits);

/** The next or the last of a list, which goes round. */
function beside<T>(list: readonly T[], now: T, step: number): T {
  const at = list.indexOf(now);
  return list[(Math.max(at, at < 0 && step < 0 ? 0 : at) + step + list.length) % list.length] ?? now;
}

function changed(model: Model, screen: Options, field: Field, step: number): Step {
  const { setup } = screen;
  const { game } = setup.loaded;
  const show = (change: Partial<Setup>): Step => ({
    model: { ...model, screen: { ...screen, setup: { ...setup, ...change }, problems: [] } },
  });
  switch (field.kind) {
    case 'crisis': {
      const ids = model.scenarios;
      const id = beside(ids, game.id, step);
      return id === game.id || ids.length === 0 ? { model } : { model, command: { kind: 'open', id } };
    }
    case 'seat': {
      const seat = beside(playableSeats(game), setup.seat, step);
      const { [game.actors[seat]?.id ?? '']: _, ...lines } = setup.lines;
      return show({ seat, lines });
    }
    case 'from':
      return show({ from: ((setup.from - 1 + step + game.calendar.length) % game.calendar.length) + 1 });
    case 'line': {
      const line = beside(choicesOf(game, field.actor), lineOf(setup, field.actor), step);
      return show({ lines: { ...setup.lines, [game.actors[field.actor]?.id ?? '']: line } });
    }
    case 'facilitator':
      return show({ facilitator: setup.facilitator !== true });
    case 'advice':
      return show({ advice: beside(adviceChoices, setup.advice ?? 'free', step) });
    case 'language':
      return { model: { ...model, lang: beside(languages, model.lang, step) } };
    case 'seed':
      return { model };
  }
}
