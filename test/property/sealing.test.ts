/** Sealing takes legal sets and nothing else, and what it refuses leaves no trace. */
import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { readOrder } from '../../src/content/orders.ts';
import { canBeDone, type Round } from '../../src/engine/adjudicate.ts';
import { type Run, startRun } from '../../src/engine/game.ts';
import { faultsOf, isCandidateOpen, orderCost, whyClosed } from '../../src/engine/legal.ts';
import type { Stage } from '../../src/engine/stage.ts';
import type { Candidate, Move, Order } from '../../src/model/candidate.ts';
import { copyWorld } from '../../src/model/layout.ts';
import type { WrittenOrder } from '../../src/model/written-doctrine.ts';
import { legalOf } from '../../src/seats/doctrine.ts';
import { seedDice, tinyActors } from '../fixtures/play.ts';
import { wideGame } from '../fixtures/wide.ts';
import { reader, urges, wantedOf, wilfulSeats } from '../fixtures/wilful.ts';

const game = wideGame();
const sample = { seed: 4, numRuns: 200 };

/** Orders of a seat by bytes: most of what is open to it, some closed, some another's, some offers of its own. */
function anySet(stage: Stage, actor: number, round: Round, bytes: readonly number[]): Order[] {
  const open = game.candidates.filter((it) => it.actor === actor && isCandidateOpen(stage, it, round));
  const pair = game.pairs.find((it) => it.from === actor);
  return bytes.map((byte): Order => {
    if (pair !== undefined && byte % 8 === 0)
      return {
        kind: 'composed',
        terms: { pair: pair.index, give: 1, get: 1, channel: 'public', cost: pair.cost, lapsesTurns: 1 },
      };
    const from = byte % 8 > 1 && open.length > 0 ? open : game.candidates;
    return { kind: 'candidate', candidate: (from[(byte >> 3) % from.length] as Candidate).index };
  });
}

const spot = fc.record({
  turns: fc.integer({ min: 0, max: 5 }),
  round: fc.constantFrom<Round>('decide', 'react'),
  actor: fc.nat(1),
});

/** A run that waits in some turn and round, and the turn's other seats pass. */
function runAt(seed: string, bytes: readonly number[], turns: number, round: Round): Run | undefined {
  const run = startRun({ game, actors: tinyActors(game), dice: seedDice(seed) });
  const seats = wilfulSeats(game, bytes);
  const all = (now: Round) => seats.map((decide) => decide(run.stage, now));
  for (let turn = 0; turn < turns && !run.ended; turn += 1) {
    run.seal(all('decide'));
    run.answer(all('react'));
  }
  if (run.ended) return undefined;
  if (round === 'react') run.seal(all('decide'));
  return run;
}

/** What makes a set legal, said again in other words: its own, each open, one of a region, a pair or an answer, and paid for. */
function isLegal(stage: Stage, actor: number, orders: readonly Order[], round: Round): boolean {
  const all = orders.map((order) =>
    order.kind === 'candidate' ? (game.candidates[order.candidate] as Candidate) : order,
  );
  // Two seats: an offer of one's own counters what the other has on the table, so offering and answering exclude each other.
  const claims = all.map((it) => (it.kind === 'move' ? `region ${it.region}` : 'table'));
  const cost = all.reduce(
    (sum, it) => sum + (it.kind === 'composed' ? it.terms.cost : it.kind === 'answer' ? 0 : it.cost),
    0,
  );
  const canGive = (move: number): boolean => canBeDone(stage, game.moves[move] as Move);
  return (
    all.every((it) =>
      it.kind === 'composed'
        ? round === 'decide' && canGive(game.pairs[it.terms.pair]?.give[0] ?? -1)
        : it.actor === actor && isCandidateOpen(stage, it, round),
    ) &&
    new Set(claims).size === claims.length &&
    cost <= (stage.world.counts[stage.game.layout.budgets + actor] as number) &&
    (round === 'decide' || all.length <= 1)
  );
}

test.prop([fc.string(), urges, spot, fc.array(fc.nat(255), { maxLength: 4 })], { ...sample, numRuns: 600 })(
  'an illegal set throws and changes nothing; a legal one is taken',
  (seed, bytes, { turns, round, actor }, picks) => {
    const run = runAt(seed, bytes, turns, round);
    if (run === undefined) return;
    const set = anySet(run.stage, actor, round, picks);
    const before = copyWorld(run.stage.world);
    const joint = game.actors.map(({ index }) => (index === actor ? set : []));
    const submit = () => (round === 'decide' ? run.seal(joint) : run.answer(joint));
    if (isLegal(run.stage, actor, set, round)) {
      expect(submit).not.toThrow();
      return;
    }
    const waits = run.waitsFor;
    expect(submit).toThrow(/^Order \d of (?:high|low) is not legal: /);
    expect(run.stage.world).toEqual(before);
    expect(run.waitsFor).toBe(waits);
  },
);

test.prop([fc.string(), urges, spot, urges], sample)(
  'of whatever is wanted a legal set is taken, as much of it as goes together',
  (seed, bytes, { turns, round, actor }, other) => {
    const run = runAt(seed, bytes, turns, round);
    if (run === undefined) return;
    const wanted = wantedOf(run.stage, actor, round, reader(other));
    const taken = legalOf(run.stage, actor, wanted, round);
    expect(faultsOf(run.stage, actor, taken, round)).toEqual([]);
    for (const order of wanted.filter((it) => !taken.includes(it))) {
      expect(faultsOf(run.stage, actor, [...taken, order], round)).not.toEqual([]);
    }
    const spent = taken.reduce((sum, order) => sum + orderCost(run.stage, order), 0);
    expect(spent).toBeLessThanOrEqual(run.stage.world.counts[game.layout.budgets + actor] as number);
  },
);

test.prop([fc.string(), urges, spot], sample)(
  'a candidate is open, or says why it is closed',
  (seed, bytes, { turns, round }) => {
    const run = runAt(seed, bytes, turns, round);
    if (run === undefined) return;
    for (const candidate of game.candidates) {
      expect(whyClosed(run.stage, candidate, round) === undefined, candidate.id).toBe(
        isCandidateOpen(run.stage, candidate, round),
      );
    }
  },
);

describe.each<Round>(['decide', 'react'])('in the round to %s, with an offer on the table', (round) => {
  /** All lists of one to three of these, each at most once, in every order. */
  const lists = (of: readonly Order[], most: number): Order[][] =>
    most === 0
      ? [[]]
      : [
          [],
          ...of.flatMap((first) =>
            lists(
              of.filter((it) => it !== first),
              most - 1,
            ).map((rest) => [first, ...rest]),
          ),
        ];

  // High has warned, which low may answer; one of the two has an offer out, which the other may accept, refuse or counter.
  test.each(['low', 'high'])("%s's, a set is legal exactly when it is", (maker) => {
    const run = startRun({ game, actors: tinyActors(game), dice: seedDice('1') });
    const order = (actor: number, written: WrittenOrder): Order => readOrder(game, actor, written) as Order;
    const offer =
      maker === 'low' ? [1, { offer: 'swap' }] : [0, { offer: { to: 'low', give: ['pledge'], get: ['give'] } }];
    const joint = game.actors.map(({ id, index }) => [
      ...(id === 'high' ? [order(0, 'warn')] : []),
      ...(offer[0] === index ? [order(index, offer[1] as WrittenOrder)] : []),
    ]);
    run.seal(joint);
    if (round === 'decide') run.answer([[], []]);
    let legal = 0;
    for (const { index } of game.actors) {
      const all = [
        ...anySet(run.stage, index, round, [0]),
        ...game.candidates.flatMap((it, candidate): Order[] =>
          it.actor === index ? [{ kind: 'candidate', candidate }] : [],
        ),
      ];
      const wrong = lists(all, 3).filter(
        (set) => (faultsOf(run.stage, index, set, round).length === 0) !== isLegal(run.stage, index, set, round),
      );
      expect(wrong).toEqual([]);
      legal += lists(all, 3).filter((set) => isLegal(run.stage, index, set, round)).length;
    }
    expect(legal).toBeGreaterThan(3);
  });
});

test('orders come when they are waited for, and not otherwise', () => {
  const run = startRun({ game, actors: tinyActors(game), dice: seedDice('1') });
  expect(() => run.answer([[], []])).toThrow('The run waits for orders, not for reactions');
  run.seal([[], []]);
  expect(() => run.seal([[], []])).toThrow('The run waits for reactions, not for orders');
  expect(() => run.result()).toThrow('The run has not ended');
});
