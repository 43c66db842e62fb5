/** The shape of policies and of what ends and measures a run: doctrines, injects, endings, aims. */
import { z } from 'zod';
import type { WrittenOrder } from '../model/written-doctrine.ts';
import { chance, condition, effects, formula, when } from './schema-formula.ts';
import { atLeast, block, date, list, longName, name, named, oneOf, real, text, whole, yesNo } from './schema-parts.ts';

const orNames = { error: 'a name, or a list of names' };

const oneOrMore = (says: string) =>
  z
    .union([longName('A name.'), list(longName('A name.'), 'Names.', 1)], orNames)
    .describe(says)
    .exactOptional();

const composed = block(
  {
    to: name('The actor it is offered to.'),
    give: list(longName('A move.'), 'Moves that the one who offers would do.'),
    get: list(longName('A move.'), 'Moves it wants in return.'),
    channel: oneOf(['public', 'private'], 'Whether others see the offer; private unless given.').exactOptional(),
  },
  'An offer of its own making.',
);

/** A move, an offer or an answer, as dated orders and run files write it. */
export const order: z.ZodType<WrittenOrder, WrittenOrder> = z
  .union(
    [
      longName('A move, with its option where it has one: deployGuard, retaliate@mexico, consent=2.'),
      block(
        {
          offer: z
            .union([name('A ready-made offer.'), composed], {
              error: 'the name of an offer, or a block with to, give and get',
            })
            .describe('What is offered: a ready-made offer by its name, or one of its own.'),
        },
        'Makes an offer.',
      ),
      block({ accept: name('The actor whose offer is accepted.') }, 'Accepts an offer.'),
      block({ refuse: name('The actor whose offer is refused.') }, 'Refuses an offer.'),
    ],
    { error: 'a move, or a block with offer, accept or refuse' },
  )
  .describe('A move, an offer or an answer.')
  .meta({ id: 'order' }) as z.ZodType<WrittenOrder, WrittenOrder>;

const rule = block(
  {
    do: oneOrMore('Moves that this gives weight.'),
    offer: oneOrMore('Ready-made offers that this gives weight.'),
    accept: name('The actor whose offer it would accept.').exactOptional(),
    refuse: name('The actor whose offer it would refuse.').exactOptional(),
    worth: named(
      real('Log-weight added when the move is a term.'),
      'With accept or refuse: what each term of the offer adds to the weight, by move.',
      longName('A move.'),
    ).exactOptional(),
    weight: formula('Log-weight of the candidates named: passing has 0, and weights of several rules add up.'),
    when: when('The rule counts only while this holds, as far as its seat can see.').exactOptional(),
    in: oneOf(['decide', 'react'], 'The phase it counts in; both unless given.').exactOptional(),
  },
  'Gives some candidates weight.',
);

const dated = block(
  {
    on: date('The moment of the calendar.'),
    do: list(order, 'Orders given on that day, where they are legal.').exactOptional(),
    react: order.exactOptional(),
  },
  'Orders for one date.',
);

/** A policy. */
export const doctrine = block(
  {
    rules: list(rule, 'Rules that give candidates weight.').exactOptional(),
    dated: list(dated, 'Orders by date.').exactOptional(),
  },
  'A policy: rules that give candidates weight, orders by date, or both.',
).meta({ id: 'doctrine' });

/** What happens outside the seats. */
export const inject = block(
  {
    at: date('The moment of the calendar it happens at.').exactOptional(),
    when: when('It happens only while this holds.').exactOptional(),
    chance: chance(
      'Its chance each moment it could happen, a probability from 0 to 1; certain unless given.',
    ).exactOptional(),
    repeats: yesNo('True when it may happen more than once.').exactOptional(),
    effects: effects('What it does to the world.'),
  },
  'What happens outside the seats: dated, conditional, by chance, or a mixture.',
);

/** What answers the world. */
export const reactor = block(
  {
    when: when('It answers when this comes to hold.'),
    lagTurns: whole(0, 100, 'Turns until it answers, 0 or more; at once unless given.').exactOptional(),
    repeats: yesNo('True when it answers in every turn that it holds, not only when it comes to.').exactOptional(),
    chance: chance(
      'Its chance each turn that an answer is due, a probability from 0 to 1; certain unless given.',
    ).exactOptional(),
    effects: effects('What the answer does to the world.'),
  },
  'What answers the world, such as markets, courts or a third country: when something comes to hold, so many turns later.',
);

/** How a run may end. */
export const ending = block(
  {
    at: oneOf(['once', 'horizon'], 'Whether it ends the run as soon as it holds, or is asked after the last moment.'),
    rank: whole(0, 1000, 'Of several endings that hold, the one of lowest rank is the ending.'),
    when: condition,
    rare: text('Why it is kept although it is seldom reached.').exactOptional(),
  },
  'A way a run may end.',
);

/** One aim of a seat. */
export const objective = block(
  {
    weight: atLeast(0, 'Share of this aim in the score, against the other weights of the seat, 0 or more.'),
    value: formula('How far it is reached, in score points from 0 to 100.'),
  },
  'One aim of a seat: the score is the weighted mean of the values, each clamped to 0..100.',
);
