/** The one place where a session changes: from a state and a message to the next state, and what to do outside. */
import type { Action } from '../keys.ts';
import type { White } from '../present/facilitator.ts';
import { turningPoint } from '../present/hindsight.ts';
import { pageHeight } from '../present/layout.ts';
import { itemsOf, menuOf } from '../present/menu.ts';
import { isShared, type Position } from '../present/position.ts';
import { sees } from '../present/wire.ts';
import { typed, updateFacilitator, updateForm } from './facilitator.ts';
import { guided } from './guide.ts';
import type { Message, Step } from './message.ts';
import {
  gameOf,
  hasBegun,
  isRefining,
  isThinking,
  type Model,
  type Overlay,
  optionsScreen,
  type Screen,
} from './model.ts';
import { updateOptions } from './options.ts';
import { mostTop, pageOf } from './page.ts';
import {
  briefed,
  curtainBefore,
  curtainBeforeFacilitator,
  facilitating,
  needsBriefing,
  otherEnding,
  seated,
  tableFrom,
} from './people.ts';
import { startReplay, updateReplay } from './replay.ts';
import { asSpared, turnSpared } from './spared.ts';
import { openUndo, updateUndo } from './undo.ts';
import { hearAdvice, updateAdvice, updateEstimate } from './update-advice.ts';
import { updateCompose } from './update-compose.ts';
import { broken, found, opened, updateStart } from './update-start.ts';
import { clampTable, freshTable, updateReveal, updateTable } from './update-table.ts';
import { helpTab, updateWords, wordTyped } from './update-words.ts';

/** The next step of a session. */
export function update(model: Model, message: Message): Step {
  const step = stepOf(model, message);
  return { ...step, model: guided(asSpared(step.model)) };
}

function stepOf(model: Model, message: Message): Step {
  switch (message.kind) {
    case 'resized':
      return { model: { ...model, size: message.size } };
    case 'opened':
      return { model: opened(model, message.loaded) };
    case 'found':
      return { model: found(model, message) };
    case 'broken':
      return { model: broken(model, message.problems) };
    case 'played':
      return next(model, message.position);
    case 'resumed':
      return next(tableFrom(model, message.read), message.to);
    case 'advised':
    case 'noted':
      return hearAdvice(model, message);
    case 'tick':
      if (isRefining(model)) return { model, command: { kind: 'refine' } };
      return isThinking(model) && model.position !== undefined
        ? { model, command: { kind: 'lookBack', seat: model.position.seat } }
        : { model };
    case 'lookedBack':
      return { model: { ...model, hindsight: message.hindsight } };
    case 'reviewed': {
      const { of, compare } = message;
      const replay = startReplay(of, { within: true });
      const shown = compare && of.compared !== undefined ? { ...replay, overlay: 'compare' as const } : replay;
      return { model: { ...model, screen: { kind: 'replay', replay: shown, compare, under: model.screen } } };
    }
    case 'facilitated':
      return next(model, message.white);
    case 'branched':
      return { model: { ...tableFrom(model, message.read), screen: { kind: 'branched', branch: message.branch } } };
    case 'typed':
      if (model.overlay?.typing === true) return wordTyped(model, model.overlay, message.text);
      return model.screen.kind === 'form' ? typed(model, model.screen, message.text) : { model };
    case 'key':
      return key(model, message.action);
  }
}

/** Somebody's turn has come: at once, or behind a curtain where several share the keyboard. */
function next(model: Model, to: Position | White): Step {
  if (!('seat' in to)) return { model: curtainBeforeFacilitator(model, to) ?? facilitating(model, to) };
  const curtain = curtainBefore(model, to);
  if (curtain !== undefined) return { model: curtain };
  const { white: _, ...without } = model;
  return shown(without, to);
}

/** Reactions to choose, news to read, the next orders, or the end. */
function shown(model: Model, position: Position): Step {
  const next: Model = { ...model, position };
  if (needsBriefing(model, position)) return { model: briefed(next, position) };
  if (position.waitsFor === 'reactions') {
    const open = itemsOf(menuOf(position, 'react'));
    if (open.length === 0 && !isShared(position)) return { model: next, command: { kind: 'answer', orders: [] } };
    return {
      model: {
        ...next,
        screen: { kind: 'reveal', from: model.read, at: open.length, top: 0 },
        read: position.told.length,
      },
    };
  }
  const fresh = position.told.slice(model.read).some(({ happening }) => sees(position, happening));
  const screen: Screen = fresh ? { kind: 'news', from: model.read, top: 0 } : afterNews(position);
  return { model: { ...next, screen, read: position.told.length } };
}

const afterNews = (position: Position): Screen =>
  position.waitsFor === 'nothing' ? { kind: 'ending', top: 0 } : freshTable(position);

/** Enter raises the curtain. */
function raised(model: Model, to: Position | White): Step {
  return 'seat' in to ? shown(seated(model, to), to) : { model: facilitating(model, to) };
}

function key(model: Model, action: Action): Step {
  if (action === 'interrupt') return { model, command: { kind: 'leave', how: 'interrupted' } };
  if (action === 'spare' && gameOf(model) !== undefined) return { model: turnSpared(model) };
  if (model.overlay !== undefined) return overlayKey(model, model.overlay, action);
  if (model.screen.kind === 'form') return updateForm(model, model.screen, action);
  if (model.screen.kind === 'replay') return replayKey(model, model.screen, action);
  if (action === 'leave') return leave(model);
  if (action === 'help') return open(model, 'help');
  if (action === 'sources' && model.screen.kind !== 'start') return open(model, 'sources');
  if (action === 'wire' && model.position !== undefined) return open(model, 'wire');
  if (action === 'details' && (model.screen.kind === 'table' || model.screen.kind === 'reveal'))
    return open(model, 'details');
  return screenKey(model, action);
}

const open = (model: Model, kind: Overlay['kind']): Step => ({
  model: { ...model, overlay: { kind, panel: 0, top: 0 } },
});

/** A run that has ended, or none that has begun, is left without a question. */
function leave(model: Model): Step {
  if (model.screen.kind === 'ending') return { model, command: { kind: 'leave', how: 'ended' } };
  if (!hasBegun(model)) return { model, command: { kind: 'leave', how: 'left' } };
  return open(model, 'leave');
}

function overlayKey(model: Model, overlay: Overlay, action: Action): Step {
  const { overlay: _, ...without } = model;
  if (overlay.kind === 'leave') {
    if (action === 'yes' || action === 'go' || action === 'leave')
      return { model, command: { kind: 'leave', how: 'left' } };
    return action === 'no' || action === 'back' ? { model: without } : { model };
  }
  const tab = overlay.typing === true ? undefined : helpTab(overlay, action);
  if (tab !== undefined) return { model: { ...model, overlay: tab } };
  if (overlay.kind === 'words') return updateWords(model, overlay, action);
  const top = scrolled(model, action);
  if (top !== undefined) return { model: { ...model, overlay: { ...overlay, top } } };
  return ['back', 'go', 'leave', 'help', 'no'].includes(action) || action === overlay.kind
    ? { model: without }
    : { model };
}

/** Where a page stands after a key that scrolls; undefined for any other key. */
function scrolled(model: Model, action: Action): number | undefined {
  const page = pageOf(model);
  if (page === undefined) return undefined;
  const step = scrollSteps(pageHeight(model.size))[action];
  return step === undefined ? undefined : Math.min(mostTop(model, page), Math.max(0, page.top + step));
}

const scrollSteps = (height: number): Readonly<Partial<Record<Action, number>>> => ({
  up: -1,
  down: 1,
  pageUp: 1 - height,
  pageDown: height - 1,
  choose: height - 1,
  first: -Infinity,
  last: Infinity,
});

function screenKey(model: Model, action: Action): Step {
  const { screen, position } = model;
  if (action === 'undo' && ['table', 'review', 'reveal', 'news', 'ending'].includes(screen.kind))
    return openUndo(model);
  switch (screen.kind) {
    case 'start':
      return updateStart(model, screen, action);
    case 'options':
      return updateOptions(model, screen, action);
    case 'table':
      return position === undefined ? { model } : updateTable(model, position, screen, action);
    case 'compose':
      return position === undefined ? { model } : updateCompose(model, position, screen, action);
    case 'advice':
      return position === undefined ? { model } : updateAdvice(model, position, screen, action);
    case 'estimate':
      return position === undefined ? { model } : updateEstimate(model, position, screen, action);
    case 'reveal':
      return position === undefined ? { model } : updateReveal(model, position, screen, action);
    case 'curtain':
      return action === 'go' ? raised(model, screen.to) : { model };
    case 'facilitator':
      return action === 'undo' ? openUndo(model) : updateFacilitator(model, screen, action);
    case 'undo':
      return updateUndo(model, screen, action);
    case 'branched':
      return action === 'go' ? { model, command: { kind: 'stand' } } : { model };
    case 'form':
    case 'replay':
      return { model };
    case 'briefing':
    case 'review':
    case 'news':
    case 'ending':
    case 'seatBriefing':
      return textKey(model, screen, action);
  }
}

/** Screens that are only read, and left with Enter. */
function textKey(
  model: Model,
  screen: Screen & { kind: 'briefing' | 'review' | 'news' | 'ending' | 'seatBriefing' },
  action: Action,
): Step {
  const { position } = model;
  const top = scrolled(model, action);
  if (top !== undefined) return { model: { ...model, screen: { ...screen, top } } };
  if (screen.kind === 'briefing') {
    if (action === 'long') return { model: { ...model, screen: { ...screen, long: !screen.long, top: 0 } } };
    if (action === 'options') return { model: { ...model, screen: optionsScreen(screen.setup) } };
    if (action === 'back')
      return {
        model: { ...model, screen: screen.long ? { ...screen, long: false, top: 0 } : optionsScreen(screen.setup) },
      };
    return action === 'go' ? { model, command: { kind: 'begin', setup: screen.setup, lang: model.lang } } : { model };
  }
  if (position === undefined) return { model };
  if (screen.kind === 'review') {
    if (action === 'back') return { model: { ...model, screen: clampTable(position, screen.table) } };
    return action === 'go' ? { model, command: { kind: 'seal', orders: screen.table.orders } } : { model };
  }
  if (screen.kind === 'ending' && action === 'panels') return { model: otherEnding(model, position) };
  if (screen.kind === 'ending' && action === 'again') return again(model, position);
  if (screen.kind === 'ending' && (action === 'review' || (action === 'compose' && position.branch !== undefined)))
    return { model, command: { kind: 'review', compare: action === 'compose', lang: model.lang } };
  if (action !== 'go') return { model };
  // Enter reads on before it goes on.
  const page = pageOf(model);
  if (page !== undefined && page.top < mostTop(model, page)) return textKey(model, screen, 'pageDown');
  if (screen.kind === 'seatBriefing') return shown(model, position);
  return screen.kind === 'ending'
    ? { model, command: { kind: 'leave', how: 'ended' } }
    : { model: { ...model, screen: afterNews(position) } };
}

/** A replay over the end of a game: what closes it leads back there. */
function replayKey(model: Model, { replay, compare, under }: Screen & { kind: 'replay' }, action: Action): Step {
  const show = (screen: Screen): Step => ({ model: { ...model, screen } });
  if (replay.overlay === undefined && action === 'leave') return { model, command: { kind: 'leave', how: 'ended' } };
  if (replay.overlay === undefined && action === 'back') return show(under);
  const next = updateReplay(replay, action, model.size);
  // A comparison that was asked for by itself leads back to where it was asked for.
  const closed = compare && replay.overlay === 'compare' && next.overlay === undefined;
  return show(closed ? under : { kind: 'replay', replay: next, compare, under });
}

/** The moment in which the run turned, played anew; any moment by choice while that is not known. */
function again(model: Model, position: Position): Step {
  const { hindsight } = model;
  const turn = hindsight?.done === true ? turningPoint(hindsight, position.from) : undefined;
  return turn === undefined ? openUndo(model) : { model, command: { kind: 'undo', turn } };
}
