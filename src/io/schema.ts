/** The shape of a whole scenario, theatre merged in and provenance set aside: the one statement of its keys. */
import { z } from 'zod';
import type { WrittenScenario } from '../model/written.ts';
import { actor, indicator, measure, move, observed } from './schema-actors.ts';
import {
  ask,
  bargaining,
  contest,
  offer,
  parameters,
  promise,
  record,
  signal,
  threat,
  typePrior,
} from './schema-bargaining.ts';
import { doctrine, ending, inject, objective, reactor } from './schema-doctrines.ts';
import { bilingual } from './schema-formula.ts';
import { block, byName, date, kebabName, list, momentName, name, named, text } from './schema-parts.ts';

const moment = block(
  {
    id: momentName('Its name; what a player reads of it is text "calendar.<id>".'),
    date: date('Its day; it lasts until the next moment.'),
  },
  'One dated moment.',
);

const source = block(
  {
    publisher: text('Who published it: an institution.'),
    title: text('What it is called.'),
    date: text('When it was published, as exactly as known: 2025, 2025-02 or 2025-02-03.').exactOptional(),
    url: text('Where it stands.').exactOptional(),
  },
  'A source that numbers name.',
);

const textId = z
  .string()
  .regex(/^[a-z][\w.@=-]*$/, { error: 'the id of a text such as "moves.mexico.deployGuard.wire"' })
  .describe('The id of a text.');

/** A whole scenario, equal to `WrittenScenario`. Errors are what was expected, not sentences. */
export const scenarioSchema: z.ZodType<WrittenScenario, WrittenScenario> = block(
  {
    format: z.literal(1, { error: '1, the format this program reads' }).describe('Version of this format: 1.'),
    id: kebabName('The name of the scenario.'),
    theatre: text("Path of the theatre file it builds on, inside the scenario's folder.").exactOptional(),
    playable: list(name('An actor.'), 'Actors that a person may play.', 1),
    defaultSeat: name('The actor that is played when nobody says otherwise.'),
    calendar: list(moment, 'Dated moments, in order: one turn each.', 1),
    playFrom: date(
      "The moment in which a person takes a seat unless asked otherwise; the seat's usual line plays those before.",
    ).exactOptional(),
    sources: byName(source, 'Sources, by the id that numbers name.'),
    indicators: byName(indicator, 'Measured quantities of the world, by name.'),
    parameters: parameters.exactOptional(),
    actors: byName(actor, 'Who acts, by name.'),
    moves: byName(byName(move, 'Moves of one actor, by the event of its chart.'), 'Moves, by actor.'),
    bargaining,
    asks: byName(ask, 'What seats want of each other, by name.').exactOptional(),
    offers: byName(offer, 'Ready-made packages, by name.').exactOptional(),
    threats: byName(threat, 'Dated threats, by name.').exactOptional(),
    promises: byName(promise, 'Promises, by name.').exactOptional(),
    records: byName(record, 'The word of each seat on the first day, by actor.').exactOptional(),
    types: byName(typePrior, 'Hidden resolve, by actor.').exactOptional(),
    signals: byName(signal, 'Evidence of a type, by name.').exactOptional(),
    contests: byName(contest, 'Objections of one seat to a move of another, by name.').exactOptional(),
    reactors: byName(reactor, 'What answers the world, by name.').exactOptional(),
    measures: byName(measure, 'Published figures, apart from the facts, by name.').exactOptional(),
    injects: byName(inject, 'What happens outside the seats, by name.').exactOptional(),
    endings: byName(ending, 'How a run may end, by name.'),
    objectives: byName(byName(objective, 'Aims of one seat, by name.'), 'Aims, by actor.'),
    doctrines: byName(byName(doctrine, 'Policies of one seat, by name.'), 'Policies, by actor.'),
    usual: byName(name('A doctrine.'), 'The policy each seat plays when nobody says otherwise, by actor.'),
    covers: list(
      text('An id of the checklist.'),
      'Items of the checklist of the articles that it carries.',
    ).exactOptional(),
    observed: observed.exactOptional(),
    text: named(bilingual, 'What a player reads, by id.', textId),
  },
  'A scenario: who acts, when, with what effect, how likely, from which source.',
);
