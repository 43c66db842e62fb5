/** Effects as code. */
import type { Signal } from '../model/bargain.ts';
import type { Move } from '../model/candidate.ts';
import type { Effect } from '../model/effect.ts';
import type { Actor, Indicator } from '../model/game.ts';
import { stances, takes } from '../model/written-move.ts';
import { signalLikelihood } from '../rules/evidence.ts';
import { conditionCode, formulaCode, literal } from './emit.ts';
import { faceCode, type Source, seenBits, tell, whenCode, withinCode } from './source.ts';

/** Code of a list of effects, each on the world the ones before it left. */
export const effectsCode = (source: Source, effects: readonly Effect[]): string =>
  effects.map((effect) => guarded(source, effect)).join('\n');

function guarded(source: Source, effect: Effect): string {
  const code = effectCode(source, effect);
  return effect.when.kind === 'always' ? code : whenCode(conditionCode(source, effect.when), code);
}

function effectCode(source: Source, effect: Effect): string {
  switch (effect.kind) {
    case 'change':
      return changeCode(source, effect);
    case 'set':
      return setCode(source, effect.indicator, formulaCode(source, effect.to));
    case 'threaten':
    case 'extend':
    case 'withdraw':
    case 'carryOut':
      return `${effect.kind}_${effect.threat}();`;
    case 'promise':
      return `promise_${effect.promise}();`;
    case 'signal':
      return `signal_${effect.signal}(${effect.key.low}, ${effect.key.high});`;
    case 'expose':
      return `expose_${effect.move}();`;
  }
}

/** Sets an indicator inside its bounds. */
export function setCode(source: Source, index: number, value: string): string {
  const it = source.game.indicators[index] as Indicator;
  const clamped = `clamp(${value}, ${literal(it.low)}, ${literal(it.high)})`;
  if (!source.traced) return `V[${index}] = ${clamped};`;
  return `{ const from = V[${index}], to = ${clamped}; V[${index}] = to; if (to !== from) tell({ kind: 'change', indicator: ${index}, from, to, cause, seenBy: ${seenBits(source, it.seenBy)} }); }`;
}

/** Adds to an indicator. */
export const addCode = (source: Source, index: number, amount: string): string =>
  setCode(source, index, `V[${index}] + ${amount}`);

function changeCode(source: Source, effect: Effect & { kind: 'change' }): string {
  const { pending, delayed } = source.game.layout;
  const amount = formulaCode(source, effect.by);
  if (effect.delayTurns === 0 && effect.lastsTurns === 1) return addCode(source, effect.indicator, amount);
  const column = delayed.indexOf(effect.indicator);
  const steps = Array.from({ length: effect.lastsTurns }, (_, i) => {
    const later = effect.delayTurns + i;
    if (later === 0) return addCode(source, effect.indicator, 'amount');
    return whenTurn(source, later, (turn) => `V[${pending + column} + ${turn} * ${delayed.length}] += amount;`);
  });
  return `{ const amount = ${amount}; ${steps.join(' ')} }`;
}

/** Code for a turn so much later, where the calendar has it. */
function whenTurn({ game, known }: Source, later: number, code: (turn: string) => string): string {
  const now = known.counts.get(game.layout.turn);
  if (now !== undefined) return now + later <= game.calendar.length ? code(String(now + later)) : '';
  return `if (C[${game.layout.turn}] + ${later} <= ${game.calendar.length}) { ${code(`(C[${game.layout.turn}] + ${later})`)} }`;
}

/** An actor's audiences take an act in one of the four ways. */
export const audiencesCode = (source: Source, actor: Actor, take: number): string =>
  actor.audiences
    .filter((audience) => audience.takes[take] !== 0)
    .map((audience) => addCode(source, audience.indicator, literal(audience.takes[take] as number)))
    .join(' ');

/** How the audiences at home take a move; `inDeal` is an expression. */
export function stanceCode(source: Source, move: Move, inDeal: string): string {
  if (move.stance === stances[0]) return '';
  const actor = source.game.actors[move.actor] as Actor;
  if (move.stance !== 'concession')
    return audiencesCode(source, actor, takes.indexOf(move.stance as 'defiance' | 'climbDown'));
  const swap = audiencesCode(source, actor, takes.indexOf('swap'));
  const gift = audiencesCode(source, actor, takes.indexOf('gift'));
  if (inDeal === 'false') return gift;
  return `if (${inDeal}) { ${swap} } else { ${gift} }`;
}

/** Functions `signal_<n>()`: evidence moves what others believe. */
export function signalFunctions(source: Source): string {
  return source.game.signals
    .map(
      (signal, number) =>
        `${likelihoods(source, signal, number)}\nfunction signal_${number}(low, high) { ${signalCode(source, signal, number)} }`,
    )
    .join('\n');
}

/** The list `likelihood_<n>`: by what the signal says, how likely each type makes that; one row for a signal read off an act. */
function likelihoods({ game }: Source, { about, accuracy, likelihood }: Signal, number: number): string {
  const names = game.actors[about]?.types?.names ?? [];
  const rows =
    accuracy === undefined
      ? [likelihood ?? []]
      : names.map((_, says) => signalLikelihood(names.length, says, accuracy));
  return `const likelihood_${number} = ${JSON.stringify(rows)};`;
}

function signalCode(source: Source, signal: Signal, number: number): string {
  const types = source.game.actors[signal.about]?.types;
  if (types === undefined) return '';
  const told = tell(source, `kind: 'signal', signal: ${number}, says, seenBy: ${seenBits(source, undefined)}`);
  if (signal.accuracy === undefined)
    return `const says = -1; update(V, ${types.beliefs}, likelihood_${number}[0]); ${told}`;
  return `const truth = C[${types.slot}];
    const right = ${withinCode('roll(low, high, 0)', String(signal.accuracy))};
    const other = ${faceCode('roll(low, high, 1)', types.names.length - 1)};
    const says = right ? truth : other < truth ? other : other + 1;
    update(V, ${types.beliefs}, likelihood_${number}[says]); ${told}`;
}
