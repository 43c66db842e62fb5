/** What each seat may choose: its moves with their options, ready-made offers, answers to offers. */
import type { Pair } from '../model/bargain.ts';
import type { Answer, Candidate, Move, Package } from '../model/candidate.ts';
import type { WrittenScenario } from '../model/written.ts';
import type { Channel } from '../model/written-move.ts';
import type { ChartTable } from '../rules/chart-table.ts';
import { type Building, byName, find, findMove, keyOf, moveNumber, type NamedMove, sortedKeys } from './building.ts';
import { resolveEffects } from './effects.ts';
import { askPoints, bargainers } from './plan-layout.ts';
import { resolveCondition, resolveFormula } from './resolve.ts';
import { recipientsOf } from './toward.ts';

/** Moves unfolded by target and level, sorted by actor and id; `move` numbers them. */
export function nameMoves(
  written: WrittenScenario,
  actors: readonly string[],
  charts: readonly (ChartTable | undefined)[],
): NamedMove[] {
  const found = actors.flatMap((id, actor) =>
    sortedKeys(written.moves[id])
      .filter((event) => charts[actor]?.moves.has(event) === true)
      .flatMap((event) => {
        const move = written.moves[id]?.[event];
        if (move === undefined) return [];
        const named = { actor, event, written: move, path: ['moves', id, event] };
        const targets = move.target?.map((target) => actors.indexOf(target)).filter((target) => target >= 0) ?? [
          undefined,
        ];
        const levels = move.level ?? [undefined];
        return targets.flatMap((target) =>
          levels.map((level) => ({
            ...named,
            id: `${event}${target === undefined ? '' : `@${actors[target]}`}${level === undefined ? '' : `=${level}`}`,
            ...(target === undefined ? {} : { target }),
            ...(level === undefined ? {} : { level }),
          })),
        );
      }),
  );
  return found
    .sort((a, b) => a.actor - b.actor || byName(a.id, b.id))
    .map((move, number) => ({ ...move, move: number }));
}

/** Ordered pairs that may bargain, with the terms each side may give. */
export function makePairs(to: Building): Pair[] {
  const { offerCost, lapsesTurns, leakChance } = to.written.bargaining;
  const terms = (actor: number): number[] =>
    to.moves.filter((move) => move.actor === actor && move.written.tradeable === true).map((move) => move.move);
  to.actors.forEach((id, actor) => {
    if (terms(actor).length > 16) {
      to.findings.push({
        path: ['moves', id],
        code: 'too-many-terms',
        message: `At most 16 moves of a seat may be tradeable; ${id} has ${terms(actor).length}.`,
      });
    }
  });
  return bargainers(to.moves, to.actors).map(([from, into], index) => {
    const keys = (actor: number, side: string) =>
      terms(actor).map((move) => keyOf(to, `term/${side}/${to.actors[actor]}/${to.moves[move]?.id}`));
    const leak = keyOf(to, `leak/${to.actors[from]}/${to.actors[into]}`);
    return {
      index,
      from,
      to: into,
      give: terms(from),
      get: terms(into),
      giveKeys: keys(from, 'give'),
      getKeys: keys(into, 'get'),
      cost: offerCost,
      lapsesTurns,
      leakChance: Math.round(leakChance * 1000),
      leak,
    };
  });
}

/** All candidates, by actor and then id; `index` numbers them. */
export function makeCandidates(to: Building, pairs: readonly Pair[]): Candidate[] {
  const found: Candidate[] = [
    ...to.moves.map((move) => makeMove(to, move, pairs)),
    ...makePackages(to, pairs),
    ...makeAnswers(to, pairs),
  ];
  found.sort((a, b) => a.actor - b.actor || byName(a.id, b.id));
  to.actors.forEach((id, actor) => {
    const own = found.filter((candidate) => candidate.actor === actor);
    if (own.length > 64)
      to.findings.push({
        path: ['moves', id],
        code: 'too-many-candidates',
        message: `A seat may have at most 64 candidates; ${id} has ${own.length}.`,
      });
  });
  return found.map((candidate, index) => ({ ...candidate, index }));
}

function makeMove(to: Building, named: NamedMove, pairs: readonly Pair[]): Move {
  const { actor, id, path, written } = named;
  const self = to.actors[actor] ?? '';
  const scope = {
    self: actor,
    ...(named.target === undefined ? {} : { target: named.target }),
    ...(named.level === undefined ? {} : { level: named.level }),
  };
  const seen = { ...scope, viewer: actor };
  const channel: Channel = written.channel ?? 'public';
  if (channel === 'private' && written.to === undefined) {
    to.findings.push({ path, code: 'missing-key', message: 'A private move says `to:` whom it is said.' });
  }
  const addressee = written.to === undefined ? undefined : find(to, [...path, 'to'], 'actor', written.to, to.actors);
  const chance = written.exposureChance ?? (channel === 'private' ? to.written.bargaining.leakChance : undefined);
  return {
    kind: 'move',
    id,
    index: 0,
    actor,
    event: named.event,
    move: named.move,
    region: to.charts[actor]?.moves.get(named.event) ?? 0,
    ...(named.target === undefined ? {} : { target: named.target }),
    ...(named.level === undefined ? {} : { level: named.level }),
    cost: written.cost ?? 0,
    phase: written.phase ?? 1,
    channel,
    ...(addressee === undefined ? {} : { to: addressee }),
    uses: written.uses ?? 0,
    when: resolveCondition(to, written.when, [...path, 'when'], seen),
    answers: (written.answers ?? [])
      .map((name, i) => findMove(to, [...path, 'answers', i], name))
      .filter((move) => move >= 0),
    reactionOnly: written.reactionOnly === true,
    tradeable: written.tradeable === true,
    stance: written.stance ?? 'none',
    ...(written.odds === undefined ? {} : { odds: resolveFormula(to, written.odds, [...path, 'odds'], seen) }),
    effects: resolveEffects(to, written.effects, [...path, 'effects'], scope),
    worked: resolveEffects(to, written.worked, [...path, 'worked'], scope),
    failed: resolveEffects(to, written.failed, [...path, 'failed'], scope),
    ...(chance === undefined || channel === 'public'
      ? {}
      : { exposureChance: resolveFormula(to, chance, [...path, 'exposureChance'], scope) }),
    exposed: resolveEffects(to, written.exposed, [...path, 'exposed'], scope),
    asks: pointsOf(to, named),
    keeps: sortedKeys(to.written.promises).flatMap((promise, i) => {
      const it = to.written.promises?.[promise];
      return it?.of === self && (it.keptBy === id || it.keptBy === named.event) ? [i] : [];
    }),
    ...(written.cameo === undefined ? {} : { cameo: written.cameo }),
    toward: recipientsOf(to, named, pairs),
    ...(written.escalation === undefined ? {} : { escalation: written.escalation }),
    keys: { odds: keyOf(to, `odds/${self}/${id}`), exposure: keyOf(to, `exposure/${self}/${id}`) },
    choice: keyOf(to, `choice/${self}/${id}`),
  };
}

function pointsOf(to: Building, named: NamedMove): Move['asks'] {
  return askPoints(to.written, to.actors, to.moves).flatMap(({ ask, move, points }, i) =>
    move === named.move ? [{ ask, points, counted: to.layout.counted + i }] : [],
  );
}

function makePackages(to: Building, pairs: readonly Pair[]): Package[] {
  return sortedKeys(to.written.offers).flatMap((id): Package[] => {
    const written = to.written.offers?.[id];
    if (written === undefined) return [];
    const path = ['offers', id];
    const actor = find(to, [...path, 'by'], 'actor', written.by, to.actors);
    const other = find(to, [...path, 'to'], 'actor', written.to, to.actors);
    const pair = pairs.find((it) => it.from === actor && it.to === other);
    if (pair === undefined) {
      if (actor >= 0 && other >= 0)
        to.findings.push({
          path,
          code: 'no-terms',
          message: `${written.by} and ${written.to} cannot bargain: both need moves with "tradeable: true".`,
        });
      return [];
    }
    return [
      {
        kind: 'offer',
        id: `offer:${id}`,
        index: 0,
        actor,
        pair: pair.index,
        give: termBits(to, written.give, pair.give, actor, [...path, 'give']),
        get: termBits(to, written.get, pair.get, other, [...path, 'get']),
        channel: written.channel,
        cost: written.cost ?? pair.cost,
        lapsesTurns: written.lapsesTurns ?? pair.lapsesTurns,
        when: resolveCondition(to, written.when, [...path, 'when'], { self: actor, viewer: actor }),
        choice: keyOf(to, `choice/${written.by}/offer:${id}`),
      },
    ];
  });
}

/** Bits of the named terms among those a side may give; problems name what is missing. */
export function termBits(
  to: Building,
  names: readonly string[],
  terms: readonly number[],
  actor: number,
  path: readonly (string | number)[],
): number {
  const known = terms.map((move) => to.moves[move]?.id ?? '');
  return names.reduce((bits, name, i) => {
    const at = known.indexOf(name);
    if (at < 0) {
      const exists = moveNumber(to, actor, name) >= 0;
      if (exists)
        to.findings.push({
          path: [...path, i],
          code: 'not-tradeable',
          message: `"${name}" is not marked "tradeable: true", so it cannot be a term.`,
        });
      else find(to, [...path, i], 'move', name, known);
      return bits;
    }
    return bits | (1 << at);
  }, 0);
}

function makeAnswers(to: Building, pairs: readonly Pair[]): Answer[] {
  return pairs.flatMap((pair) =>
    ([true, false] as const).map((accept): Answer => {
      const id = `${accept ? 'accept' : 'refuse'}:${to.actors[pair.from]}`;
      return {
        kind: 'answer',
        id,
        index: 0,
        actor: pair.to,
        pair: pair.index,
        accept,
        choice: keyOf(to, `choice/${to.actors[pair.to]}/${id}`),
      };
    }),
  );
}
