/** The shape of what seats say to each other: asks, offers, threats, promises, records, and evidence of a type. */
import { effects, when } from './schema-formula.ts';
import {
  atLeast,
  between,
  block,
  byName,
  count,
  date,
  list,
  longName,
  name,
  named,
  oneOf,
  real,
  whole,
  yesNo,
} from './schema-parts.ts';

/** The rules of bargaining. */
export const bargaining = block(
  {
    offerCost: count("Standing that an offer of a seat's own making costs, 0 or more."),
    lapsesTurns: whole(0, 100, 'Turns an offer stands after the one it was made in, 0 or more.'),
    leakChance: between(
      0,
      1,
      'Chance each moment that a private offer or move becomes known, a probability from 0 to 1.',
    ),
  },
  'The rules of bargaining.',
);

/** What one seat wants of another. */
export const ask = block(
  {
    by: name('The actor that asks.'),
    of: name('The actor that is asked.'),
    counts: named(
      count('Points it counts for, 0 or more.'),
      'Points by move of the actor asked, given the first time the move is made, if it works then.',
      longName('A move.'),
    ),
    need: block(
      {
        least: whole(0, 1000, 'Lowest need, in points, included.'),
        most: whole(0, 1000, 'Highest need, in points, included.'),
      },
      'Points that satisfy the asker: drawn once a run among the whole numbers between the two, and hidden from the other.',
    ),
  },
  'What one seat wants of another: points that moves count for, against a hidden need.',
);

/** A ready-made package. */
export const offer = block(
  {
    by: name('The actor that offers.'),
    to: name('The actor it is offered to.'),
    give: list(longName('A move.'), 'Moves that the one who offers would do.'),
    get: list(longName('A move.'), 'Moves it wants in return.'),
    channel: oneOf(['public', 'private'], 'Whether others see the offer.'),
    cost: count('Standing it costs, 0 or more; that of "bargaining" unless given.').exactOptional(),
    lapsesTurns: whole(
      0,
      100,
      'Turns it stands after the one it was made in; that of "bargaining" unless given.',
    ).exactOptional(),
    when: when('It can be made only while this holds.').exactOptional(),
  },
  'A package that can be put on the table as it is.',
);

/** A dated threat. */
export const threat = block(
  {
    by: name('The actor that threatens.'),
    to: name('The actor that is threatened.'),
    due: list(
      date('A day it may fall due.'),
      'Days it may fall due on, in order: making it takes the next, extending it the one after.',
      1,
    ),
    unless: when('It is met, and letting it pass is no climb-down, when this holds on the day.').exactOptional(),
    extended: effects('What follows when it is put off.'),
    backDown: effects('What follows when it is withdrawn, or its day passes with nothing done.'),
  },
  'A dated threat, made, extended, withdrawn and carried out by moves with those effects.',
);

/** A promise to be kept by a move. */
export const promise = block(
  {
    of: name('The actor that promises.'),
    to: name('The actor it is promised to.'),
    keptBy: longName('The move that keeps it.'),
    dueTurns: whole(1, 100, 'Turns until it is due, 1 or more.'),
    graceTurns: whole(
      0,
      100,
      'Turns after that in which it counts as late, not broken; 0 unless given.',
    ).exactOptional(),
    seenChance: between(0, 1, 'Chance that the other side sees whether it was kept, a probability from 0 to 1.'),
    readings: byName(
      oneOf(['binding', 'notMentioned'], 'Its reading.'),
      "Each side's own reading of what was said, by actor.",
    ),
    kept: effects('What follows when it is kept.'),
    broken: effects('What follows when it is broken.'),
  },
  'A promise to be kept by a move.',
);

/** One seat's objection to a move of another. */
export const contest = block(
  {
    by: name('The actor that objects.'),
    over: longName("The other's move (actor.move): once done, or come out, there is something to object to."),
    metBy: longName(
      "The other's move (actor.move) that gives way: it is over, and nothing is lost by it.",
    ).exactOptional(),
    rungs: list(name('A move.'), 'Moves of the objector, mildest first: each needs the one before.', 1),
    maySkip: yesNo('True when a rung may be stepped over.').exactOptional(),
    drop: name('The move of the objector that lets it be.'),
    dropCost: list(
      atLeast(0, 'Points taken off the audience, 0 or more.'),
      'What dropping it costs with the audience, by the rung it stands on, in points: one for each rung.',
      1,
    ),
    audience: name('The audience of the objector that takes it amiss.'),
  },
  "One seat's objection to a move of another, pressed rung by rung or dropped.",
);

const tally = (says: string) => whole(0, 1_000_000, `${says}, a count.`);

/** The word of a seat as it stood on the first day. */
export const record = block(
  {
    threatsMade: tally('Threats made'),
    threatsCarriedOut: tally('Threats carried out'),
    promisesMade: tally('Promises made'),
    promisesKept: tally('Promises kept'),
    asOf: date('The day of the count.'),
  },
  'What a seat had threatened and promised, and done, by a day.',
);

/** Evidence of a type. */
export const signal = block(
  {
    about: name('The actor whose type it is evidence of.'),
    accuracy: between(0, 1, 'Chance that it says the true type, a probability from 0 to 1.').exactOptional(),
    likelihood: byName(
      between(0, 1, 'A probability from 0 to 1.'),
      'Chance of the act that it is read off, by type.',
    ).exactOptional(),
  },
  'Evidence of a type: rolled with an accuracy, or read off an act with a likelihood for each type.',
);

/** Hidden resolve of one actor: probabilities by type. */
export const typePrior = byName(
  between(0, 1, 'A probability from 0 to 1.'),
  'Types of an actor and their probabilities, which sum to 1.',
);

/** Fixed numbers by name. */
export const parameters = byName(
  real('A number, in the unit written with it.'),
  'Fixed numbers by name: comparisons may name them (">= ultimatum").',
);
