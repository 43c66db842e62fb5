/** English of an order in full, and of the ladder of escalation. */
import type { EscalationClass } from '../../model/written-move.ts';

export const detailsEn = {
  title: 'This order in full',
  closed: 'Not now',
  chance: 'Chance',
  inModel: (word: string) => `in this model, ${word}`,
  answered: 'Answer',
  theyDecide: 'what the other side says to it is its own decision, not a roll.',
  moves: 'Likely to move',
  ifWorked: 'If it works',
  ifFailed: 'If it does not',
  byHowMuch: 'how much depends on how things stand',
  perhaps: 'under some conditions',
  later: (turns: number) => (turns === 1 ? 'one moment later' : `${turns} moments later`),
  lasts: (turns: number) => `for ${turns} moments`,
  seen: 'Who sees it',
  channels: { public: 'everyone', private: 'only the two sides', hidden: 'nobody but you' },
  secret: 'Secrecy',
  mayComeOut: 'it may come out later.',
  legal: 'Legal standing',
  ladder: 'On the ladder',
  rungs: {
    deEscalation: '1 of 5, eases the crisis',
    statusQuo: '2 of 5, keeps things as they are',
    posturing: '3 of 5, shows strength',
    nonViolent: '4 of 5, coerces without violence',
    violent: '5 of 5, uses violence',
  } satisfies Record<EscalationClass, string>,
  standing: (rung: string, date: string) => `Highest step lately: ${rung} (${date})`,
};
