/** English of the table: what they ask, what lies on it, how things stand, what can be done. */
import { ended } from './sentence.ts';
import type { Side } from './side.ts';

const dots = (points: number): string => '●'.repeat(points);
const turns = (count: number): string =>
  count === 1 ? 'this moment only' : `for ${count - 1} more ${count === 2 ? 'moment' : 'moments'}`;

export const tableEn = {
  moment: (turn: number, of: number) => `moment ${turn} of ${of}`,
  you: (seat: string) => `you: ${seat}`,
  due: (days: number, what: string, date: string) =>
    days === 0 ? `Today: ${what}` : days === 1 ? `Tomorrow: ${what}` : `In ${days} days, on ${date}: ${what}`,
  more: (count: number) => `${count} more`,
  moreUnder: (count: number, key: number) => `${count} more (the key ${key} shows all)`,

  theyAsk: 'What they ask of you',
  theirWord: 'Threats and promises so far',
  asks: (by: Side, of: Side, what: string) =>
    by.you ? `You ask of ${of.inside}: ${what}` : `${by.name} asks: ${what}`,
  given: (list: string) => `Given: ${list}`,
  nothingGiven: 'Given: nothing yet',
  wouldCount: (list: string) => `Would count: ${list}`,
  enoughHidden: (least: number, most: number) =>
    `Enough is between ${least} and ${most} points; they have not said how much.`,
  enoughBrief: (least: number, most: number) => `enough: ${least} to ${most} points (they do not say)`,
  enoughKnown: (given: number, need: number) =>
    need === 1
      ? `1 point would satisfy you; you have ${given}.`
      : `You have ${given} of the ${need} points that would satisfy you.`,
  points: dots,
  forThem: (points: number) => `${dots(points)} for them`,
  forYou: (points: number) => `${dots(points)} for you`,
  offerFrom: (who: string) => `${who} offers`,
  yourOffer: (to: string) => `You offer ${to}`,
  gives: (list: string, by: Side) => (by.you ? `you give: ${list}` : `gives: ${list}`),
  wants: (list: string, by: Side) => (by.you ? `you get: ${list}` : `wants: ${list}`),
  nothing: 'nothing',
  inPrivate: 'in private',
  leaked: 'leaked to the press',
  inPublic: 'in public',
  stands: (count: number) => `stands ${turns(count)}`,
  noOffers: 'No offer lies on the table.',
  threat: (what: string, date: string, extended: number) =>
    `Threat: ${what}, due ${date}${extended === 0 ? '' : extended === 1 ? ', put off once' : `, put off ${extended} times`}`,
  promise: (who: string, what: string, date: string) => `Promise of ${who}: ${what}, due ${date}`,
  afterEnd: 'after the last moment',
  objectionOpen: (by: Side, what: string) => `${by.name} may object: ${what}`,
  objection: (by: Side, what: string, rung: number, of: number, step: string) =>
    `${by.name} ${by.you ? 'object' : 'objects'}: ${what}, step ${rung} of ${of} (${step})`,
  dropping: (cost: number, audience: string) => `; dropping it costs ${cost} with “${audience}”`,
  record: (who: string, made: number, done: number, promised: number, kept: number) =>
    `${who}: ${made} dated ${made === 1 ? 'threat' : 'threats'}, ${done} carried out; ${promised} ${promised === 1 ? 'promise' : 'promises'}, ${kept} kept`,

  home: 'Those you answer to',
  reading: 'Our reading',
  readingOf: (who: string) => `Our reading of ${who}`,
  readingShare: (name: string, share: string, range: readonly [low: string, high: string] | undefined) =>
    `${name}, about ${share}${range === undefined ? ' (no range is given)' : `, between ${range[0]} and ${range[1]}`}`,
  readingWas: (now: string, before: string) => `${now} (was ${before})`,
  readingElse: (likeliest: string, other: string) => `${likeliest}; otherwise ${other}`,
  notKnown: 'not known to you',
  noNews: 'No news yet.',

  yourMove: 'What you can do',
  left: (left: number, most: number) => `standing left ${left} of ${most}`,
  chosen: (count: number, cost: number) => `${count} chosen, costs ${cost}`,
  cost: (cost: number) => (cost === 0 ? 'free' : `costs ${cost}`),
  oneOf: (region: string) => `${region} · one at most`,
  offersHead: 'Offers · one at most',
  replaces: 'It takes the place of your offer on the table.',
  answersTo: (what: string) => `In answer to “${what}”.`,
  beyondHead: 'Offers they could not meet as things stand',
  beyond: (what: string) => `They could not do it now: ${what}.`,
  answersHead: 'Their offer awaits your answer',
  closedHead: 'Not now',
  counter: (who: string) => `Answer ${who} with a changed offer …`,
  counterNote: 'Their offer as it looks from your side, to be changed; it takes the place of theirs.',
  accept: (who: string) => `Accept the offer of ${who}`,
  refuse: (who: string) => `Refuse the offer of ${who}`,
  acceptNote: (give: string, get: string) => `Both at once, or nothing. You: ${give}. They: ${get}.`,
  readingOfYou: 'How others read you',
  refuseNote: 'Says no, aloud to them; without an answer it just runs out.',
  compose: 'Compose an offer of your own …',
  composeNote: 'Choose what you give, what you get, and whether the world may hear of it.',
  composedTo: (who: string) => `Your own offer to ${who}`,
  offerNote: (give: string, get: string, how: string) => `You give: ${ended(give)} You get: ${ended(get)} ${how}.`,
  countsToward: (points: number, ask: string) => `Counts ${dots(points)} toward “${ask}”.`,
  hiddenMove: 'In secret.',
  privateMove: 'In private.',
  concession: 'Alone it is a gift; inside a deal, an exchange.',

  closed: {
    usedOn: (date: string) => `done on ${date}`,
    standing: (region: string, standing: string) => `not now (${region}: ${standing})`,
    cost: (cost: number, left: number) => `costs ${cost}, you have ${left}`,
    onlyAnswer: 'only as an answer to what they do',
    noAnswer: 'answers nothing done now',
    notInReaction: 'not as an answer',
    terms: 'a term you give cannot be done now',
    condition: 'not under these conditions',
    nothingToAnswer: 'there is nothing to answer',
  },
  condition: {
    from: (date: string) => `from ${date}`,
    until: (date: string) => `until ${date}`,
    on: (date: string) => `only on ${date}`,
    onlyIf: (what: string) => `only if ${what}`,
    not: (what: string) => `not (${what})`,
    notWhile: (what: string) => `not while ${what}`,
    done: (what: string) => `only after “${what}”`,
    notDone: (what: string) => `not after “${what}”`,
    is: (what: string, value: string) => `“${what}: ${value}”`,
    cause: (what: string) => `there is cause for it (${what})`,
    above: (what: string, value: string) => `“${what}” is ${value} or more`,
    below: (what: string, value: string) => `“${what}” is ${value} or less`,
    aboveStrictly: (what: string, value: string) => `“${what}” is over ${value}`,
    belowStrictly: (what: string, value: string) => `“${what}” is under ${value}`,
    or: ' or ',
    and: ' and ',
    threat: (what: string, standing: string) => `${what} ${standing}`,
    threatStandings: {
      none: 'has not been threatened',
      standing: 'is threatened',
      carriedOut: 'was carried out',
      withdrawn: 'was taken back',
      lapsed: 'lapsed',
      met: 'was met',
    },
  },
  fault: {
    closed: 'That cannot be ordered now.',
    region: (region: string, other: string) => `One order about “${region}” at a time: first take back “${other}”.`,
    budget: (cost: number, left: number) => `That would cost ${cost}; you have ${left} left.`,
    offers: 'One offer at a time: first take back the other.',
    answers: 'You cannot answer their offer twice: a new offer to them is an answer too.',
    tooMany: 'One answer only.',
    notIts: 'That is not yours to order.',
  },
};
