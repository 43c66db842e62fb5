/** The keys: one table from what is pressed to what it means, for every screen. */

/** What a key means. A screen that has no use for it lets it pass. */
export type Action =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'pageUp'
  | 'pageDown'
  | 'first'
  | 'last'
  | 'choose'
  | 'go'
  | 'back'
  | 'panels'
  | 'compose'
  | 'advise'
  | 'channel'
  | 'long'
  | 'details'
  | 'again'
  | 'review'
  | 'wire'
  | 'sources'
  | 'options'
  | 'help'
  | 'find'
  | 'spare'
  | 'leave'
  | 'yes'
  | 'no'
  | 'erase'
  | 'undo'
  | 'interrupt'
  | Digit;

/** The digits 0 to 9. */
export type Digit = `digit${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;

/** What the terminal says was pressed. */
export interface Pressed {
  readonly upArrow: boolean;
  readonly downArrow: boolean;
  readonly leftArrow: boolean;
  readonly rightArrow: boolean;
  readonly pageUp: boolean;
  readonly pageDown: boolean;
  readonly home: boolean;
  readonly end: boolean;
  readonly return: boolean;
  readonly escape: boolean;
  readonly backspace: boolean;
  readonly delete: boolean;
  readonly tab: boolean;
  readonly ctrl: boolean;
  readonly meta: boolean;
}

/** No key at all: what a key that is told by its name alone begins as. */
export const unpressed: Pressed = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageUp: false,
  pageDown: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  backspace: false,
  delete: false,
  tab: false,
  ctrl: false,
  meta: false,
};

const named: readonly (readonly [keyof Pressed, Action])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageUp'],
  ['pageDown', 'pageDown'],
  ['home', 'first'],
  ['end', 'last'],
  ['return', 'go'],
  ['escape', 'back'],
  ['tab', 'panels'],
  ['backspace', 'erase'],
  ['delete', 'erase'],
];

const letters: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['k', 'up'],
  ['j', 'down'],
  ['h', 'left'],
  ['l', 'right'],
  ['g', 'first'],
  ['G', 'last'],
  [' ', 'choose'],
  ['c', 'compose'],
  ['a', 'advise'],
  ['p', 'channel'],
  ['b', 'long'],
  ['d', 'details'],
  ['t', 'again'],
  ['r', 'review'],
  ['w', 'wire'],
  ['i', 'sources'],
  ['o', 'options'],
  ['?', 'help'],
  ['/', 'find'],
  ['v', 'spare'],
  ['u', 'undo'],
  ['q', 'leave'],
  ['y', 'yes'],
  ['s', 'yes'],
  ['n', 'no'],
]);

/** What a key press writes where text is asked for; undefined for one that writes nothing. */
export function textTyped(input: string, key: Pressed): string | undefined {
  if (key.ctrl || key.meta || input === '' || named.some(([name]) => key[name])) return undefined;
  return input;
}

/** What a key press means; undefined for one without a meaning. */
export function actionOf(input: string, key: Pressed): Action | undefined {
  if (key.ctrl) return input === 'c' ? 'interrupt' : undefined;
  const byName = named.find(([name]) => key[name]);
  if (byName !== undefined) return byName[1];
  if (key.meta) return undefined;
  if (/^[0-9]$/.test(input)) return `digit${input}` as Digit;
  return letters.get(input);
}

/** The number of a digit's action; undefined for any other. */
export const digitOf = (action: Action): number | undefined =>
  action.startsWith('digit') ? Number(action.slice(5)) : undefined;

/** The names of the labels in the words of the pages. */
export type HintName =
  | 'move'
  | 'choose'
  | 'seal'
  | 'sealNow'
  | 'go'
  | 'back'
  | 'panels'
  | 'compose'
  | 'advise'
  | 'shown'
  | 'lines'
  | 'percent'
  | 'ending'
  | 'keep'
  | 'wire'
  | 'sources'
  | 'help'
  | 'find'
  | 'basis'
  | 'spare'
  | 'leave'
  | 'long'
  | 'details'
  | 'again'
  | 'review'
  | 'short'
  | 'options'
  | 'change'
  | 'digits'
  | 'play'
  | 'channel'
  | 'offer'
  | 'answer'
  | 'turn'
  | 'scroll'
  | 'view'
  | 'page'
  | 'ends'
  | 'undo'
  | 'fromHere'
  | 'raise'
  | 'letPass'
  | 'act'
  | 'accept'
  | 'outcome'
  | 'seeAs'
  | 'compare';

/** A key as it is shown, with what it does there. */
export type Hint = readonly [keys: string, does: HintName];

const always: readonly Hint[] = [
  ['?', 'help'],
  ['q', 'leave'],
];

const scroll: Hint = ['↑↓', 'scroll'];
const find: Hint = ['/', 'find'];
const tab: Hint = ['Tab', 'page'];
const esc: Hint = ['Esc', 'back'];

/** The keys of each screen, the most needed first; the last two are everywhere. */
export const hints = {
  start: [['Enter', 'go'], ['↑↓', 'move'], ['o', 'options'], ...always],
  options: [['↑↓', 'move'], ['←→', 'change'], ['Enter', 'play'], ['Esc', 'back'], ...always],
  briefing: [['Enter', 'play'], ['b', 'long'], ['o', 'options'], ...always],
  briefingLong: [['Enter', 'play'], ['Esc', 'short'], ['↑↓', 'scroll'], ...always],
  tableFirst: [['↑↓', 'move'], ['Space', 'choose'], ['Enter', 'seal'], ['a', 'advise'], ['c', 'compose'], ...always],
  table: [['↑↓', 'move'], ['Space', 'choose'], ['Enter', 'seal'], ['a', 'advise'], ['Tab', 'panels'], ...always],
  /** In a wide window all panels are in view; a digit opens one in full. */
  tableWide: [['↑↓', 'move'], ['Space', 'choose'], ['Enter', 'seal'], ['a', 'advise'], ['1-4', 'panels'], ...always],
  compose: [
    ['↑↓', 'move'],
    ['Space', 'choose'],
    ['p', 'channel'],
    ['Enter', 'offer'],
    ['Esc', 'back'],
    ['?', 'help'],
  ],
  advice: [['↑↓', 'move'], ['←→', 'shown'], ['Esc', 'back'], ...always],
  adviceLines: [['↑↓', 'move'], ['←→', 'shown'], ['Esc', 'back'], ['Tab', 'lines'], ...always],
  estimate: [['←→', 'ending'], ['↑↓', 'percent'], ['Enter', 'keep'], ['Esc', 'back'], ...always],
  review: [['Enter', 'sealNow'], ['Esc', 'back'], ['↑↓', 'scroll'], ...always],
  reveal: [['↑↓', 'move'], ['Enter', 'answer'], ['a', 'advise'], ['PgUp PgDn', 'scroll'], ...always],
  news: [['Enter', 'go'], ['↑↓', 'scroll'], ...always],
  ending: [['↑↓', 'scroll'], ['t', 'again'], ['r', 'review'], ['w', 'wire'], ...always],
  endingBranch: [['↑↓', 'scroll'], ['t', 'again'], ['c', 'compare'], ['r', 'review'], ...always],
  curtain: [['Enter', 'raise'], ...always],
  seatBriefing: [['Enter', 'go'], ['↑↓', 'scroll'], ...always],
  undo: [['↑↓', 'move'], ['Enter', 'fromHere'], ['Esc', 'back'], ...always],
  branched: [['Enter', 'go'], ...always],
  facilitator: [['↑↓', 'move'], ['Space', 'act'], ['Enter', 'letPass'], ...always],
  form: [['Enter', 'accept'], esc],
  formRoll: [['Enter', 'accept'], ['←→', 'outcome'], esc],
  page: [scroll, esc],
  /** The pages behind `?`: keys, words, sources. */
  helpPage: [scroll, find, tab, esc],
  words: [['↑↓', 'move'], find, ['Enter', 'basis'], tab, esc],
  replay: [['←→', 'turn'], ['↑↓', 'scroll'], ['Tab', 'view'], ['i', 'sources'], ...always],
  replayBranch: [['←→', 'turn'], ['↑↓', 'scroll'], ['Tab', 'view'], ['c', 'compare'], ...always],
  replayWithin: [['←→', 'turn'], ['↑↓', 'scroll'], ['Tab', 'view'], ['Esc', 'back'], ...always],
  replayWithinBranch: [['←→', 'turn'], ['Tab', 'view'], ['c', 'compare'], ['Esc', 'back'], ...always],
} as const satisfies Readonly<Record<string, readonly Hint[]>>;

/** The screens by their keys. */
export type HintsName = keyof typeof hints;

const ends: Hint = ['Home End  g G', 'ends'];
const far: readonly Hint[] = [['PgUp PgDn', 'page'], ends];
const spare: Hint = ['v', 'spare'];
const read: readonly Hint[] = [['w', 'wire'], ['i', 'sources'], spare];

const back: Hint = ['u', 'undo'];

/** Keys that work on a screen and find no room in its last line. */
const more: Readonly<Record<HintsName, readonly Hint[]>> = {
  start: far,
  options: [['0-9', 'digits'], ['i', 'sources'], ...far],
  briefing: [esc, scroll, ['i', 'sources'], spare, ...far],
  briefingLong: [['b', 'short'], ['o', 'options'], ['i', 'sources'], spare, ...far],
  tableFirst: [['d', 'details'], ...read, back, ...far],
  table: [['c', 'compose'], ['d', 'details'], ['1-4', 'panels'], ...read, back, ...far],
  tableWide: [['c', 'compose'], ['d', 'details'], ...read, back, ...far],
  compose: [...read, ends, ['q', 'leave']],
  advice: [...read, ...far],
  adviceLines: [...read, ...far],
  estimate: [['0-9', 'percent'], ...read],
  review: [...read, back, ...far],
  reveal: [['1-9', 'choose'], ['d', 'details'], ...read, back, ends],
  news: [...read, back, ...far],
  ending: [['i', 'sources'], ['Enter', 'leave'], back, spare, ['Tab', 'seeAs'], ...far],
  endingBranch: [...read, ['Enter', 'leave'], back, ['Tab', 'seeAs'], ...far],
  curtain: [],
  seatBriefing: [...read, ...far],
  undo: far,
  branched: [],
  facilitator: [['PgUp PgDn', 'scroll'], ['i', 'sources'], spare, back, ends],
  form: [['Tab', 'move']],
  formRoll: [],
  page: far,
  helpPage: far,
  words: [['PgUp PgDn', 'scroll'], ends],
  replay: [['Enter', 'turn'], ...far],
  replayBranch: [['Enter', 'turn'], ['i', 'sources'], ...far],
  replayWithin: [['Enter', 'turn'], ['i', 'sources'], ...far],
  replayWithinBranch: [['Enter', 'turn'], ['↑↓', 'scroll'], ['i', 'sources'], ...far],
};

/** All keys that work on a screen: those of its last line, then the others. */
export function keysOf(screen: HintsName): readonly Hint[] {
  const shown = hints[screen];
  const last = shown.filter(([key]) => key === '?' || key === 'q');
  return [...shown.filter((it) => !last.includes(it)), ...more[screen], ...last];
}
