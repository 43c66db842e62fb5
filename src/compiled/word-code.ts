/** Threats and promises as code. */
import type { Promised, Threat } from '../model/bargain.ts';
import type { Actor } from '../model/game.ts';
import {
  promiseStandings,
  promiseStride,
  recordNames,
  recordStride,
  threatStandings,
  threatStride,
} from '../model/layout.ts';
import { takes } from '../model/written-move.ts';
import { sendCode } from './chart-code.ts';
import { audiencesCode, effectsCode } from './effect-code.ts';
import { conditionCode } from './emit.ts';
import { causeCode, roll, type Source, seenBits, tell, withinCode } from './source.ts';

const standing = (name: (typeof threatStandings)[number]): number => threatStandings.indexOf(name);
const promised = (name: (typeof promiseStandings)[number]): number => promiseStandings.indexOf(name);

const countCode = (source: Source, actor: number, what: (typeof recordNames)[number]): string =>
  `C[${source.game.layout.records + actor * recordStride + recordNames.indexOf(what)}] += 1;`;

/** Functions `threaten_n`, `extend_n`, `withdraw_n`, `carryOut_n`, `threatDue_n` for each threat. */
export const threatFunctions = (source: Source): string =>
  source.game.threats.map((threat, number) => threatCode(source, threat, number)).join('\n');

function threatCode(source: Source, threat: Threat, number: number): string {
  const at = source.game.layout.threats + number * threatStride;
  const { turn } = source.game.layout;
  const stands = `C[${at}] === ${standing('standing')}`;
  const told = (result: string, more = ''): string =>
    tell(
      source,
      `kind: 'threat', threat: ${number}, result: '${result}'${more}, seenBy: ${seenBits(source, undefined)}`,
    );
  // The first date after today's, by turn: dates and moments are both fixed, so the answer is a table.
  const steps = source.game.calendar.map((moment) => threat.due.findIndex((due) => due.date > moment.date));
  const backDown = (result: 'withdrawn' | 'lapsed'): string => `C[${at}] = ${standing(result)}; ${told(result)}
      ${source.traced ? 'const before = cause;' : ''} ${causeCode(source, `kind: 'threat', threat: ${number}`)}
      ${audiencesCode(source, source.game.actors[threat.by] as Actor, takes.indexOf('climbDown'))} ${effectsCode(source, threat.backDown)} ${source.traced ? 'cause = before;' : ''}`;
  const met = threat.unless === undefined ? 'false' : conditionCode(source, threat.unless);
  return `
  const steps_${number} = ${JSON.stringify(steps)}, dues_${number} = ${JSON.stringify(threat.due.map((due) => due.turn))};
  function threaten_${number}() {
    const step = steps_${number}[C[${turn}] - 1];
    if (${stands} || step < 0) return;
    C[${at}] = ${standing('standing')}; C[${at + 1}] = step; C[${at + 2}] = 0;
    ${countCode(source, threat.by, 'threatsMade')} ${told('made', ', due: step')}
  }
  function extend_${number}() {
    const step = C[${at + 1}] + 1;
    if (C[${at}] !== ${standing('standing')} || step >= ${threat.due.length}) return;
    C[${at + 1}] = step; C[${at + 2}] += 1;
    ${told('extended', ', due: step')} ${effectsCode(source, threat.extended)}
  }
  function withdraw_${number}() { if (${stands}) { ${backDown('withdrawn')} } }
  function carryOut_${number}() {
    if (C[${at}] !== ${standing('standing')}) return;
    C[${at}] = ${standing('carriedOut')}; ${countCode(source, threat.by, 'threatsCarriedOut')} ${told('carriedOut')}
  }
  function threatDue_${number}() {
    if (C[${at}] !== ${standing('standing')} || dues_${number}[C[${at + 1}]] > C[${turn}]) return;
    if (${met}) { C[${at}] = ${standing('met')}; ${told('met')} ${sendCode(source, threat.by, 'threat.met')} }
    else { ${backDown('lapsed')} ${sendCode(source, threat.by, 'threat.lapsed')} }
  }`;
}

/** Functions `promise_n`, `keep_n`, `promiseDue_n` for each promise. */
export const promiseFunctions = (source: Source): string =>
  source.game.promises.map((it, number) => promiseCode(source, it, number)).join('\n');

function promiseCode(source: Source, it: Promised, number: number): string {
  const at = source.game.layout.promises + number * promiseStride;
  const { turn } = source.game.layout;
  const told = (result: string, seen: string, seenBy: string): string =>
    tell(source, `kind: 'promise', promise: ${number}, result: ${result}, seen: ${seen}, seenBy: ${seenBy}`);
  const all = String(seenBits(source, undefined));
  const settle = (result: string): string => `const seen = ${withinCode(roll(it.seen), String(it.seenChance))};
      C[${at + 2}] = seen ? 1 : 0; ${told(result, 'seen', `seen ? ${all} : ${1 << it.of}`)}`;
  const broken = it.binding.includes(it.to)
    ? `if (seen) { ${causeCode(source, `kind: 'promise', promise: ${number}`)} ${effectsCode(source, it.broken)} }`
    : '';
  return `
  function promise_${number}() {
    if (C[${at}] === ${promised('outstanding')}) return;
    C[${at}] = ${promised('outstanding')}; C[${at + 1}] = C[${turn}] + ${it.dueTurns}; C[${at + 2}] = 0;
    ${countCode(source, it.of, 'promisesMade')} ${told("'made'", 'true', all)}
  }
  function keep_${number}() {
    if (C[${at}] !== ${promised('outstanding')}) return;
    const late = C[${turn}] > C[${at + 1}];
    C[${at}] = late ? ${promised('late')} : ${promised('kept')}; ${countCode(source, it.of, 'promisesKept')}
    ${settle("late ? 'late' : 'kept'")} if (seen) { ${effectsCode(source, it.kept)} }
  }
  function promiseDue_${number}() {
    if (C[${at}] !== ${promised('outstanding')} || C[${turn}] < C[${at + 1}] + ${it.graceTurns}) return;
    C[${at}] = ${promised('broken')}; ${settle("'broken'")} ${broken}
  }`;
}
