/** Assembles the program of a game: one function over its own world that plays whole runs without allocating. */
import { gumbel } from '../chance/gumbel.ts';
import { rollWord } from '../chance/keys.ts';
import { threefryInto } from '../chance/threefry.ts';
import type { Game } from '../model/game.ts';
import { offerStandings, type World } from '../model/layout.ts';
import { mostPairs, mostPostures, mostRegions } from '../model/limits.ts';
import type { Happening } from '../model/run.ts';
import type { Chart } from '../rules/chart.ts';
import { closeLane } from '../rules/digest.ts';
import { update } from '../rules/evidence.ts';
import { eventFunctions } from './chart-code.ts';
import { doctrineFunctions } from './choice-code.ts';
import { digestFactors, digestFunctions } from './digest-code.ts';
import { signalFunctions } from './effect-code.ts';
import { moveFunctions } from './move-code.ts';
import { offerFunctions } from './offer-code.ts';
import { openFunctions, reactorsFunction } from './open-code.ts';
import { openingCode, openingWorld } from './opening-code.ts';
import { adjudicateFunction, choosingFunctions, takingFunctions, traitsCode } from './orders-code.ts';
import { assessFunctions, driftFunctions, injectFunctions, scoreFunction } from './phase-code.ts';
import { ordersStride, termsStride } from './places.ts';
import { type Source, sourceOf } from './source.ts';
import { promiseFunctions, threatFunctions } from './word-code.ts';

/** The functions of a program. All work on the one world it owns, given here as its two arrays. */
export interface Program {
  readonly world: World;
  /** The digest's two lanes. */
  readonly lanes: Int32Array;
  /** Orders by actor: `ordersStride` integers each, the first their number. Emptied by `adjudicate`. */
  readonly orders: Int32Array;
  /** Composed offers by pair, `termsStride` integers each. Emptied by `adjudicate`. */
  readonly terms: Int32Array;
  /** Sets the run's key: 64 bits in two lanes. */
  key(low: number, high: number): void;
  /** Fills the world with the opening of the keyed run, and the lanes with its digest. */
  open(): void;
  /** Takes up the dice of the present turn, in a world copied in from elsewhere. */
  resume(): void;
  inject(): void;
  /** Leaves the orders of one actor under a doctrine, by their numbers (doctrines sorted by id); round 0 decide, 1 react. */
  decide(actor: number, doctrine: number, round: 0 | 1): void;
  adjudicate(round: 0 | 1): void;
  drift(): void;
  assess(): void;
  digest(): void;
  /** Plays from orders waited for to the ending, each actor under the doctrine whose number `chosen` gives. */
  playOut(chosen: Int32Array): void;
  /** Likewise from orders given: what lies in `orders` and `terms` is what all seats have sealed. */
  playOn(chosen: Int32Array): void;
  /** Whether a candidate alone is open to its seat. */
  isOpen(candidate: number, round: 0 | 1): boolean;
  /** 0 to 100; NaN for an actor without aims. */
  score(actor: number): number;
}

/** The text of a game's program: the body of a function of `given`, an object of what it works with. For looking at, and for tests. */
export function programText(source: Source): string {
  const { layout } = source.game;
  const { key, terms } = source.places;
  const { pairs } = source.game;
  return [
    "'use strict';",
    // Constants, and not parameters: V8 then knows each array's place and length as it optimises.
    'const { V, C, W, F, G, V0, C0, gumbel, rollWord, threefryInto, update, closeLane, offerStandings, tell, turnKey } = given;',
    'const clamp = (value, low, high) => (value < low ? low : value > high ? high : value);',
    'let runLow = 0, runHigh = 0, cause = undefined;',
    `const roll = (low, high, n) => rollWord(C[${key}], C[${key + 1}], low, high, n);`,
    `function turnDice(turn) { threefryInto(turnKey, runLow, runHigh, turn, 0x7475726e); }`,
    eventFunctions(source),
    threatFunctions(source),
    promiseFunctions(source),
    signalFunctions(source),
    moveFunctions(source),
    offerFunctions(source),
    openFunctions(source),
    reactorsFunction(source),
    traitsCode(source),
    choosingFunctions(source),
    takingFunctions(source),
    doctrineFunctions(source),
    adjudicateFunction(source),
    injectFunctions(source),
    driftFunctions(source),
    assessFunctions(source),
    scoreFunction(source),
    digestFunctions(source),
    openingCode(source),
    playOutFunction(source),
    `const makers = [${pairs.map((pair) => pair.from).join(', ')}];`,
    `return {
      key: (low, high) => { runLow = low; runHigh = high; },
      open, inject, adjudicate, drift, assess, digest, playOut, playOn, score,
      resume: () => { turnDice(C[${layout.turn}]); recount(); },
      decide: (actor, doctrine, round) => {
        // An offer left from a decision under another doctrine is taken back.
        for (let pair = 0; pair < ${pairs.length}; pair += 1) if (makers[pair] === actor) C[${terms} + pair * ${termsStride}] = 0;
        const end = decideOne(actor, doctrine, round);
        draw(end, round);
        choose(actor, 0, end, round);
      },
      isOpen: (candidate, round) => opens[candidate][round](),
    };`,
  ].join('\n');
}

/** Functions `playOut(chosen)` and `playOn(chosen)`. */
function playOutFunction({ game, places }: Source): string {
  const actors = game.actors.length;
  const seated = `for (let actor = 0; actor < ${actors}; actor += 1) counts[${places.seats} + actor] = chosen[actor];`;
  // Written into both functions: a call between the phases of a turn would cost the batch.
  const turn = `adjudicate(0);
      let asked = reactors();
      if (asked !== 0) {
        for (; asked !== 0; asked &= asked - 1) {
          const actor = 31 - Math.clz32(asked & -asked), end = decideOne(actor, counts[${places.seats} + actor], 1);
          draw(end, 1);
          choose(actor, 0, end, 1);
        }
        adjudicate(1);
      }
      drift(); assess(); digest();
      if (C[${game.layout.ended}] !== 0) return;
      inject();`;
  return `function playOut(chosen) {
    const counts = C;
    ${seated}
    for (;;) {
      draw(decideAll(), 0);
      for (let actor = 0, from = 0; actor < ${actors}; actor += 1) {
        const to = counts[${places.ends} + actor];
        choose(actor, from, to, 0);
        from = to;
      }
      ${turn}
    }
  }
  function playOn(chosen) {
    const counts = C;
    ${seated}
    ${turn}
    playOut(chosen);
  }`;
}

/**
 * Compiles a checked game. Nothing of the scenario's own text enters the code: only numbers, ids that the checker let
 * pass, and rules. `tell`, where given, hears every happening that the reference tells; `word` draws the rolls.
 * @throws Error naming what cannot be honoured
 */
export function compileProgram(
  game: Game,
  roster: readonly Chart[],
  tell?: (happening: Happening) => void,
  word: typeof rollWord = rollWord,
): Program {
  const source = sourceOf(game, roster, tell !== undefined);
  refuse(source);
  const { layout } = game;
  const { places } = source;
  // One array of each kind: V8 looks once in a function whether an array still stands.
  const values = new Float64Array(places.values);
  const counts = new Int32Array(places.counts);
  const start = openingWorld(game);
  const begin = new Int32Array(places.wishes);
  begin.set(start.counts);
  const [first, second] = digestFactors(game);
  const part = (from: number, length: number): Int32Array => counts.subarray(from, from + length);
  const given = {
    V: values,
    C: counts,
    W: new Int32Array(values.buffer),
    F: first,
    G: second,
    V0: start.values,
    C0: begin,
    turnKey: part(places.key, 2),
    gumbel,
    rollWord: word,
    threefryInto,
    update,
    closeLane,
    offerStandings,
    tell,
  };
  // Made from the checked game alone; the text of a scenario never enters it.
  // oxlint-disable-next-line typescript/no-implied-eval
  const made = new Function('given', programText(source))(given) as Omit<
    Program,
    'world' | 'lanes' | 'orders' | 'terms'
  >;
  return {
    ...made,
    score: (actor) => {
      made.score(actor);
      return values[places.score] as number;
    },
    world: { values: values.subarray(0, layout.values), counts: part(0, layout.counts) },
    lanes: part(places.lanes, 2),
    orders: part(places.orders, game.actors.length * ordersStride),
    terms: part(places.terms, game.pairs.length * termsStride),
  };
}

/** What the flat tables have no room for, by name. */
function refuse({ game }: Source): void {
  if (game.pairs.length > mostPairs)
    throw new Error(
      `Cannot compile ${game.id}: ${game.pairs.length} pairs of seats bargain, and ${mostPairs} are the most`,
    );
  for (const { cost, id, actor } of [
    ...game.candidates.filter((it) => it.kind !== 'answer'),
    ...game.pairs.map((pair) => ({ cost: pair.cost, id: 'its own offers', actor: pair.from })),
  ]) {
    if (!Number.isInteger(cost))
      throw new Error(
        `Cannot compile ${game.id}: "${id}" of ${game.actors[actor]?.id} costs ${cost}, and costs are whole`,
      );
  }
  for (const actor of game.actors) {
    if (actor.regions.length > mostRegions)
      throw new Error(
        `Cannot compile ${game.id}: the chart of ${actor.id} has ${actor.regions.length} regions, and ${mostRegions} are the most`,
      );
    for (const region of actor.regions) {
      if (region.postures.length > mostPostures)
        throw new Error(
          `Cannot compile ${game.id}: ${actor.id}.${region.name} has ${region.postures.length} postures, and ${mostPostures} are the most`,
        );
    }
  }
}
