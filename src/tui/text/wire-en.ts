/** English of the news wire. */
import type { Side } from './side.ts';

const verb = ({ you }: Side, yours: string, theirs: string): string => (you ? yours : theirs);
const offerOf = ({ you, inside }: Side): string =>
  you ? 'your offer' : `${inside}’${inside.endsWith('s') ? '' : 's'} offer`;
const secretOf = ({ you, inside }: Side): string => (you ? 'Your secret decision' : `A secret decision by ${inside}`);
const start = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
const where = (isPrivate: boolean): string => (isPrivate ? 'in private' : 'in public');

/** Sentences of the wire; a side is either "you" or named. */
export const wireEn = {
  you: 'You',
  named: (name: string): { readonly name: string; readonly inside: string } =>
    name.startsWith('United ') ? { name: `The ${name}`, inside: `the ${name}` } : { name, inside: name },
  quoted: (label: string) => `“${label}”`,
  privately: ' (in private)',
  secretly: (who: Side, label: string) => `${secretOf(who)}: “${label}”.`,
  chance: (percent: string, what: string, how: string) =>
    ` (${/^(?:8|11 |18 )/.test(percent) ? 'an' : 'a'} ${percent} chance ${what}${how})`,
  short: (points: number) => `; ${points} ${points === 1 ? 'point' : 'points'} short`,
  spare: (points: number) => `; ${points} ${points === 1 ? 'point' : 'points'} to spare`,
  lapsedOrder: (who: Side, label: string) =>
    `${who.name} could not go through with “${label}”: things had moved on. Nothing was spent.`,
  offers: (from: Side, to: Side, terms: string, isPrivate: boolean) =>
    `${from.name} ${verb(from, 'offer', 'offers')} ${to.inside}, ${where(isPrivate)}: ${terms}`,
  counters: (from: Side, to: Side, terms: string, isPrivate: boolean) =>
    `${from.name} ${verb(from, 'answer', 'answers')} ${to.inside} with a counter-offer, ${where(isPrivate)}: ${terms}`,
  terms: (give: string, get: string) => `${give} in return for ${get}.`,
  gift: (give: string) => `${give}, for nothing in return.`,
  demand: (get: string) => `nothing, in return for ${get}.`,
  accepted: (by: Side, from: Side, terms: string) =>
    `${by.name} ${verb(by, 'accept', 'accepts')} ${offerOf(from)}, and it is done at once: ${terms}`,
  already: (acts: string) => ` Done just before, on its own: ${acts}.`,
  refused: (by: Side, from: Side, terms: string) =>
    `${by.name} ${verb(by, 'refuse', 'refuses')} ${offerOf(from)}: ${terms}`,
  failed: (by: Side, from: Side) =>
    `${by.name} ${verb(by, 'accept', 'accepts')} ${offerOf(from)}, but one of its terms can no longer be done: nothing happens.`,
  lapsed: (from: Side, to: Side) => start(`${offerOf(from)} to ${to.inside} runs out without an answer.`),
  replaced: (from: Side) => start(`${offerOf(from)} leaves the table; a new one takes its place.`),
  leak: (from: Side, to: Side, terms: string) =>
    `It leaks: in private, ${from.inside} had made ${to.inside} an offer: ${terms}`,
  exposed: (news: string) => `It comes out. ${news}`,
  threatMade: (what: string, date: string) => `The date is set: ${what}, ${date}.`,
  threatExtended: (what: string, date: string) => `The new date: ${what}, ${date}.`,
  threatCarriedOut: (what: string) => `A threat carried out: ${what}.`,
  threatWithdrawn: (what: string) => `A threat taken back: ${what}.`,
  threatLapsed: (what: string) => `The day passes and nothing is done: ${what}. Everyone noticed.`,
  threatMet: (what: string) => `What was asked is done, and the threat is over: ${what}.`,
  promiseMade: (of: Side, what: string) => `Promised by ${of.inside}: ${what}.`,
  promiseKept: (of: Side, what: string) => `A promise kept by ${of.inside}: ${what}.`,
  promiseLate: (of: Side, what: string) => `A promise kept late by ${of.inside}: ${what}.`,
  promiseBroken: (of: Side, what: string) => `A promise broken by ${of.inside}: ${what}.`,
  unseen: ' Nobody else noticed.',
  sign: (about: Side, what: string, says: string) => `A sign about ${about.inside}: ${what}. It suggests that ${says}.`,
  act: (about: Side, what: string) => `A sign about ${about.inside}: ${what}.`,
  signOfYou: (what: string, says: string) => `Others read a sign in you: ${what}. To them it says: “${says}”.`,
  actOfYours: (what: string) => `Others read a sign in you: ${what}.`,
  note: (text: string) => `From the facilitator: ${text}`,
  standing: (who: Side, region: string, from: string, to: string) => `${who.name}, ${region}: ${from} → ${to}.`,
  becauseYou: (label: string, changes: string) => `Because you chose “${label}”: ${changes}.`,
  becauseDeal: (label: string, changes: string) => `Because you agreed to “${label}”: ${changes}.`,
  becauseKnown: (label: string, changes: string) => `Because “${label}” became known: ${changes}.`,
  becauseOf: (what: string, changes: string) => `Because of “${what}”: ${changes}.`,
  becauseThis: (changes: string) => `Because of this: ${changes}.`,
  overTime: (changes: string) => `As the days went by: ${changes}.`,
  sparedAct: (who: string) => `${who}: violence, details skipped (v).`,
  sparedEvent: 'Violence, details skipped (v).',
  sparedSign: 'an act of violence',
  sparedCounts: 'counts of the killed: see how things stand',
};
