/** Looking back: the run plays to its own digests, the parts of all moments add up exactly, and what is decided is certain. */
import { expect, test } from 'vitest';
import { hindsightOf } from '../../src/adviser/hindsight.ts';
import { playedRun } from '../../src/adviser/played-run.ts';
import { loadGame } from '../../src/io/load-game.ts';
import { beginRecordedRun } from '../../src/io/recorded-run.ts';
import { charts } from '../../state-machines/index.ts';
import { projectFolder } from '../fixtures/command.ts';

const found = loadGame('tariff-deadline', { roster: charts, home: projectFolder });
if (!found.ok) throw new Error('The tariff deadline does not load');
const loaded = found.value;
const { game } = loaded;
const nobody = new Map<number, never>();

function played(seed: string, seats: Readonly<Record<string, string>> = {}) {
  const run = beginRecordedRun(loaded, charts, { seed, seats });
  while (run.result === undefined) {
    run.seal(nobody);
    run.answer(nobody);
  }
  return run;
}

function lookBack(seed: string, seat = game.defaultSeat, seats: Readonly<Record<string, string>> = {}, futures = 40) {
  const { recording, header, result } = played(seed, seats);
  const run = playedRun(game, charts, { seed, seats: header.seats, turns: recording.turns }, seat);
  const hindsight = hindsightOf(run, futures);
  while (!hindsight.done) hindsight.look();
  return { hindsight, result };
}

test.each(['1', '2', '3', '4'])(
  'own part, others and luck add up to the way from the opening to the score, seed %s',
  (seed) => {
    const { hindsight, result } = lookBack(seed);
    const sum = hindsight.turnings.reduce((of, { own, others, luck }) => of + own + others + luck, 0);
    expect(sum).toBe(hindsight.final - hindsight.opening);
    const score = result?.scores[game.actors[game.defaultSeat]?.id ?? ''] ?? Number.NaN;
    expect(hindsight.final / 2 ** 20 / hindsight.futures).toBeCloseTo(score, 2);
  },
);

test('the same run looked back on twice gives the same figures', () => {
  expect(lookBack('5').hindsight.turnings).toEqual(lookBack('5').hindsight.turnings);
});

test('who lets every moment pass loses by that, and the part is told as theirs', () => {
  const { hindsight } = lookBack('6', game.defaultSeat, { mexico: 'human' }, 200);
  const own = hindsight.turnings.reduce((sum, it) => sum + it.own, 0);
  expect(own / 2 ** 20 / hindsight.futures).toBeLessThan(-3);
});

test('a record that is not of this run is refused', () => {
  const { recording, header } = played('7');
  const turns = recording.turns.map((turn, i) => (i === 3 ? { ...turn, digest: '0000000000000000' } : turn));
  const hindsight = hindsightOf(playedRun(game, charts, { seed: '7', seats: header.seats, turns }, 0), 5);
  hindsight.look();
  hindsight.look();
  expect(() => hindsight.look()).toThrow('does not play as it was recorded in turn 3');
});
