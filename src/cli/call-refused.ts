/** A call that is wrong, told to people on standard error and, where `--json` was asked for, to scripts as a document. */
import { CommanderError } from '@commander-js/extra-typings';
import type { Problem } from '../model/problem.ts';
import { CallError, done, visible, wrongCall, wrongInput } from './exit.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The exit code of a command that ended with an error, which is told. A problem of a call stands in no file.
 * @throws the error itself, when it is a fault of ours
 */
export function refuseCall(error: unknown, args: readonly string[], at: Surroundings): number {
  const tell = (code: string, message: string, ended: number): number => {
    if (asksForJson(args)) at.out(`${JSON.stringify({ ok: false, problems: [ofTheCall(code, message)] })}\n`);
    return ended;
  };
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return done;
    // Its sentence was written to standard error when it was found.
    const code = error.code.replace(/^commander\./, '').replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
    return tell(code, error.message.replace(/^error: /, '').replaceAll('\n', ' '), wrongCall);
  }
  // A chart outside what charts may hold: whoever edits one needs every place. (Its class would load XState.)
  if (error instanceof Error && 'places' in error) {
    at.err(`${error.message}\n`);
    return tell('bad-chart', error.message, wrongInput);
  }
  if (!(error instanceof CallError)) throw error;
  at.err(`escalera: ${visible(error.message)}\n`);
  return tell('wrong-call', error.message, wrongCall);
}

/** A fault of ours as it is told: a sentence for people, and the document where one was asked for. */
export function faultTold(error: unknown, args: readonly string[], debug: boolean): { out: string; err: string } {
  const whole = error instanceof Error ? error.message : String(error);
  const message = `This is a bug in Escalera: ${whole.split('\n', 1)[0]} (with ESCALERA_DEBUG=1 in the environment it says where).`;
  const err = debug ? (error instanceof Error ? (error.stack ?? whole) : whole) : message;
  const out = asksForJson(args) ? `${JSON.stringify({ ok: false, problems: [ofTheCall('bug', message)] })}\n` : '';
  return { out, err: `${err}\n` };
}

/** Whether a document was asked for, as far as can be told of a call that could not be read. */
function asksForJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).includes('--json');
}

const ofTheCall = (code: string, message: string): Problem => ({
  file: 'command line',
  line: 1,
  column: 1,
  code,
  path: '',
  message,
});
