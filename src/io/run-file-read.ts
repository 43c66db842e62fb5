/** Reads a run file: whole, cut, altered, of another version, or no run file at all. */
import { readFileSync, statSync } from 'node:fs';
import type { Checked, Problem } from '../model/problem.ts';
import type { Intervention, RunResult, TurnRecord } from '../model/run.ts';
import { turnOfNote } from './note-kinds.ts';
import {
  checkOf,
  engineVersion,
  type RunFile,
  type RunHeader,
  runFormat,
  type SealedOrders,
  type SealedReaction,
  splitLine,
} from './run-file.ts';
import { readAnswered, readEnding, readHeader, readIntervention, readSealed, readTurn } from './run-file-lines.ts';
import { type Note, readNote } from './run-file-notes.ts';
import type { Line } from './run-file-shapes.ts';
import { reasonOf } from './system-reason.ts';

/** More than any run takes, in bytes: a file beyond it is something else. */
const largest = 256 * 1024 * 1024;

/** Reads a run file from disk. Never throws because of what the file is; a file altered since it was written is refused. */
export function readRunFile(path: string): Checked<RunFile> {
  const read = readRunFileAsFound(path);
  if (!read.ok || read.value.altered === undefined) return read;
  const { line } = read.value.altered;
  const message = `This line has been changed since it was written, or a line before it is missing: its check does not fit. "escalera replay ${path} --verify" says what differs.`;
  return wrong(path, line, 'altered-line', message);
}

/** Likewise, but an altered file is read as it stands; `altered` names its first wrong line. */
export function readRunFileAsFound(path: string): Checked<RunFile> {
  let bytes: Buffer;
  try {
    const found = statSync(path);
    if (found.isDirectory())
      return wrong(
        path,
        1,
        'directory',
        'This is a folder. Expected a run file, such as runs/tariff-deadline-7.jsonl.',
      );
    if (!found.isFile())
      return wrong(path, 1, 'not-a-file', 'This is not an ordinary file. Expected a run file (.jsonl).');
    if (found.size > largest)
      return wrong(path, 1, 'too-large', `This file has ${found.size} bytes: no run is as long.`);
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return wrong(path, 1, 'no-such-file', 'There is no such file.');
    return wrong(path, 1, 'unreadable', `The file cannot be read: ${reasonOf(error)}. Are you allowed to?`);
  }
  return parseRunFile(path, bytes);
}

interface Parsing {
  readonly turns: TurnRecord[];
  sealed: readonly SealedOrders[];
  answered: readonly SealedReaction[];
  readonly interventions: Intervention[];
  readonly notes: Note[];
  ending: RunResult | undefined;
  check: string;
  wholeBytes: number;
  endsOpen: boolean;
  altered: RunFile['altered'];
}

/** Reads the bytes of a run file; `path` is for the problems. */
export function parseRunFile(path: string, bytes: Buffer): Checked<RunFile> {
  if (bytes.length === 0)
    return wrong(path, 1, 'empty-file', 'The file is empty. Expected a run, whose first line starts {"run":1.');
  const parsing: Parsing = {
    turns: [],
    sealed: [],
    answered: [],
    interventions: [],
    notes: [],
    ending: undefined,
    check: '',
    wholeBytes: 0,
    endsOpen: false,
    altered: undefined,
  };
  let header: RunHeader | undefined;
  let start = 0;
  for (let number = 1; start < bytes.length; number += 1) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    const text = bytes.toString('utf8', start, end).replace(/\r$/, '');
    start = end + 1;
    const value = parseObject(text);
    if (value === undefined) {
      if (number === 1) return notARun(path, newline < 0 && text.startsWith('{"run":'));
      // A line is written in one piece with its newline: without one it is what a crash left.
      if (newline < 0) break;
      return wrong(path, number, 'altered-line', 'This line is not as it was written: it is no JSON object.');
    }
    if (number === 1) {
      const read = versionProblem(path, value) ?? readHeader(value);
      if (typeof read === 'string') return wrong(path, 1, 'bad-header', read);
      if ('ok' in read) return read;
      header = read;
    } else {
      const problem = takeLine(parsing, value);
      if (problem !== undefined) return wrong(path, number, 'bad-line', problem);
    }
    const parts = splitLine(text);
    if (parts === undefined || checkOf(parsing.check, parts.body) !== parts.check)
      parsing.altered ??= { line: number, turn: Math.max(0, parsing.turns.length - 1) };
    parsing.check = parts?.check ?? parsing.check;
    parsing.wholeBytes = Math.min(start, bytes.length);
    parsing.endsOpen = newline < 0;
  }
  if (header === undefined) return notARun(path, false);
  return { ok: true, value: { header, ...parsing, torn: parsing.wholeBytes < bytes.length } };
}

/** Takes a line after the header; returns what is wrong with it where it stands. */
function takeLine(parsing: Parsing, value: object): string | undefined {
  if (parsing.ending !== undefined) return 'The run ended on the line before: nothing may follow.';
  if ('ending' in value) {
    const ending = readEnding(value);
    if (typeof ending === 'string') return ending;
    if (ending.turns !== parsing.turns.length - 1)
      return `The run ends on turn ${ending.turns}, but ${parsing.turns.length - 1} turns stand before.`;
    parsing.ending = ending;
  } else if ('sealed' in value) {
    return takeSealed(parsing, readSealed(value));
  } else if ('answered' in value) {
    return takeAnswered(parsing, readAnswered(value));
  } else if ('facilitator' in value) {
    const it = readIntervention(value);
    if (typeof it === 'string') return it;
    if (it.turn !== parsing.turns.length)
      return `This was done in turn ${it.turn}; turn ${parsing.turns.length} is under way.`;
    parsing.interventions.push(it);
  } else if ('advice' in value || 'estimate' in value) {
    const note = readNote(value);
    if (typeof note === 'string') return note;
    if (turnOfNote(note) !== parsing.turns.length)
      return `This note is of turn ${turnOfNote(note)}; turn ${parsing.turns.length} is under way.`;
    parsing.notes.push(note);
  } else {
    const turn = readTurn(value);
    if (typeof turn === 'string') return turn;
    if (turn.turn !== parsing.turns.length)
      return `Turn ${turn.turn} stands where turn ${parsing.turns.length} was expected.`;
    parsing.turns.push(turn);
    parsing.sealed = [];
    parsing.answered = [];
  }
  return undefined;
}

function takeSealed(parsing: Parsing, it: Line<SealedOrders>): string | undefined {
  if (typeof it === 'string') return it;
  const now = parsing.turns.length;
  if (it.sealed !== now) return `These orders are of turn ${it.sealed}; turn ${now} is under way.`;
  if (parsing.sealed.some(({ by }) => by === undefined || it.by === undefined || by === it.by))
    return `Turn ${now} is sealed on a line before.`;
  parsing.sealed = [...parsing.sealed, it];
  return undefined;
}

function takeAnswered(parsing: Parsing, it: Line<SealedReaction>): string | undefined {
  if (typeof it === 'string') return it;
  const now = parsing.turns.length;
  if (it.answered !== now) return `This reaction is of turn ${it.answered}; turn ${now} is under way.`;
  if (parsing.sealed.length === 0) return `A reaction stands before the orders of turn ${now}.`;
  if (parsing.answered.some(({ by }) => by === it.by)) return `${it.by} has answered on a line before.`;
  parsing.answered = [...parsing.answered, it];
  return undefined;
}

/** Another format, or rules newer or older than can be replayed, said plainly. */
function versionProblem(path: string, value: object): Checked<never> | undefined {
  if (!('run' in value)) return notARun(path, false);
  const { run } = value;
  if (typeof run !== 'number') return notARun(path, false);
  if (run !== runFormat) {
    return wrong(
      path,
      1,
      'other-version',
      `This run is written in format ${run}; this Escalera reads format ${runFormat}. Replay it with the version that wrote it.`,
    );
  }
  const engine = 'engine' in value && typeof value.engine === 'string' ? value.engine : '';
  const major = /^(\d+)\.\d+\.\d+/.exec(engine)?.[1];
  if (major !== engineVersion.split('.')[0]) {
    return wrong(
      path,
      1,
      'other-version',
      `This run was played by engine ${JSON.stringify(engine)}; this is engine ${engineVersion}, whose rules may differ. Replay it with the version that wrote it.`,
    );
  }
  return undefined;
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const notARun = (path: string, cut: boolean): Checked<never> =>
  cut
    ? wrong(path, 1, 'cut-header', 'The file is cut off inside its first line: nothing of the run can be read back.')
    : wrong(path, 1, 'not-a-run', 'This is not a run file. Expected JSON lines, of which the first starts {"run":1.');

function wrong(file: string, line: number, code: string, message: string): Checked<never> {
  const problem: Problem = { file, line, column: 1, code, path: '', message };
  return { ok: false, problems: [problem] };
}
