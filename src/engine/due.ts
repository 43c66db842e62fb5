/** What falls due as a moment ends: threats, promises, leaks, exposures, offers, delayed effects; then indicators drift. */
import type { ActorEvent } from '../actors/runtime.ts';
import { face, within } from '../chance/dice.ts';
import type { Pair } from '../model/bargain.ts';
import type { Game, Indicator } from '../model/game.ts';
import { exposures, offerPublicity, offerStandings, offerStride } from '../model/layout.ts';
import type { Cause } from '../model/run.ts';
import { evaluate, type Inputs, type NumberReading, noInputs, readCondition, readOdds } from '../rules/evaluate.ts';
import * as rules from '../rules/rules.ts';
import { applyEffects, applyPending, expose } from './effects.ts';
import { aboutOffer } from './offers.ts';
import { bitsOf, everyone, type Stage, setIndicator, turnNow } from './stage.ts';
import { backDown, breakIfPast, dueTurn, meet, stands } from './word.ts';

const unseen = exposures.indexOf('unseen');
const turnEnd: ActorEvent = { type: 'turn.end' };

/** The drift phase, in its one order. */
export function drift(stage: Stage): void {
  threatsFallDue(stage);
  stage.game.promises.forEach((_, promise) =>
    applyEffects(stage, breakIfPast(stage, promise), { kind: 'promise', promise }),
  );
  secretsComeOut(stage);
  offersAge(stage);
  for (const actor of stage.game.actors) stage.actors.send(actor.index, turnEnd);
  applyPending(stage);
  indicatorsDrift(stage);
  for (const actor of stage.game.actors) {
    const at = stage.game.layout.budgets + actor.index;
    stage.world.counts[at] = Math.min(actor.budget.most, (stage.world.counts[at] as number) + actor.budget.perTurn);
  }
}

/** Threats whose moment ends are met when what they asked holds, else lapse. Their makers hear which. */
function threatsFallDue(stage: Stage): void {
  stage.game.threats.forEach((threat, number) => {
    if (!stands(stage, number) || dueTurn(stage, number) > turnNow(stage)) return;
    if (threat.unless !== undefined && readCondition(threat.unless)(stage.world, noInputs)) {
      meet(stage, number);
      stage.actors.send(threat.by, { type: 'threat.met' });
    } else {
      applyEffects(stage, backDown(stage, number, 'lapsed'), { kind: 'threat', threat: number });
      stage.actors.send(threat.by, { type: 'threat.lapsed' });
    }
  });
}

/** Private and hidden moves may come out, each by its own roll. */
function secretsComeOut(stage: Stage): void {
  const { layout, moves } = stage.game;
  const { counts } = stage.world;
  for (const move of moves) {
    if (move.exposureChance === undefined || counts[layout.exposure + move.move] !== unseen) continue;
    const chance = readOdds(move.exposureChance)(stage.world, noInputs);
    if (within(stage.dice.roll(move.keys.exposure, 0, chance), chance)) expose(stage, move.move);
  }
}

/** Private offers may leak; an offer past its last turn lapses. */
function offersAge(stage: Stage): void {
  const { counts } = stage.world;
  for (const pair of stage.game.pairs) {
    const at = stage.game.layout.offers + pair.index * offerStride;
    if (counts[at] !== offerStandings.indexOf('open')) continue;
    const give = counts[at + 1] as number;
    const get = counts[at + 2] as number;
    if (counts[at + 4] === offerPublicity.indexOf('private')) leak(stage, pair, at, give, get);
    if ((counts[at + 3] as number) <= turnNow(stage)) {
      counts[at] = offerStandings.indexOf('lapsed');
      const seenBy = counts[at + 4] === 0 ? bitsOf(stage.game, [pair.from, pair.to]) : everyone(stage.game);
      stage.tell?.({ kind: 'answer', pair: pair.index, give, get, result: 'lapsed', seenBy });
    }
  }
}

function leak(stage: Stage, pair: Pair, at: number, give: number, get: number): void {
  if (!within(stage.dice.roll(pair.leak, 0, pair.leakChance, aboutOffer(pair, give, get)), pair.leakChance)) return;
  stage.world.counts[at + 4] = offerPublicity.indexOf('leaked');
  stage.tell?.({ kind: 'leak', pair: pair.index, give, get, seenBy: everyone(stage.game) });
}

/** An indicator that moves on its own, with how. */
interface Mover {
  readonly indicator: Indicator;
  readonly moved: NumberReading;
}

const moversOfGames = new WeakMap<Game, readonly Mover[]>();

function moversOf(game: Game): readonly Mover[] {
  const known = moversOfGames.get(game);
  if (known !== undefined) return known;
  const moving = game.indicators.filter(
    (it) => it.driftPerDay !== undefined || it.pull !== undefined || it.noise !== undefined,
  );
  const made = moving.map((indicator) => ({ indicator, moved: rules.drifted(evaluate, indicator) }));
  moversOfGames.set(game, made);
  return made;
}

const itself: Cause = { kind: 'drift' };

/** All indicators move at once, each from the world as it stood before any did. The last moment has no days after it. */
function indicatorsDrift(stage: Stage): void {
  const days = stage.game.calendar[turnNow(stage) - 1]?.days ?? 0;
  if (days === 0) return;
  const movers = moversOf(stage.game);
  const next = movers.map(({ indicator, moved }) =>
    moved(stage.world, { days, face: noiseFace(stage, indicator) } satisfies Inputs),
  );
  movers.forEach(({ indicator }, i) => setIndicator(stage, indicator.index, next[i] as number, itself));
}

/** A die of 1, 3 or 5 faces, counted from its middle. */
function noiseFace(stage: Stage, { noise }: Indicator): number {
  if (noise === undefined || noise.faces === 1) return 0;
  return face(stage.dice.roll(noise.key, 0), noise.faces) - (noise.faces - 1) / 2;
}
