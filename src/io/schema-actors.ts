/** The shape of indicators, actors and moves. */
import { z } from 'zod';
import { channels, escalationClasses, stances } from '../model/written-move.ts';
import { chance, effects, formula, when } from './schema-formula.ts';
import {
  atLeast,
  between,
  block,
  byName,
  count,
  list,
  longName,
  name,
  oneOf,
  real,
  text,
  whole,
  yesNo,
} from './schema-parts.ts';

const indicatorShape = {
  start: real('Level on the first day, in the unit of the indicator, from "low" to "high".'),
  low: real('Lowest level, included, in the unit of the indicator.'),
  high: real('Highest level, included, in the unit of the indicator.'),
  driftPerDay: formula('Added for each day between two moments, in the unit of the indicator per day.').exactOptional(),
  pull: block(
    {
      to: formula('The level it is drawn to, in the unit of the indicator.'),
      ratePerDay: between(0, 1, 'Share of the distance it covers each day, 0 to 1.'),
    },
    'Draws the indicator towards a level, so much of the distance a day.',
  ).exactOptional(),
  noise: block(
    {
      step: atLeast(0, 'Size of one face, in the unit of the indicator, 0 or more.'),
      faces: z.literal([1, 3, 5], { error: 'one of 1, 3, 5' }).describe('Faces of the die, centred on 0: 1, 3 or 5.'),
    },
    'Chance once a moment: a die times a step.',
  ).exactOptional(),
  seenBy: list(name('An actor.'), 'Seats that may know it; all unless given.').exactOptional(),
  setBy: list(name('An actor.'), 'Actors whose moves alone may change it.').exactOptional(),
  digits: whole(0, 6, 'Digits shown after the point, 0 to 6.').exactOptional(),
  good: oneOf(['up', 'down', 'neither'], 'Which way is good, for colours and arrows only.').exactOptional(),
};

/** A published figure, apart from the fact. */
export const measure = block(
  {
    of: formula('What it measures, in the unit of the measure.'),
    lagTurns: whole(0, 12, 'Turns between the fact and its figure, 0 to 12.'),
    spread: atLeast(
      0,
      'The largest error, in the unit of the measure: the figure is off by -1, -1/2, 0, 1/2 or 1 times this, each as likely; exact unless given.',
    ).exactOptional(),
    start: real('What figures say of the time before the first day, in the unit of the measure.'),
    low: indicatorShape.low,
    high: indicatorShape.high,
    seenBy: indicatorShape.seenBy,
    digits: indicatorShape.digits,
    good: indicatorShape.good,
  },
  'A published figure: what the facts came to some turns ago, with an error.',
);

/** A bounded measured quantity. */
export const indicator = block(indicatorShape, 'A bounded measured quantity with a unit.').meta({ id: 'indicator' });

const take = (says: string) => real(`Points added to the audience by ${says}.`).exactOptional();

const audience = block(
  {
    ...indicatorShape,
    takes: block(
      {
        gift: take('a concession for nothing'),
        swap: take('a concession inside an accepted offer'),
        defiance: take('an act of defiance'),
        climbDown: take('a climb-down'),
      },
      'How this audience takes what its government does, in the unit of the audience.',
    ),
  },
  'A group at home that a government answers to: an indicator, and how it takes what is done.',
);

/** Who acts: a government, a court, a group. */
export const actor = block(
  {
    chart: name('The kind of actor: one of the charts.'),
    role: oneOf(
      ['government', 'legislature', 'group', 'court', 'civil', 'region', 'armedForces'],
      'What it is, for the rules on content.',
    ),
    parameters: byName(
      real('A number of the chart, in the unit written with it.'),
      'Numbers of the chart, by name.',
    ).exactOptional(),
    postures: byName(
      name('A posture.'),
      'Starting posture by region of the chart, where it differs from the chart.',
    ).exactOptional(),
    hiddenRegions: list(
      name('A region.'),
      'Regions of the chart whose posture only the actor itself knows.',
    ).exactOptional(),
    budget: block(
      {
        start: count('Standing on the first day, 0 or more.'),
        perTurn: count('Standing gained each turn, 0 or more.'),
        most: count('The most standing it can hold, 0 or more.'),
      },
      'Standing to spend on orders.',
    ),
    own: byName(indicator, 'Indicators of this actor alone, by name.').exactOptional(),
    audiences: byName(audience, 'Groups it answers to, by name.').exactOptional(),
  },
  'A modelled institution.',
);

/** What a seat may order. */
export const move = block(
  {
    cost: count('Standing it costs, 0 or more; 0 unless given.').exactOptional(),
    phase: whole(0, 9, 'Orders of a lower phase are adjudicated first, 0 to 9; 1 unless given.').exactOptional(),
    channel: oneOf(
      channels,
      'Who sees it: all, the one it is said to, or nobody until it is exposed; public unless given.',
    ).exactOptional(),
    to: name('The actor a private move is said to.').exactOptional(),
    uses: whole(1, 99, 'At most so often in a run, 1 to 99; as often as wanted unless given.').exactOptional(),
    when: when('Beyond what the chart allows: it can be ordered only while this holds.').exactOptional(),
    answers: list(longName('A move as actor.move.'), 'Public acts that it may answer in the reaction.').exactOptional(),
    reactionOnly: yesNo('True when it may be ordered only as a reaction.').exactOptional(),
    tradeable: yesNo('True when it may be a term of an offer.').exactOptional(),
    stance: oneOf(stances, 'How it reads to audiences at home; none unless given.').exactOptional(),
    odds: chance(
      "Nature's chance that it works, a probability from 0 to 1; absent for an act of will, which is always done.",
    ).exactOptional(),
    effects: effects('What it does when it is adjudicated.'),
    worked: effects('What follows when it works.'),
    failed: effects('What follows when it does not.'),
    exposureChance: chance(
      'Chance each moment that a hidden or private move becomes known, a probability from 0 to 1.',
    ).exactOptional(),
    exposed: effects('What follows when it becomes known.'),
    target: list(name('An actor.'), 'Actors it may be aimed at: one candidate for each.', 1).exactOptional(),
    level: list(
      whole(0, 99, 'A level, 0 to 99.'),
      'Levels it may be done at: one candidate for each.',
      1,
    ).exactOptional(),
    cameo: z
      .string({ error: 'a CAMEO code in quotes, for instance "0231"' })
      .regex(/^\d{2,4}$/, { error: 'a CAMEO code in quotes, for instance "0231"' })
      .describe('CAMEO event code, two to four digits in quotes.')
      .exactOptional(),
    toward: z
      .union([name('An actor, home or others.'), list(name('An actor.'), 'Actors.', 1)], {
        error: 'an actor, a list of actors, "home" or "others"',
      })
      .describe(
        'Whom it is done to, for the books of events: an actor or several, "home" for an act at home, "others" for those without a seat; unless given, whom it speaks to or bargains with.',
      )
      .exactOptional(),
    escalation: oneOf(escalationClasses, 'Its class in the escalation score.').exactOptional(),
  },
  'What a seat may order.',
).meta({ id: 'move' });

/** What happened in history: data only, nothing is tuned to it. */
export const observed = block(
  {
    ending: name('The ending that history is nearest to.'),
    note: text('What the comparison leaves out.').exactOptional(),
    postures: list(
      block(
        {
          on: z.iso.date({ error: 'a date such as 2025-02-03' }).describe('The day.'),
          fact: longName('A fact, for instance mexico.trade.'),
          is: text('What it was.'),
        },
        'A posture as it was on a day.',
      ),
      'Postures as they were.',
    ).exactOptional(),
  },
  'What happened in history, beside which runs are shown; nothing is tuned to it.',
);
