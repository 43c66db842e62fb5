/** Moves as code: what one does when it is played, when it comes out, and whether it can be done. */
import type { Move } from '../model/candidate.ts';
import type { Actor } from '../model/game.ts';
import { exposures } from '../model/layout.ts';
import { acceptsCode, sendCode } from './chart-code.ts';
import { countPlay } from './digest-code.ts';
import { effectsCode, stanceCode } from './effect-code.ts';
import { conditionCode, joinCode, oddsCode } from './emit.ts';
import { causeCode, faceCode, roll, type Source, seenBits, tell, withinCode } from './source.ts';

/** Bits of those who see a move as it is made. */
const seers = (source: Source, move: Move): number =>
  seenBits(
    source,
    move.channel === 'public'
      ? undefined
      : move.channel === 'private'
        ? [move.actor, move.to ?? move.actor]
        : [move.actor],
  );

/** Whether all see a move as it is made, as between two seats they see what is said in private: then it may be answered. */
export const seenByAll = (source: Source, move: Move): boolean => seers(source, move) === seenBits(source, undefined);

/** Functions `can_n()`, `play_n(round, inDeal)` and `expose_n()` for each move. */
export const moveFunctions = (source: Source): string =>
  source.game.moves
    .map((move) => `${canFunction(source, move)}\n${playFunction(source, move)}\n${exposeFunction(source, move)}`)
    .join('\n');

/** Bits of the actors who have a reaction to a move. */
const answerers = (source: Source, move: number): number =>
  source.game.moves.reduce((bits, it) => (it.answers.includes(move) ? bits | (1 << it.actor) : bits), 0);

const usesLeft = (source: Source, move: Move): string =>
  move.uses > 0 ? `C[${source.game.layout.did + move.move}] < ${move.uses}` : 'true';

/** An expression: the move can be done now, cost apart. */
export const canCode = (source: Source, move: Move | undefined): string =>
  move === undefined
    ? 'false'
    : joinCode([usesLeft(source, move), conditionCode(source, move.when), acceptsCode(source, move)], '&&');

const canFunction = (source: Source, move: Move): string =>
  `function can_${move.move}() { return ${canCode(source, move)}; }`;

/** Who hears of a move, and what: its actor first, then what became of it, then the others that see it. */
function hear(source: Source, move: Move): string {
  const worked = sendCode(source, move.actor, `worked.${move.event}`);
  const failed = move.odds === undefined ? '' : sendCode(source, move.actor, `failed.${move.event}`);
  const became =
    failed === '' && worked === ''
      ? ''
      : move.odds === undefined
        ? worked
        : `if (worked) { ${worked} } else { ${failed} }`;
  const kind = source.game.actors[move.actor]?.chart;
  const others = source.game.actors.filter(
    (actor) => actor.index !== move.actor && (seers(source, move) >> actor.index) & 1,
  );
  return [
    sendCode(source, move.actor, move.event),
    became,
    ...others.map((actor) => sendCode(source, actor.index, `seen.${kind}.${move.event}`)),
  ].join(' ');
}

function playFunction(source: Source, move: Move): string {
  const { layout } = source.game;
  const did = `C[${layout.did + move.move}]`;
  const exposure = `C[${layout.exposure + move.move}]`;
  const told = (result: string, seenBy: number, odds = ''): string =>
    tell(
      source,
      `kind: 'order', actor: ${move.actor}, candidate: ${move.index}, result: ${result}, inDeal, reaction: round === 1, seenBy: ${seenBy}${odds}`,
    );
  const all = seers(source, move);
  const rolled = roll(move.keys.odds, 'round + (inDeal ? 2 : 0)');
  // Where a roll fell is told, too.
  const [fall, bits] = source.traced ? [`const bits = ${rolled};`, 'bits'] : ['', rolled];
  const chance =
    move.odds === undefined
      ? ''
      : `const chance = ${oddsCode(source, move.odds)}; ${fall} const worked = ${withinCode(bits, 'chance')};`;
  const points = move.asks.map(
    ({ ask, points: worth, counted }) =>
      `if (C[${counted}] === 0) { C[${counted}] = 1; C[${layout.given + ask}] += ${worth}; C[${layout.short + ask}] -= ${worth}; }`,
  );
  const followed = `${points.join(' ')} ${move.keeps.map((promise) => `keep_${promise}();`).join(' ')}`;
  const stance = move.channel === 'public' ? stanceCode(source, move, 'inDeal') : '';
  return `function play_${move.move}(round, inDeal) {
    if (!(${joinCode([usesLeft(source, move), acceptsCode(source, move)], '&&')})) { ${told("'lapsed'", 1 << move.actor)} return; }
    const used = ${did};
    if (!inDeal) C[${layout.budgets + move.actor}] -= ${move.cost};
    ${countPlay(source, move)}
    ${did} = used + 1; C[${layout.doneTurn + move.move}] = C[${layout.turn}];
    ${seenByAll(source, move) && answerers(source, move.move) !== 0 ? `C[${source.places.stirred}] |= ${answerers(source, move.move)};` : ''}
    ${move.channel === 'public' ? '' : `if (${exposure} === 0) ${exposure} = ${exposures.indexOf('unseen')};`}
    ${chance} ${move.odds === undefined ? told("'done'", all) : told("worked ? 'worked' : 'failed'", all, `, odds: chance, fell: ${faceCode('bits', 1000)}`)}
    ${hear(source, move)}
    ${causeCode(source, `kind: inDeal ? 'term' : 'order', actor: ${move.actor}, candidate: ${move.index}`)}
    ${effectsCode(source, move.effects)}
    ${move.odds === undefined ? effectsCode(source, move.worked) : `if (worked) { ${effectsCode(source, move.worked)} } else { ${effectsCode(source, move.failed)} }`}
    ${move.odds === undefined ? `${followed} ${stance}` : `if (worked) { ${followed} ${stance} }`}
  }`;
}

function exposeFunction(source: Source, move: Move): string {
  if (move.channel === 'public') return `function expose_${move.move}() {}`;
  const at = `C[${source.game.layout.exposure + move.move}]`;
  return `function expose_${move.move}() {
    if (${at} !== ${exposures.indexOf('unseen')}) return;
    ${at} = ${exposures.indexOf('exposed')};
    ${tell(source, `kind: 'exposed', move: ${move.move}, seenBy: ${seenBits(source, undefined)}`)}
    ${source.traced ? 'const before = cause;' : ''} ${causeCode(source, `kind: 'exposed', move: ${move.move}`)}
    ${stanceCode(source, move, 'false')} ${effectsCode(source, move.exposed)} ${source.traced ? 'cause = before;' : ''}
  }`;
}

/** Code of the moment's end for secrets: each unseen one by its own roll. */
export const secretsCode = (source: Source): string =>
  source.game.moves
    .filter((move) => move.exposureChance !== undefined)
    .map((move) => {
      const at = `C[${source.game.layout.exposure + move.move}]`;
      const chance = oddsCode(source, move.exposureChance as NonNullable<Move['exposureChance']>);
      return `if (${at} === ${exposures.indexOf('unseen')} && ${withinCode(roll(move.keys.exposure), chance)}) expose_${move.move}();`;
    })
    .join('\n');

/** Code of the turn's end for charts. */
export const turnEndCode = (source: Source): string =>
  source.game.actors.map((actor: Actor) => sendCode(source, actor.index, 'turn.end')).join(' ');
