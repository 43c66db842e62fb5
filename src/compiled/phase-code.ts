/** The phases that no seat decides, as code: injects, drift, endings, scores. */
import type { Ending, Indicator, Inject } from '../model/game.ts';
import { addCode, effectsCode, setCode } from './effect-code.ts';
import { conditionCode, driftedCode, joinCode, literal, oddsCode, worthCode } from './emit.ts';
import { secretsCode, turnEndCode } from './move-code.ts';
import { causeCode, eachTurn, faceCode, roll, type Source, seenBits, tell, whenCode, withinCode } from './source.ts';

/** Function `inject()`: begins the next turn and plays what happens outside the seats. */
export function injectFunctions(source: Source): string {
  const { layout, calendar, injects } = source.game;
  return `${eachTurn(source, 'happen', '', (at) => injects.map((it) => injectCode(at, it)).join('\n'))}
  const days = Int32Array.of(${calendar.map((moment) => moment.day).join(', ')});
  function inject() {
    const turn = C[${layout.turn}] + 1;
    C[${layout.turn}] = turn; C[${layout.day}] = days[turn - 1];
    turnDice(turn);
    happen();
  }`;
}

function injectCode(source: Source, it: Inject): string {
  const at = `C[${source.game.layout.injects + it.index}]`;
  if (it.turn >= 0 && it.turn !== source.known.counts.get(source.game.layout.turn)) return '';
  const tests = [
    it.repeats ? 'true' : `${at} === 0`,
    conditionCode(source, it.when),
    it.chance === undefined ? 'true' : withinCode(roll(it.key), oddsCode(source, it.chance)),
  ];
  return whenCode(
    joinCode(tests, '&&'),
    `${at} += 1; ${tell(source, `kind: 'inject', inject: ${it.index}, seenBy: ${seenBits(source, undefined)}`)}
    ${causeCode(source, `kind: 'inject', inject: ${it.index}`)} ${effectsCode(source, it.effects)}`,
  );
}

/** Function `drift()`: what falls due as the moment ends. */
export function driftFunctions(source: Source): string {
  const { threats, promises, pairs } = source.game;
  return `${eachTurn(source, 'settle', '', (at) => settleCode(at))}
  function drift() {
    ${threats.map((_, threat) => `threatDue_${threat}();`).join(' ')}
    ${promises.map((_, promise) => `promiseDue_${promise}();`).join(' ')}
    ${secretsCode(source)}
    ${pairs.map((pair) => `age_${pair.index}();`).join(' ')}
    ${turnEndCode(source)}
    ${causeCode(source, "kind: 'drift'")}
    settle();
  }`;
}

/** What earlier effects left for this turn, then drift, then budgets. */
function settleCode(source: Source): string {
  const { layout, actors, indicators } = source.game;
  const row = layout.pending + (source.known.counts.get(layout.turn) ?? 0) * layout.delayed.length;
  const pending = layout.delayed
    .map(
      (indicator, column) =>
        `{ const amount = V[${row + column}]; V[${row + column}] = 0; if (amount !== 0) { ${addCode(source, indicator, 'amount')} } }`,
    )
    .join('\n');
  // All move at once, each from the world as it stood before any did. The others are inside their bounds already.
  const moving =
    source.known.days === 0
      ? []
      : indicators.filter((it) => it.driftPerDay !== undefined || it.pull !== undefined || it.noise !== undefined);
  const next = moving.map((it) => driftCode(source, it)).join('\n');
  const settled = moving.map((it) => settledCode(source, it)).join('\n');
  const budgets = actors.map(({ index, budget }) => {
    const at = `C[${layout.budgets + index}]`;
    return budget.perTurn === 0 ? '' : `${at} = Math.min(${budget.most}, ${at} + ${budget.perTurn});`;
  });
  return `${pending}\n${next}\n${settled}\n${budgets.join(' ')}`;
}

function driftCode(source: Source, it: Indicator): string {
  const { noise } = it;
  const face =
    noise === undefined
      ? ''
      : `const face = ${noise.faces === 1 ? '0' : `${faceCode(roll(noise.key), noise.faces)} - ${(noise.faces - 1) / 2}`}; `;
  return `let next${it.index}; { ${face}next${it.index} = ${driftedCode(source, it)}; }`;
}

const settledCode = (source: Source, it: Indicator): string =>
  source.traced ? setCode(source, it.index, `next${it.index}`) : `V[${it.index}] = next${it.index};`;

/** Function `assess()`: whether the run has ended, and how. */
export function assessFunctions(source: Source): string {
  const { layout, calendar, endings } = source.game;
  const one = (at: Source, it: Ending): string => {
    if (it.at !== 'once' && at.known.counts.get(layout.turn) !== calendar.length) return '';
    const test = conditionCode(at, it.when);
    return whenCode(
      test,
      `C[${layout.ended}] = ${it.index + 1}; ${tell(at, `kind: 'ending', ending: ${it.index}, seenBy: ${seenBits(at, undefined)}`)} return;`,
    );
  };
  return eachTurn(source, 'assess', '', (at) => endings.map((it) => one(at, it)).join('\n'));
}

/** Function `score(actor)`: leaves the weighted mean of its aims, 0 to 100, in its place; NaN without aims. A number handed back would be garbage. */
export function scoreFunction(source: Source): string {
  const at = source.places.score;
  const cases = source.game.actors.map(({ index }) => {
    const objectives = source.game.objectives[index] ?? [];
    const total = objectives.reduce((sum, it) => sum + it.weight, 0);
    if (total <= 0) return '';
    const sum = objectives.reduce(
      (code, it) => `(${code} + ${worthCode(source, it.value)} * ${literal(it.weight)})`,
      '0',
    );
    return `case ${index}: V[${at}] = ${sum} / ${literal(total)}; return;`;
  });
  return `function score(actor) { switch (actor) { ${cases.join(' ')} default: V[${at}] = NaN; } }`;
}
