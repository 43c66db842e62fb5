/** Assembles the program of a game: one function over its own world that plays whole runs without allocating. */
import { gumbel } from '../chance/gumbel.ts';
import { rollWord } from '../chance/keys.ts';
import { threefryInto } from '../chance/threefry.ts';
import type { Game } from '../model/game.ts';
import { blankWorld, offerStandings, type World } from '../model/layout.ts';
import type { Happening } from '../model/run.ts';
import type { Chart } from '../rules/chart.ts';
import { chartTable } from '../rules/chart-table.ts';
import { closeLane } from '../rules/digest.ts';
import { update } from '../rules/evidence.ts';
import { eventFunctions } from './chart-code.ts';
import { doctrineFunctions } from './choice-code.ts';
import { digestFactors, digestFunctions } from './digest-code.ts';
import { signalFunctions } from './effect-code.ts';
import { moveFunctions } from './move-code.ts';
import { offerFunctions } from './offer-code.ts';
import { openingCode, openingWorld } from './opening-code.ts';
import { openFunctions, reactorsFunction } from './open-code.ts';
import { adjudicateFunction, claimTables, ordersStride, takingFunctions, termsStride } from './orders-code.ts';
import { assessFunctions, driftFunctions, injectFunctions, scoreFunction } from './phase-code.ts';
import { anyTurn, type Source } from './source.ts';
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
  /** Whether a candidate alone is open to its seat. */
  isOpen(candidate: number, round: 0 | 1): boolean;
  /** 0 to 100; NaN for an actor without aims. */
  score(actor: number): number;
}

/** The text of a game's program: the body of a function of `given`, an object of what it works with. For looking at, and for tests. */
export function programText(source: Source): string {
  const { game } = source;
  const { layout } = game;
  const deciders = game.actors.map(({ index }) => `[${[...(game.doctrines[index]?.keys() ?? [])].map((id) => `[decide_${index}_${id}_0_at, decide_${index}_${id}_1_at]`).join(', ')}]`);
  return [
    "'use strict';",
    // Constants, and not parameters: V8 then knows each array's place and length as it optimises.
    'const { V, C, W, O, T, A, M, S, D, Q, U, X, Y, F, G, L, K, V0, C0, gumbel, rollWord, threefryInto, update, closeLane, offerStandings, tell } = given;',
    'const clamp = (value, low, high) => (value < low ? low : value > high ? high : value);',
    'let runLow = 0, runHigh = 0, cause = undefined;',
    'const roll = (low, high, n) => rollWord(K[0], K[1], low, high, n);',
    'function turnDice(turn) { threefryInto(K, runLow, runHigh, turn, 0x7475726e); }',
    eventFunctions(source),
    threatFunctions(source),
    promiseFunctions(source),
    signalFunctions(source),
    moveFunctions(source),
    offerFunctions(source),
    openFunctions(source),
    reactorsFunction(source),
    claimTables(source),
    takingFunctions(),
    doctrineFunctions(source),
    adjudicateFunction(source),
    injectFunctions(source),
    driftFunctions(source),
    assessFunctions(source),
    scoreFunction(source),
    digestFunctions(source),
    openingCode(source),
    `const deciders = [${deciders.join(', ')}];`,
    `const seats = new Array(${2 * game.actors.length * game.calendar.length}), cast = new Int32Array(${game.actors.length}).fill(-1);
    function seat(chosen) {
      let same = true;
      for (let actor = 0; actor < ${game.actors.length}; actor += 1) if (cast[actor] !== chosen[actor]) same = false;
      if (same) return;
      cast.set(chosen);
      for (let turn = 0; turn < ${game.calendar.length}; turn += 1)
        for (let round = 0; round < 2; round += 1)
          for (let actor = 0; actor < ${game.actors.length}; actor += 1)
            seats[(2 * turn + round) * ${game.actors.length} + actor] = deciders[actor][chosen[actor]][round][turn];
    }
    function playOut(chosen) {
      seat(chosen);
      for (;;) {
        const first = (C[${layout.turn}] - 1) * ${2 * game.actors.length};
        for (let actor = 0; actor < ${game.actors.length}; actor += 1) seats[first + actor]();
        adjudicate(0);
        let asked = reactors();
        if (asked !== 0) {
          for (; asked !== 0; asked &= asked - 1) seats[first + ${game.actors.length + 31} - Math.clz32(asked & -asked)]();
          adjudicate(1);
        }
        drift(); assess(); digest();
        if (C[${layout.ended}] !== 0) return;
        inject();
      }
    }`,
    `return {
      key: (low, high) => { runLow = low; runHigh = high; },
      open, inject, adjudicate, drift, assess, digest, playOut, score,
      resume: () => { turnDice(C[${layout.turn}]); recount(); },
      decide: (actor, doctrine, round) => deciders[actor][doctrine][round][C[${layout.turn}] - 1](),
      isOpen: (candidate, round) => opens[candidate][round](),
    };`,
  ].join('\n');
}

/**
 * Compiles a checked game. Nothing of the scenario's own text enters the code: only numbers, ids that the checker let
 * pass, and rules. `tell`, where given, hears every happening that the reference tells.
 * @throws Error naming what cannot be honoured
 */
export function compileProgram(game: Game, roster: readonly Chart[], tell?: (happening: Happening) => void): Program {
  const charts = game.actors.map((actor) => {
    const chart = roster.find((it) => it.kind === actor.chart);
    if (chart === undefined) throw new Error(`No chart "${actor.chart}" for ${actor.id}`);
    return chartTable(chart);
  });
  const source: Source = { game, charts, traced: tell !== undefined, known: anyTurn };
  refuse(source);
  const world = blankWorld(game.layout);
  const start = openingWorld(game);
  const [first, second] = digestFactors(game);
  const lanes = new Int32Array(2);
  const orders = new Int32Array(game.actors.length * ordersStride);
  const terms = new Int32Array(Math.max(1, game.pairs.length) * termsStride);
  const given = {
    V: world.values,
    C: world.counts,
    W: new Int32Array(world.values.buffer),
    O: orders,
    T: terms,
    A: new Int32Array(Math.max(1, game.pairs.length)),
    M: new Int32Array(game.actors.reduce((sum, actor) => sum + actor.regions.length, 0)),
    S: new Int32Array(5),
    D: new Int32Array(3),
    Q: new Int32Array(64),
    U: new Float64Array(64),
    X: new Int32Array(64),
    Y: new Int32Array(64),
    F: first,
    G: second,
    L: lanes,
    K: new Int32Array(2),
    V0: start.values,
    C0: start.counts,
    gumbel, rollWord, threefryInto, update, closeLane, offerStandings, tell,
  };
  const made = new Function('given', programText(source))(given) as Omit<Program, 'world' | 'lanes' | 'orders' | 'terms'>;
  return { ...made, world, lanes, orders, terms };
}

/** What the flat tables have no room for, by name. */
function refuse({ game }: Source): void {
  if (game.pairs.length > 12) throw new Error(`Cannot compile ${game.id}: ${game.pairs.length} pairs of seats bargain, and 12 are the most`);
  for (const { cost, id, actor } of [...game.candidates.filter((it) => it.kind !== 'answer'), ...game.pairs.map((pair) => ({ cost: pair.cost, id: 'its own offers', actor: pair.from }))]) {
    if (!Number.isInteger(cost)) throw new Error(`Cannot compile ${game.id}: "${id}" of ${game.actors[actor]?.id} costs ${cost}, and costs are whole`);
  }
  for (const actor of game.actors) {
    if (actor.regions.length > 8) throw new Error(`Cannot compile ${game.id}: the chart of ${actor.id} has ${actor.regions.length} regions, and 8 are the most`);
    for (const region of actor.regions) {
      if (region.postures.length > 31) throw new Error(`Cannot compile ${game.id}: ${actor.id}.${region.name} has ${region.postures.length} postures, and 31 are the most`);
    }
  }
}
