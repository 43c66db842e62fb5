/** Plays a session in plain lines: what is on the screen is said, and lines of text are the keys. For screen readers and bare terminals. */
import { actionOf, type Pressed, unpressed } from './keys.ts';
import { itemsOf, menuOf } from './present/menu.ts';
import { settle } from './Session.tsx';
import { changeText, closedText, countOf, linearText, linearWidth, standsText } from './session/linear-text.ts';
import { wordList, wordText } from './session/linear-words.ts';
import type { Command, Message } from './session/message.ts';
import { isThinking, type Model } from './session/model.ts';
import { sparedText } from './session/spared.ts';
import { lastUndo } from './session/undo.ts';
import { linearWords } from './text/words.ts';

/** Where lines come from and go to. */
export interface LinearIo {
  readonly lines: AsyncIterable<string>;
  readonly say: (text: string) => void;
}

/** A session about to begin. */
interface Begun {
  readonly start: Model;
  readonly first: readonly Message[];
  readonly perform: (command: Command) => Message | undefined;
}

/** Steps of the adviser between two lines. */
const adviceSteps = 12;

/** Empty lines of a curtain: more than a window has. */
const curtainLines = 100;

/** Plays until the person leaves or the lines end. */
export async function playLinear({ start, first, perform }: Begun, { lines, say }: LinearIo): Promise<void> {
  let left = false;
  const act = (command: Command): Message | undefined => {
    if (command.kind === 'leave') left = true;
    return perform(command);
  };
  // High enough that nothing scrolls: a screen is said whole.
  const tall = { ...start, size: { columns: linearWidth + 2, rows: 100_000 } };
  let model = first.reduce((so, message) => settle(so, message, act), tall);
  // What the one before saw is pushed out of view before the keyboard changes hands.
  const tell = (text: string): void =>
    say(`${model.screen.kind === 'curtain' ? '\n'.repeat(curtainLines) : ''}${text.trim()}\n\n`);
  tell(linearText(model));
  for await (const line of lines) {
    const before = model;
    const heard = hear(model, line.trim());
    if ('say' in heard) tell(heard.say);
    else {
      model = heard.messages.reduce((so, message) => settle(so, message, act), heard.from);
      if (left) return;
      // The adviser has more to say than anyone would wait for: a thousand futures, and more at each further line.
      for (let i = 0; isThinking(model) && (model.screen.kind !== 'advice' || i < adviceSteps); i += 1)
        model = settle(model, { kind: 'tick' }, act);
      if (before.spares !== model.spares) say(`${sparedText(model)}\n\n`);
      tell(isSameScreen(before, model) ? changeText(model) : linearText(model));
    }
  }
  perform({ kind: 'leave', how: 'left' });
}

/** What a line comes to: something to say at once, or messages, from a model whose cursor may have moved. */
type Heard = { readonly say: string } | { readonly from: Model; readonly messages: readonly Message[] };

function hear(model: Model, line: string): Heard {
  const { screen, position, lang, overlay } = model;
  const words = linearWords[lang];
  if (screen.kind === 'form' && overlay === undefined && line !== '.')
    return {
      from: model,
      messages: [
        { kind: 'typed', text: line },
        { kind: 'key', action: 'go' },
      ],
    };
  const word = /^\? *(\S.*)$/.exec(line)?.[1];
  if (word !== undefined) return { say: word === '?' ? wordList(model) : wordText(model, word) };
  if (overlay === undefined && position !== undefined && screen.kind === 'table') {
    if (line === 'x') return { say: closedText(position, screen) };
    if (line === 's') return { say: standsText(position) };
  }
  const detail = /^d +(\d+)$/.exec(line);
  if (detail !== null) return chosen(model, Number(detail[1]), 'details');
  if (overlay === undefined && screen.kind === 'estimate' && /^\d+$/.test(line))
    return { from: { ...model, screen: { ...screen, percent: Math.min(100, Number(line)) } }, messages: [] };
  const number = /^(-?)(\d+)$/.exec(line);
  if (number !== null) return chosen(model, Number(number[2]), number[1] === '-' ? 'left' : undefined);
  const action = actionOf(letterOf(line), pressedFor(line));
  return action === undefined ? { say: words.unknown(line) } : { from: model, messages: [{ kind: 'key', action }] };
}

/** Puts the cursor on an item and does there what a number does on this screen. */
function chosen(model: Model, number: number, other?: 'details' | 'left'): Heard {
  const { screen, position, overlay, lang } = model;
  if (overlay === undefined && screen.kind === 'undo' && number >= 1 && number <= lastUndo(model))
    return { from: { ...model, screen: { ...screen, turn: number } }, messages: [{ kind: 'key', action: 'go' }] };
  if (overlay !== undefined || !('at' in screen)) return { say: linearWords[lang].unknown(String(number)) };
  const most = position === undefined && screen.kind !== 'facilitator' ? Infinity : countOf(model);
  if (number < 1 || number > most) return { say: linearWords[lang].notANumber(most) };
  const at =
    screen.kind === 'table' && position !== undefined
      ? placeOf(itemsOf(menuOf(position, 'decide', screen.own)), number - 1)
      : number - 1;
  const usual = {
    table: 'choose',
    compose: 'choose',
    options: 'right',
    facilitator: 'choose',
    advice: 'details',
  } as const;
  const action = other ?? usual[screen.kind as keyof typeof usual] ?? 'go';
  return { from: { ...model, screen: { ...screen, at } }, messages: [{ kind: 'key', action }] };
}

/** The place, among all items, of the open one that stands so far among the open. */
function placeOf(items: readonly { readonly closed: string | undefined }[], open: number): number {
  const places = items.flatMap(({ closed }, place) => (closed === undefined ? [place] : []));
  return places[open] ?? 0;
}

const isSameScreen = (a: Model, b: Model): boolean =>
  a.screen.kind === b.screen.kind &&
  a.overlay?.kind === b.overlay?.kind &&
  a.position === b.position &&
  a.lang === b.lang;

const letterOf = (line: string): string => ({ '=': ' ' })[line] ?? line;

const pressedFor = (line: string): Pressed => ({
  ...unpressed,
  return: line === '',
  escape: line === '.',
  upArrow: line === '-',
  downArrow: line === '+',
});
