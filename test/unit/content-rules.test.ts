/** What a scenario may not do: each breach of the rules gives exactly its code at its path. */
import { describe, expect, test } from 'vitest';
import type { WrittenMove } from '../../src/model/written-move.ts';
import { found, type Mistakes } from '../fixtures/mistakes.ts';
import { tinyWritten } from '../fixtures/tiny.ts';

const group = { 'actors.high.role': 'group' };
const eighth = ['warn', 'press', 'strike', 'relent', 'pledge', 'spy'].map((move) => `group-move moves.high.${move}`);
const manyLevels: WrittenMove = { level: Array.from({ length: 65 }, (_, i) => i) };

describe('rules', () => {
  test.each<[string, Mistakes, ...string[]]>([
    [
      "a doctrine that reads a rival's type",
      { 'doctrines.low.bargain.rules.1.when': { 'type.high': ['hard'] } },
      'hidden-fact doctrines.low.bargain.rules.1.when.type.high',
    ],
    [
      'a doctrine that reads what is unseen',
      { 'doctrines.low.bargain.rules.1.when': { 'exposed.high.spy': ['unseen'] } },
      'hidden-fact doctrines.low.bargain.rules.1.when.exposed.high.spy',
    ],
    [
      'a weight over a hidden need',
      { 'doctrines.low.bargain.rules.1.weight': { plus: [{ per: 'short.results' }] } },
      'hidden-fact doctrines.low.bargain.rules.1.weight.plus.0.per',
    ],
    [
      'availability over a hidden move',
      { 'moves.low.give.when': { 'did.high.spy': '> 0' } },
      'hidden-fact moves.low.give.when.did.high.spy',
    ],
    [
      'odds over a hidden indicator',
      { 'indicators.trade.seenBy': ['high'], 'moves.low.give.odds': { plus: [{ per: 'trade' }] } },
      'hidden-fact moves.low.give.odds.plus.0.per',
    ],
    [
      'an offer on a hidden fact',
      { 'offers.swap.when': { 'short.results': '> 0' } },
      'hidden-fact offers.swap.when.short.results',
    ],
    [
      'an inject that threatens',
      { 'injects.news.effects': [{ threaten: 'pressure' }] },
      'inject-plays-a-seat injects.news.effects.0',
    ],
    [
      'an inject that promises',
      { 'injects.news.effects': [{ promise: 'help' }] },
      'inject-plays-a-seat injects.news.effects.0',
    ],
    [
      "an inject that changes a seat's lever",
      { 'indicators.heat.setBy': ['high', 'low'] },
      'inject-plays-a-seat injects.news.effects.0.change',
    ],
    [
      "a move on another's lever",
      { 'indicators.heat.setBy': ['high'], 'injects.news.effects': [] },
      'not-its-lever moves.low.protest.effects.0.change',
    ],
    [
      "a move that gives another's word",
      { 'moves.low.protest.effects': [{ threaten: 'pressure' }, { withdraw: 'pressure' }] },
      'not-its-word moves.low.protest.effects.0',
      'not-its-word moves.low.protest.effects.1',
    ],
    [
      "a move that keeps another's promise",
      { 'moves.low.protest.effects': [{ promise: 'help' }] },
      'not-its-word moves.low.protest.effects.0',
    ],
    ['a group with an eighth move', group, ...eighth],
    ['a group that a person plays', { ...group, playable: ['low', 'high'] }, 'group-seat playable', ...eighth],
    ['types that do not sum to one', { 'types.high.hard': 0.5 }, 'not-one types.high'],
    [
      'a single type',
      { 'types.high': { hard: 1 }, 'doctrines.low.bargain.rules.1.when': undefined },
      'bad-value types.high',
    ],
    ["a signal of nobody's type", { 'signals.nerve.about': 'low' }, 'no-types signals.nerve.about'],
    [
      'a signal with neither accuracy nor likelihood',
      { 'signals.nerve.accuracy': undefined },
      'bad-value signals.nerve',
    ],
    ['a signal with both', { 'signals.nerve.likelihood': { hard: 0.5, soft: 0.5 } }, 'bad-value signals.nerve'],
    ['a need of more than its most', { 'asks.results.need.least': 5 }, 'out-of-bounds asks.results.need'],
    ['a start outside its bounds', { 'indicators.heat.start': 101 }, 'out-of-bounds indicators.heat.start'],
    ['bounds the wrong way round', { 'indicators.trade.low': 100 }, 'out-of-bounds indicators.trade.low'],
    [
      'an audience outside its bounds',
      { 'actors.low.audiences.crowd.start': -1 },
      'out-of-bounds actors.low.audiences.crowd.start',
    ],
    ['more standing than a seat can hold', { 'actors.low.budget.start': 9 }, 'out-of-bounds actors.low.budget.start'],
    [
      'a comparison that never holds',
      { 'injects.news.when': { heat: '> 120' } },
      'out-of-bounds injects.news.when.heat',
    ],
    [
      'a comparison that is none',
      { 'injects.news.when': { heat: 'very hot' } },
      'bad-condition injects.news.when.heat',
    ],
    ['a list that is none', { 'injects.news.when': { any: { heat: '> 1' } } }, 'bad-condition injects.news.when.any'],
    ['a day that is none', { 'injects.news.when': { date: '>= 2025-02-30x' } }, 'bad-date injects.news.when.date'],
    [
      'arithmetic on a posture',
      { 'moves.high.press.odds': { plus: [{ per: 'low.stand' }] } },
      'not-a-number moves.high.press.odds.plus.0.per',
    ],
    ['an indicator named as an actor', { 'indicators.low': { start: 1, low: 0, high: 2 } }, 'taken-name actors.low'],
    [
      'an indicator named as a word of conditions',
      { 'indicators.turn': { start: 1, low: 0, high: 2 } },
      'taken-name indicators.turn',
    ],
    [
      "an actor's own named as a region",
      { 'actors.low.own.voice': { start: 1, low: 0, high: 2 } },
      'taken-name actors.low.own.voice',
    ],
    ['a term that is not tradeable', { 'offers.swap.give': ['protest'] }, 'not-tradeable offers.swap.give.0'],
    [
      'an offer to one who has nothing to trade',
      {
        'moves.high.relent.tradeable': false,
        'moves.high.pledge.tradeable': false,
        'doctrines.high.press.rules.4': { do: 'warn', weight: 0 },
        'doctrines.low.bargain.rules.0': { do: 'give', weight: 0 },
      },
      'no-terms offers.swap',
    ],
    ['a private move said to nobody', { 'moves.high.warn.channel': 'private' }, 'missing-key moves.high.warn'],
    ['too many candidates', { 'moves.low.protest': manyLevels }, 'too-many-candidates moves.low'],
    [
      'too many terms',
      { 'moves.low.protest': { tradeable: true, level: Array.from({ length: 16 }, (_, i) => i) } },
      'too-many-terms moves.low',
    ],
    ['a doctrine of nothing', { 'doctrines.low.still': {} }, 'missing-key doctrines.low.still'],
    [
      'a rule about nothing',
      { 'doctrines.low.still.rules': [{ weight: 1 }] },
      'missing-key doctrines.low.still.rules.0',
    ],
    ['a chart without its parameter', { 'actors.high.parameters': {} }, 'missing-parameter actors.high'],
    [
      'an order of nothing',
      { 'doctrines.low.still.dated': [{ on: '2025-01-01', do: [{ offer: { to: 'high', give: [], get: [] } }] }] },
      'empty-offer doctrines.low.still.dated.0.do.0',
    ],
  ])('%s', (_, mistakes, ...findings) => {
    expect(found(mistakes)).toEqual(findings);
  });
});

describe('endings', () => {
  const ending = (when: object, more: object = {}): Mistakes => ({
    'endings.odd': { at: 'horizon', rank: 0, when, ...more },
  });
  const lost = ['unreachable-ending endings.odd.when'];

  test.each<[string, Mistakes, readonly string[]]>([
    ['above and below at once', ending({ heat: ['> 60', '<= 60'] }), lost],
    ['in two ranges apart', ending({ all: [{ heat: '10..20' }, { heat: '30..40' }] }), lost],
    ['not and so', ending({ 'low.stand': ['given'], not: { 'low.stand': ['given'] } }), lost],
    [
      'in two postures at once',
      ending({ all: [{ 'low.stand': ['given'] }, { 'low.stand': ['firm', 'shaken'] }] }),
      lost,
    ],
    ['early at the horizon', ending({ turn: '< 3' }), lost],
    [
      'in a posture no row leads to',
      {
        ...ending({ 'high.pressure': ['warning'] }),
        'moves.high.warn': undefined,
        'doctrines.high.press.rules.0': { do: 'press', weight: 0 },
        'moves.low.protest.answers': ['high.press'],
        'endings.pressed': undefined,
      },
      lost,
    ],
    ['any of nothing', ending({ any: [] }), lost],
    [
      'only under a hidden contradiction',
      ending({ any: [{ heat: ['> 60', '< 50'] }, { trade: ['> 60', '< 50'] }] }),
      lost,
    ],
    [
      'after one that always holds',
      { 'endings.odd': { at: 'horizon', rank: 9, when: { heat: '> 1' } } },
      ['unreachable-ending endings.odd'],
    ],
    ['of an equal rank', { 'endings.given.rank': 3 }, ['equal-ranks endings.pressed.rank']],
    ['without a last one', { 'endings.nothing': undefined }, ['no-last-ending endings']],
    ['within a hair', ending({ heat: ['>= 60', '<= 60'] }), []],
    ['early but once', ending({ turn: '< 3' }, { at: 'once' }), []],
    ['where one way is open', ending({ any: [{ heat: ['> 60', '< 50'] }, { trade: ['> 60', '< 70'] }] }), []],
    ['where not is an inequality', ending({ not: { heat: '= 50' }, heat: '50..51' }), []],
    ['by any posture but where it starts', ending({ not: { 'low.stand': ['firm'] } }), []],
    ['by the posture it starts in', { ...ending({ 'low.stand': ['firm'] }) }, []],
  ])('%s', (_, mistakes, findings) => {
    expect(found(mistakes)).toEqual(findings);
  });
});

describe('texts', () => {
  const given = tinyWritten().text;
  const other = { en: 'x', es: 'x' };

  test.each([
    'title',
    'calendar.two',
    'actors.high.short',
    'moves.high.press.odds',
    'moves.high.press.failed',
    'objectives.low.trade.mid',
    'doctrines.low.still.note',
    'endings.given.note',
    'postures.yielder.stand.shaken',
    'types.high.soft',
    'briefing.low.long',
  ])('%s is missed when it is gone, and refused when it is misspelt', (id) => {
    const { [id]: _, ...rest } = given;
    expect(found({ text: rest }, 'asWritten')).toEqual([`missing-text text.${id}`]);
    expect(found({ text: { ...given, [`${id}x`]: other } }, 'asWritten')).toEqual([`unknown-text text.${id}x`]);
  });

  test('each level that a move has may be put in words, and no other', () => {
    const levels = { 'moves.low.protest.level': [1, 2] };
    const text = { ...given, 'moves.low.protest.level2': other };
    expect(found({ ...levels, text }, 'asWritten')).toEqual([]);
    expect(found({ ...levels, text: { ...text, 'moves.low.protest.level3': other } }, 'asWritten')).toEqual([
      'unknown-text text.moves.low.protest.level3',
    ]);
    expect(found({ text }, 'asWritten')).toEqual(['unknown-text text.moves.low.protest.level2']);
  });

  test('notes may be added, and a move without odds needs no text for them', () => {
    expect(found({ text: { ...given, 'note.anything': other } }, 'asWritten')).toEqual([]);
    expect(Object.keys(given)).not.toContain('moves.high.warn.odds');
  });
});
