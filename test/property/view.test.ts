/** What a seat may not know moves nothing of what it is shown or does: names refused at load, menus and choices unmoved in play. */
import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { prepareReference } from '../../src/actors/reference.ts';
import { buildGame } from '../../src/content/build.ts';
import { startRun } from '../../src/engine/game.ts';
import { whyClosed } from '../../src/engine/legal.ts';
import type { Fact } from '../../src/model/game.ts';
import type { WrittenScenario } from '../../src/model/written.ts';
import type { WrittenMove } from '../../src/model/written-move.ts';
import { noInputs, readOdds } from '../../src/rules/evaluate.ts';
import { charts } from '../../state-machines/index.ts';
import { hiddenFrom, scramble, secretive } from '../fixtures/hidden.ts';
import { play, retext, seatsOf, seedDice, tinyActors } from '../fixtures/play.ts';
import { tinyCharts, tinyGame, tinyWritten } from '../fixtures/tiny.ts';
import { wideGame } from '../fixtures/wide.ts';
import { urges, wilfulSeats } from '../fixtures/wilful.ts';
import { shipped } from '../golden/playthrough.ts';

const small = tinyGame((tiny) => retext(secretive(tiny)));
const facts = [...small.facts.values()];

/** A condition on a fact that reads well whatever the fact is. */
const ask = (fact: Fact): Record<string, string | string[]> => ({
  [fact.name]: fact.standings === undefined ? `>= ${Math.max(fact.low, 0)}` : [fact.standings.at(-1) ?? ''],
});

describe('names of hidden facts', () => {
  const codes = (change: (tiny: WrittenScenario) => WrittenScenario): string[] => {
    const built = buildGame(retext(change(secretive(tinyWritten()))), tinyCharts, [], '');
    return built.ok ? [] : built.findings.map((it) => `${it.code} ${it.path.join('.')}`);
  };
  const cases = facts.flatMap((fact) =>
    [0, 1].map((actor) => ({ fact, actor, name: fact.name, seat: small.actors[actor]?.id ?? '' })),
  );

  test.each(cases)('$seat may ask about $name exactly when it may know', ({ fact, actor, name, seat }) => {
    const when = ask(fact);
    const event = seat === 'high' ? 'warn' : 'give';
    const hidden = (place: string): string[] => (hiddenFrom(fact, actor) ? [`hidden-fact ${place}.${name}`] : []);
    expect(
      codes((tiny) => ({
        ...tiny,
        doctrines: {
          ...tiny.doctrines,
          [seat]: { ...tiny.doctrines[seat], still: { rules: [{ do: event, weight: 1, when }] } },
        },
      })),
    ).toEqual(hidden(`doctrines.${seat}.still.rules.0.when`));
    const move = (more: Partial<WrittenMove>) => (tiny: WrittenScenario) => ({
      ...tiny,
      moves: { ...tiny.moves, [seat]: { ...tiny.moves[seat], [event]: { ...tiny.moves[seat]?.[event], ...more } } },
    });
    expect(codes(move({ when }))).toEqual(hidden(`moves.${seat}.${event}.when`));
    expect(codes(move({ odds: { base: 0.5, plus: [{ add: 0.1, when }] } }))).toEqual(
      hidden(`moves.${seat}.${event}.odds.plus.0.when`),
    );
    // What nature does with a move may hang on anything.
    expect(codes(move({ effects: [{ change: 'heat', by: 1, when }] }))).toEqual([]);
  });

  test('each seat has something hidden from it: a type, a need, a standing, a move, an indicator, a region', () => {
    const hidden = facts.filter((fact) => hiddenFrom(fact, 1)).map((fact) => fact.name);
    expect(hidden).toEqual(
      expect.arrayContaining([
        'type.high',
        'short.results',
        'budget.high',
        'did.high.spy',
        'did.high.appease',
        'nerve',
        'high.talk',
      ]),
    );
    expect(facts.filter((fact) => hiddenFrom(fact, 0)).map((fact) => fact.name)).toEqual(['budget.low']);
  });
});

describe('in play', () => {
  const game = wideGame(secretive);

  test('an order that came to nothing was an intention: it is told to its own seat alone', () => {
    const crisis = shipped('directive-and-twenty-six');
    const actors = prepareReference(crisis, charts);
    const told = Array.from(
      { length: 60 },
      (_, run) => play(crisis, actors, seedDice('view', run), seatsOf(crisis)).told,
    );
    const lapsed = told.flat().flatMap((it) => (it.kind === 'order' && it.result === 'lapsed' ? [it] : []));
    expect(lapsed.length).toBeGreaterThan(0);
    expect(lapsed.filter((it) => it.seenBy !== 1 << it.actor)).toEqual([]);
  });

  const spot = fc.record({ turns: fc.integer({ min: 0, max: 5 }), actor: fc.nat(1) });

  test.prop([fc.string(), urges, spot, urges], { seed: 5, numRuns: 200 })(
    'menu, odds and choice stay when all that is hidden changes',
    (seed, bytes, { turns, actor }, other) => {
      const run = startRun({ game, actors: tinyActors(game), dice: seedDice(seed) });
      const seats = wilfulSeats(game, bytes);
      for (let turn = 0; turn < turns && !run.ended; turn += 1) {
        run.seal(seats.map((decide) => decide(run.stage, 'decide')));
        run.answer(seats.map((decide) => decide(run.stage, 'react')));
      }
      if (run.ended) return;
      const own = game.candidates.filter((candidate) => candidate.actor === actor);
      const shown = () => ({
        menu: own.map((candidate) => [candidate.id, whyClosed(run.stage, candidate, 'decide')]),
        odds: own.flatMap((it) =>
          it.kind === 'move' && it.odds !== undefined ? [readOdds(it.odds)(run.stage.world, noInputs)] : [],
        ),
        choice: seatsOf(game)[actor]?.(run.stage, 'decide'),
      });
      const before = shown();
      scramble(game, run.stage.world, actor, other);
      expect(shown()).toEqual(before);
    },
  );
});
