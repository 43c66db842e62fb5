/** How a command ends: its exit code, and the errors that are the caller's. */

export const done = 0;
/** The input is wrong, or a run differs from its record. */
export const wrongInput = 1;
/** The call is wrong: a flag, an argument, a name given with a flag. */
export const wrongCall = 2;
/** A fault of ours (EX_SOFTWARE). */
export const bug = 70;
export const interrupted = 130;

/** The call itself is wrong; the message is for the caller. */
export class CallError extends Error {}

/** What a caller typed may hold anything; the terminal gets only what can be seen. */
export const visible = (text: string): string =>
  text.replaceAll(/\p{Cc}/gu, (found) => JSON.stringify(found).slice(1, -1));
