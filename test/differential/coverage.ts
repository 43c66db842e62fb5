/** Counts what generated scenarios are made of and what happens in their runs, so that a test can ask for all of it. */
import type { Game } from '../../src/model/game.ts';
import type { Happening } from '../../src/model/run.ts';
import type { Generated } from '../fixtures/generated.ts';

/** How often each feature was met, by its name. */
export type Coverage = Map<string, number>;

export const count = (coverage: Coverage, ...features: readonly (string | false)[]): void => {
  for (const feature of features) if (feature !== false) coverage.set(feature, (coverage.get(feature) ?? 0) + 1);
};

/** What an author wrote: keys of the format, and the spellings of conditions. */
export function countWritten(coverage: Coverage, { charts, written }: Generated): void {
  const visit = (node: unknown, key: string): void => {
    if (typeof node === 'string') return countText(coverage, key, node);
    if (typeof node !== 'object' || node === null) return;
    for (const [name, part] of Object.entries(node)) {
      if (!Array.isArray(node)) countKey(coverage, name);
      visit(part, Array.isArray(node) ? key : name);
    }
  };
  visit(written, '');
  for (const chart of charts) {
    const text = JSON.stringify(chart.regions);
    count(
      coverage,
      text.includes('guard') && 'chart guard',
      text.includes('self.') && 'chart own guard',
      Object.keys(chart.regions).length > 1 && 'several regions',
      Object.keys(chart.regions).length === 8 && 'eight regions',
    );
    for (const event of ['worked', 'failed', 'seen', 'turn.end', 'threat.met', 'threat.lapsed'])
      count(coverage, text.includes(`"${event}`) && `chart hears ${event}`);
  }
}

function countKey(coverage: Coverage, name: string): void {
  count(
    coverage,
    `key ${name}`,
    name.startsWith('self.') && 'self in a name',
    name.includes('target.') && 'target in a name',
    /^[a-z]+\.self(?:\.|$)/.test(name) && 'self inside a name',
  );
  const [section, more] = name.split('.');
  if (more !== undefined) count(coverage, `fact ${section}`);
}

function countText(coverage: Coverage, key: string, text: string): void {
  const op = /^(<=|>=|<|>|=)/.exec(text)?.[0];
  count(
    coverage,
    op !== undefined && `test ${op}`,
    text.includes('..') && 'test range',
    /brink|notch/.test(text) && 'test parameter',
    key === 'per' && text === 'level' && 'per level',
  );
  if (key === 'date') count(coverage, 'test date');
  if (key === 'change' || key === 'set')
    count(coverage, text.startsWith('self.') && 'change self', text.startsWith('target.') && 'change target');
}

/** What the checker made of it: rolls of every purpose, standings, groups of rules. */
export function countGame(coverage: Coverage, game: Game): void {
  for (const { noise } of game.indicators) count(coverage, noise !== undefined && `noise ${noise.faces}`);
  for (const { types } of game.actors) count(coverage, types !== undefined && `types ${types.names.length}`);
  for (const move of game.moves)
    count(
      coverage,
      `channel ${move.channel}`,
      `stance ${move.stance}`,
      move.keeps.length > 0 && 'keeps a promise',
      move.asks.length > 0 && 'counts for an ask',
    );
  for (const inject of game.injects)
    count(
      coverage,
      inject.turn >= 0 && 'inject dated',
      inject.when.kind !== 'always' && 'inject conditional',
      inject.chance !== undefined && 'inject by chance',
      inject.repeats && 'inject repeating',
    );
  for (const doctrine of game.doctrines.flatMap((own) => [...own.values()])) {
    for (const rule of doctrine.rules) count(coverage, `rule ${rule.phase}`, rule.worth !== undefined && 'rule worth');
    for (const { orders, reaction } of doctrine.dated) {
      count(
        coverage,
        orders.some((it) => it.kind === 'composed') && 'dated own offer',
        orders.some((it) => it.kind === 'candidate') && 'dated candidate',
        reaction !== undefined && 'dated reaction',
      );
    }
  }
  count(
    coverage,
    game.pairs.length > 0 && 'bargaining',
    game.pairs.length > 2 && 'several partners',
    game.layout.delayed.length > 0 && 'delayed changes',
  );
  const text = JSON.stringify([game.injects, game.moves, game.endings, game.threats]);
  for (const kind of ['always', 'all', 'any', 'not', 'compare', 'oneOf'])
    count(coverage, text.includes(`"kind":"${kind}"`) && `condition ${kind}`);
}

/** What happened in a run. */
export function countHappening(coverage: Coverage, game: Game, it: Happening): void {
  count(coverage, `told ${it.kind}`);
  if (it.kind === 'order') {
    const candidate = game.candidates[it.candidate];
    count(
      coverage,
      `order ${it.result}`,
      it.inDeal && 'order in a deal',
      it.reaction && 'order as reaction',
      candidate?.kind === 'move' && `done ${candidate.channel}`,
    );
  }
  if (it.kind === 'threat' || it.kind === 'promise') count(coverage, `${it.kind} ${it.result}`);
  if (it.kind === 'promise' && it.result !== 'made') count(coverage, `promise ${it.seen ? 'seen' : 'unseen'}`);
  if (it.kind === 'answer') count(coverage, `offer ${it.result}`);
  if (it.kind === 'offer') count(coverage, `offer ${it.channel}`, it.counter && 'offer counters');
  if (it.kind === 'signal') count(coverage, it.says < 0 ? 'signal read' : 'signal rolled');
  if (it.kind === 'change') {
    const id = game.indicators[it.indicator]?.id ?? '';
    const isFigure = it.cause.kind === 'inject' && game.injects[it.cause.inject]?.id.startsWith(`measure.${id}/`);
    count(
      coverage,
      `change by ${it.cause.kind}`,
      isFigure === true && 'figure published',
      id.endsWith('/die') && 'figure off',
      id.startsWith('contest.') && `contest ${it.to > 0 ? 'pressed' : it.to === 0 ? 'open' : 'over'}`,
    );
  }
  if (it.kind === 'inject' && /^reactor\.\w+$/.test(game.injects[it.inject]?.id ?? ''))
    count(coverage, 'reactor answers');
  if (it.kind === 'ending') count(coverage, `ending ${game.endings[it.ending]?.at}`);
}
