/** What contests, reactors and measures may not be: each mistake gives exactly its code at the place its author wrote. */
import { describe, expect, test } from 'vitest';
import { buildGame } from '../../src/content/build.ts';
import { loadFromTexts } from '../../src/io/load-game.ts';
import { charts } from '../../state-machines/index.ts';
import { harbourText } from '../fixtures/harbour.ts';
import { found, type Mistakes, mistaken } from '../fixtures/mistakes.ts';
import { retext } from '../fixtures/play.ts';
import { tinyCharts } from '../fixtures/tiny.ts';

/** A sound contest of low over pressing, with mistakes in it. */
const contest = (change: object): Mistakes => ({
  'contests.noise': {
    by: 'low',
    over: 'high.press',
    rungs: ['protest'],
    drop: 'give',
    dropCost: [1],
    audience: 'crowd',
    ...change,
  },
});
const poll = { of: { plus: [{ per: 'heat' }] }, lagTurns: 1, start: 50, low: 0, high: 100 };

describe('contests, reactors and measures', () => {
  test.each<[string, Mistakes, ...string[]]>([
    ['that are in order', { ...contest({}), 'measures.poll': poll, 'reactors.court': { when: { poll: '> 50' } } }],
    ['a contest of nobody', contest({ by: 'lwo' }), 'unknown-actor contests.noise.by'],
    ['a contest over nothing', contest({ over: 'high.pres' }), 'unknown-move contests.noise.over'],
    ['a contest over a move of nobody', contest({ over: 'hihg.press' }), 'unknown-move contests.noise.over'],
    ["a contest over a seat's own move", contest({ over: 'low.give' }), 'own-move contests.noise.over'],
    ['a rung that is no move', contest({ rungs: ['protst'] }), 'unknown-move contests.noise.rungs.0'],
    ["a rung that is another's move", contest({ rungs: ['press'] }), 'unknown-move contests.noise.rungs.0'],
    ['a rung that is the drop', contest({ drop: 'protest' }), 'taken-name contests.noise.drop'],
    ['a drop that is no move', contest({ drop: 'gove' }), 'unknown-move contests.noise.drop'],
    [
      'one move in two contests',
      { ...contest({}), 'contests.other': { ...(contest({})['contests.noise'] as object), drop: 'give' } },
      'taken-name contests.other.rungs.0',
      'taken-name contests.other.drop',
    ],
    ['a cost too many', contest({ dropCost: [1, 2] }), 'bad-value contests.noise.dropCost'],
    ['an audience that is none', contest({ audience: 'crwod' }), 'unknown-audience contests.noise.audience'],
    ['a way out that is no move', contest({ metBy: 'high.relnt' }), 'unknown-move contests.noise.metBy'],
    [
      'a contest that is set by hand',
      { ...contest({}), 'moves.high.pledge.effects': [{ set: 'contest.noise', to: 1 }] },
      'not-a-lever moves.high.pledge.effects.0.set',
    ],
    [
      'a contest that another may not know of, in its doctrine',
      {
        ...contest({ over: 'high.warn' }),
        'moves.high.warn.channel': 'private',
        'moves.high.warn.to': 'low',
        'actors.mid': { chart: 'yielder', role: 'civil', budget: { start: 0, perTurn: 0, most: 0 } },
        'doctrines.mid.still.rules': [{ do: 'give', weight: 1, when: { 'contest.noise': '>= 1' } }],
        'moves.mid.give': {},
        'usual.mid': 'still',
      },
      'hidden-fact doctrines.mid.still.rules.0.when.contest.noise',
    ],
    [
      'a fact no contest has',
      { 'endings.struck.when': { 'contest.nois': '>= 1' } },
      'unknown-fact endings.struck.when.contest.nois',
    ],
    [
      'a rung too high',
      { ...contest({}), 'endings.struck.when': { 'contest.noise': '>= 2' } },
      'out-of-bounds endings.struck.when.contest.noise',
    ],
    [
      'a reactor to nothing there is, once each',
      { 'reactors.court': { when: { heet: '> 1' }, lagTurns: 2 } },
      'unknown-indicator reactors.court.when.heet',
    ],
    [
      'a reactor that plays a seat',
      { 'reactors.court': { when: {}, effects: [{ threaten: 'pressure' }] } },
      'inject-plays-a-seat reactors.court.effects.0',
    ],
    [
      'a chance over nothing there is',
      { 'reactors.court': { when: {}, chance: { plus: [{ per: 'heet' }] } } },
      'unknown-indicator reactors.court.chance.plus.0.per',
    ],
    [
      'a measure of nothing there is',
      { 'measures.poll': { ...poll, of: { plus: [{ per: 'heet' }] } } },
      'unknown-indicator measures.poll.of.plus.0.per',
    ],
    ['a measure named as an indicator', { 'measures.heat': poll }, 'taken-name measures.heat'],
    ['a measure named as an actor', { 'measures.low': poll }, 'taken-name actors.low'],
    [
      'a measure that starts outside its bounds',
      { 'measures.poll': { ...poll, start: 101 } },
      'out-of-bounds measures.poll.start',
    ],
    ['a measure for nobody', { 'measures.poll': { ...poll, seenBy: ['mid'] } }, 'unknown-actor measures.poll.seenBy.0'],
    [
      'a measure that is set by hand',
      { 'measures.poll': poll, 'injects.news.effects': [{ change: 'poll', by: 1 }] },
      'not-a-lever injects.news.effects.0.change',
    ],
  ])('%s', (_, mistakes, ...findings) => {
    expect(found(mistakes)).toEqual(findings);
  });

  test.each(['contests.noise', 'reactors.court', 'indicators.poll'])('%s is a text that is missed', (id) => {
    const mistakes = { ...contest({}), 'measures.poll': poll, 'reactors.court': { when: {} } };
    const missing = found(mistakes, 'asWritten').filter((it) => it.startsWith('missing-text'));
    expect(missing).toEqual(expect.arrayContaining([`missing-text text.${id}`]));
    expect(missing.filter((it) => it.includes('/'))).toEqual([]);
  });
});

test('a wrong name in a contest is told with the nearest that would do, and as a name', () => {
  const findings = (change: object) => {
    const built = buildGame(retext(mistaken(contest(change))), tinyCharts, [], '');
    return built.ok ? [] : built.findings;
  };
  expect(findings({ over: 'high.pres' })).toMatchObject([
    { name: 'high.pres', message: 'There is no move "high.pres". Did you mean "high.press"?' },
  ]);
  expect(findings({ over: 'low.give' }).map((it) => 'name' in it)).toEqual([false]);
});

test('a measure that takes the name of an indicator is told where the name stands', () => {
  const measure =
    'support: { of: { plus: [{ per: shipsWaiting }] }, lagTurns: 1, start: 50, low: 0, high: 100, unit: percent }';
  const text = harbourText.replace('\ntext:\n', `\nmeasures:\n  ${measure}\n\ntext:\n`);
  const line = text.split('\n').findIndex((it) => it.includes(measure)) + 1;
  const loaded = loadFromTexts({ 'harbour-vote.yaml': text }, charts);
  expect(loaded.ok ? [] : loaded.problems).toContainEqual(
    expect.objectContaining({ line, column: 3, code: 'taken-name', path: 'measures.support' }),
  );
});
