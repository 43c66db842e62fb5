/** Reacting pays: the doctrine that reads the other side scores more than the best plan on record that is fixed at the start. */
import { expect, test } from 'vitest';
import { loadGame } from '../../src/io/load-game.ts';
import { charts } from '../../state-machines/index.ts';
import { setTable } from './plans.ts';
import { recordedPlan } from './recorded.ts';

const home = new URL('../../', import.meta.url).pathname;
const runs = 5000;

const rows = [
  { scenario: 'tariff-deadline', seatId: 'mexico', doctrine: 'readTheRoom' },
  { scenario: 'twenty-nine-transferred', seatId: 'mexico', doctrine: 'readTheCourt' },
  { scenario: 'directive-and-twenty-six', seatId: 'mexico', doctrine: 'readTheSigns' },
  { scenario: 'designation-and-suit', seatId: 'mexico', doctrine: 'watchTheClock' },
  { scenario: 'regional-spillover', seatId: 'colombia', doctrine: 'countTheVoices' },
  { scenario: 'strike-crisis', seatId: 'mexico', doctrine: 'measuredSteps' },
  { scenario: 'uncomfortable-bargain', seatId: 'mexico', doctrine: 'doorAjar' },
  { scenario: 'joint-operations', seatId: 'taskForce', doctrine: 'waitForCalm' },
  { scenario: 'capitol-hill', seatId: 'unitedStates', doctrine: 'putsItAway' },
];

test.each(rows)(
  '$scenario: $doctrine of $seatId beats the best fixed plan',
  ({ scenario, seatId, doctrine }) => {
    const loaded = loadGame(scenario, { roster: charts, home });
    if (!loaded.ok) throw new Error(loaded.problems.map((it) => it.message).join('\n'));
    const { game } = loaded.value;
    const seat = game.actors.findIndex((actor) => actor.id === seatId);
    // Not the worlds that the plan was fitted to.
    const table = setTable(game, charts, seat, 'balance');
    const reacting = table.doctrine(doctrine, runs);
    const fixed = table.plan(recordedPlan(game, seat), runs);
    const nothing = table.plan([], runs);
    // Taken as if the worlds were not the same for all: that is more than the error of the difference.
    const error = (a: { error: number }, b: { error: number }): number => Math.hypot(a.error, b.error);
    expect(reacting.mean - fixed.mean).toBeGreaterThan(3 * error(reacting, fixed));
    // A plan on record that were no good would be beaten by anything.
    expect(fixed.mean - nothing.mean).toBeGreaterThan(3 * error(fixed, nothing));
  },
  120_000,
);
