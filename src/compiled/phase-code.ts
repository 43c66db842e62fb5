/** The phases that no seat decides, as code: injects, drift, endings, scores. */
import type { Ending, Indicator, Inject } from '../model/game.ts';
import * as rules from '../rules/rules.ts';
import { addCode, effectsCode, setCode } from './effect-code.ts';
import { conditionCode, emit, literal, oddsCode } from './emit.ts';
import { secretsCode, turnEndCode } from './move-code.ts';
import { causeCode, faceCode, roll, seenBits, type Source, tell, withinCode } from './source.ts';

/** Function `inject()`: begins the next turn and plays what happens outside the seats. */
export function injectFunction(source: Source): string {
  const { layout, calendar } = source.game;
  return `function inject() {
    C[${layout.turn}] += 1;
    C[${layout.day}] = ${JSON.stringify(calendar.map((moment) => moment.day))}[C[${layout.turn}] - 1];
    turnDice(C[${layout.turn}]);
    ${source.game.injects.map((it) => injectCode(source, it)).join('\n')}
  }`;
}

function injectCode(source: Source, it: Inject): string {
  const { layout } = source.game;
  const at = `C[${layout.injects + it.index}]`;
  const tests = [
    ...(it.repeats ? [] : [`${at} === 0`]),
    ...(it.turn < 0 ? [] : [`C[${layout.turn}] === ${it.turn}`]),
    ...(it.when.kind === 'always' ? [] : [conditionCode(it.when)]),
    ...(it.chance === undefined ? [] : [withinCode(roll(it.key), oddsCode(it.chance))]),
  ];
  return `if (${tests.length === 0 ? 'true' : tests.join(' && ')}) {
    ${at} += 1; ${tell(source, `kind: 'inject', inject: ${it.index}, seenBy: ${seenBits(source, undefined)}`)}
    ${causeCode(source, `kind: 'inject', inject: ${it.index}`)} ${effectsCode(source, it.effects)}
  }`;
}

/** Function `drift()`: what falls due as the moment ends. */
export function driftFunction(source: Source): string {
  const { game } = source;
  const { layout } = game;
  const drifting = game.indicators.map((it) => driftCode(it)).join('\n');
  const settling = game.indicators.map((it) => setCode(source, it.index, `N[${it.index}]`)).join('\n');
  const pending = layout.delayed
    .map((indicator, column) => `{ const at = ${layout.pending + column} + C[${layout.turn}] * ${layout.delayed.length}; const amount = V[at]; V[at] = 0; if (amount !== 0) { ${addCode(source, indicator, 'amount')} } }`)
    .join('\n');
  const budgets = game.actors
    .map(({ index, budget }) => `C[${layout.budgets + index}] = Math.min(${budget.most}, C[${layout.budgets + index}] + ${budget.perTurn});`)
    .join(' ');
  return `function drift() {
    ${game.threats.map((_, threat) => `threatDue_${threat}();`).join(' ')}
    ${game.promises.map((_, promise) => `promiseDue_${promise}();`).join(' ')}
    ${secretsCode(source)}
    ${game.pairs.map((pair) => `age_${pair.index}();`).join(' ')}
    ${turnEndCode(source)}
    ${causeCode(source, "kind: 'drift'")}
    ${pending}
    const days = ${JSON.stringify(game.calendar.map((moment) => moment.days))}[C[${layout.turn}] - 1];
    if (days !== 0) { ${drifting}\n${settling} }
    ${budgets}
  }`;
}

function driftCode(it: Indicator): string {
  const next = rules.drifted(emit, it);
  if (it.noise === undefined) return `N[${it.index}] = ${next};`;
  const face = it.noise.faces === 1 ? '0' : `${faceCode(roll(it.noise.key), it.noise.faces)} - ${(it.noise.faces - 1) / 2}`;
  return `{ const face = ${face}; N[${it.index}] = ${next}; }`;
}

/** Function `assess()`: whether the run has ended, and how. */
export function assessFunction(source: Source): string {
  const { layout, calendar, endings } = source.game;
  const one = (it: Ending): string =>
    `if (${it.at === 'once' ? '' : 'last && '}${conditionCode(it.when)}) { C[${layout.ended}] = ${it.index + 1}; ${tell(source, `kind: 'ending', ending: ${it.index}, seenBy: ${seenBits(source, undefined)}`)} }`;
  return `function assess() {
    const last = C[${layout.turn}] === ${calendar.length};
    ${endings.map(one).join(' else ')}
  }`;
}

/** Function `score(actor)`: the weighted mean of its aims, 0 to 100; NaN without aims. */
export function scoreFunction(source: Source): string {
  const cases = source.game.actors.map(({ index }) => {
    const objectives = source.game.objectives[index] ?? [];
    const total = objectives.reduce((sum, it) => sum + it.weight, 0);
    if (total <= 0) return `case ${index}: return NaN;`;
    const sum = objectives.reduce((code, it) => `(${code} + ${rules.worth(emit, it.value)} * ${literal(it.weight)})`, '0');
    return `case ${index}: return ${sum} / ${literal(total)};`;
  });
  return `function score(actor) { switch (actor) { ${cases.join(' ')} default: return NaN; } }`;
}
