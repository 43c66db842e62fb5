/** English of the news wire. */
import type { Side } from './side.ts';

const verb = ({ you }: Side, yours: string, theirs: string): string => (you ? yours : theirs);

/** Sentences of the wire; a side is either "you" or named. */
export const wireEn = {
  you: 'You',
  toYou: 'you',
  secretly: ' (in secret)',
  privately: ' (in private)',
  chance: (percent: string) => ` (the chance was ${percent})`,
  lapsedOrder: (who: Side, label: string) =>
    `${who.name} ${verb(who, 'could not go through with', 'could not go through with')} “${label}”: things had moved on. Nothing was spent.`,
  offers: (from: Side, to: Side, terms: string, isPrivate: boolean) =>
    `${from.name} ${verb(from, 'offer', 'offers')} ${to.object}${isPrivate ? ', in private' : ', in public'}: ${terms}`,
  counters: (from: Side, to: Side, terms: string, isPrivate: boolean) =>
    `${from.name} ${verb(from, 'answer', 'answers')} ${to.object} with a counter-offer${isPrivate ? ', in private' : ', in public'}: ${terms}`,
  terms: (give: string, get: string) => `${give}, in return for ${get}.`,
  gift: (give: string) => `${give}, for nothing in return.`,
  demand: (get: string) => `nothing, and wants ${get}.`,
  accepted: (by: Side, from: Side, terms: string) =>
    `${by.name} ${verb(by, 'accept', 'accepts')} ${from.possessive} offer and both act: ${terms}`,
  refused: (by: Side, from: Side, terms: string) => `${by.name} ${verb(by, 'refuse', 'refuses')} ${from.possessive} offer: ${terms}`,
  failed: (by: Side, from: Side) =>
    `${by.name} ${verb(by, 'accept', 'accepts')} ${from.possessive} offer, but one of its terms can no longer be done: nothing happens.`,
  lapsed: (from: Side, to: Side) => `${from.possessiveStart} offer to ${to.object} runs out without an answer.`,
  replaced: (from: Side) => `${from.possessiveStart} earlier offer is off the table.`,
  leak: (from: Side, to: Side, terms: string) => `It leaks: in private, ${from.subject} had offered ${to.object} ${terms}`,
  exposed: (news: string) => `It comes out: ${news}`,
  threatMade: (by: Side, to: Side, what: string, date: string) =>
    `${by.name} ${verb(by, 'set', 'sets')} a date for ${to.object}: ${what}, ${date}.`,
  threatExtended: (by: Side, what: string, date: string) => `${by.name} ${verb(by, 'put off', 'puts off')} to ${date}: ${what}.`,
  threatCarriedOut: (by: Side, what: string) => `${by.name} ${verb(by, 'carry out', 'carries out')} the threat: ${what}.`,
  threatWithdrawn: (by: Side, what: string) => `${by.name} ${verb(by, 'take back', 'takes back')} the threat: ${what}.`,
  threatLapsed: (by: Side, what: string) => `The day passes and ${by.subject} ${verb(by, 'do', 'does')} nothing: ${what}. Everyone noticed.`,
  threatMet: (by: Side, what: string) => `${by.name} got what was demanded; the threat is over: ${what}.`,
  promiseMade: (of: Side, to: Side, what: string) => `${of.name} ${verb(of, 'promise', 'promises')} ${to.object}: ${what}.`,
  promiseKept: (of: Side, what: string) => `${of.name} kept a promise: ${what}.`,
  promiseLate: (of: Side, what: string) => `${of.name} kept a promise, late: ${what}.`,
  promiseBroken: (of: Side, what: string) => `${of.name} broke a promise: ${what}.`,
  unseen: ' Nobody else noticed.',
  signal: (what: string, says: string) => `${what} It points to: ${says}.`,
  standing: (who: Side, region: string, from: string, to: string) => `${who.name}, ${region}: ${from} → ${to}.`,
  becauseYou: (label: string, changes: string) => `Because you chose “${label}”: ${changes}.`,
  becauseDeal: (label: string, changes: string) => `Because you agreed to “${label}”: ${changes}.`,
  becauseThreat: (changes: string) => `Because of that threat: ${changes}.`,
  becausePromise: (changes: string) => `Because of that promise: ${changes}.`,
  becauseThis: (changes: string) => `Because of this: ${changes}.`,
  overTime: (changes: string) => `By the next moment: ${changes}.`,
  quiet: 'Nothing that you can see.',
};
