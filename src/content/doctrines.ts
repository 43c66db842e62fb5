/** Doctrines: rules that give candidates weight, or orders by date, resolved against what their seat may see. */
import type { Pair } from '../model/bargain.ts';
import type { Candidate, DatedOrders, Doctrine, Order, Rule } from '../model/candidate.ts';
import type { Path } from '../model/problem.ts';
import type { WrittenDatedOrders, WrittenDoctrine, WrittenOrder, WrittenRule } from '../model/written-doctrine.ts';
import { type Building, find, sortedKeys, unknown } from './building.ts';
import { isFault, type OrderBook, readOrder } from './orders.ts';
import { resolveCondition, resolveFormula } from './resolve.ts';

interface Board {
  readonly candidates: readonly Candidate[];
  readonly pairs: readonly Pair[];
}

/** Who may hold a seat other than a doctrine, as run files say it. */
const seatWords = ['human', 'script'];

/** The doctrines of one actor, by id. */
export function makeDoctrines(to: Building, board: Board, actor: number): ReadonlyMap<string, Doctrine> {
  const id = to.actors[actor] ?? '';
  const written = to.written.doctrines[id] ?? {};
  return new Map(
    sortedKeys(written).map((name) => {
      const it = written[name] as WrittenDoctrine;
      const path = ['doctrines', id, name];
      if (seatWords.includes(name)) {
        to.findings.push({
          path,
          code: 'taken-name',
          atKey: true,
          message: `"${name}" says who holds a seat in a run file: call the doctrine something else.`,
        });
      }
      if (it.rules === undefined && it.dated === undefined) {
        to.findings.push({ path, code: 'missing-key', message: 'A doctrine has rules, or dated orders, or both.' });
      }
      const rules = (it.rules ?? []).flatMap((rule, i) => makeRules(to, board, actor, rule, [...path, 'rules', i]));
      return [name, { id: name, actor, rules, dated: makeDated(to, board, actor, it.dated ?? [], [...path, 'dated']) }];
    }),
  );
}

const list = (of: string | readonly string[] | undefined): readonly string[] =>
  of === undefined ? [] : typeof of === 'string' ? [of] : of;

function makeRules(to: Building, board: Board, actor: number, rule: WrittenRule, path: Path): Rule[] {
  const own = board.candidates.filter((candidate) => candidate.actor === actor);
  const named = [
    ...list(rule.do).map((name) => ({
      key: 'do',
      name,
      ids: own.filter((it) => it.kind === 'move' && (it.id === name || it.event === name)),
    })),
    ...list(rule.offer).map((name) => ({ key: 'offer', name, ids: own.filter((it) => it.id === `offer:${name}`) })),
    ...list(rule.accept).map((name) => ({ key: 'accept', name, ids: own.filter((it) => it.id === `accept:${name}`) })),
    ...list(rule.refuse).map((name) => ({ key: 'refuse', name, ids: own.filter((it) => it.id === `refuse:${name}`) })),
  ];
  if (named.length === 0)
    to.findings.push({
      path,
      code: 'missing-key',
      message: 'A rule names what it is about: do, offer, accept or refuse.',
    });
  return named.flatMap(({ key, name, ids }) => {
    if (ids.length === 0)
      unknown(
        to,
        [...path, key],
        key === 'do' ? 'move' : key === 'offer' ? 'offer' : 'actor to bargain with',
        name,
        knownFor(key, own),
      );
    return ids.map((candidate): Rule => {
      const target = candidate.kind === 'move' ? candidate.target : undefined;
      const scope = { self: actor, viewer: actor, ...(target === undefined ? {} : { target }) };
      const worth =
        candidate.kind === 'answer' && rule.worth !== undefined
          ? makeWorth(to, board, candidate.pair, rule.worth, path)
          : undefined;
      return {
        candidate: candidate.index,
        weight: resolveFormula(to, rule.weight, [...path, 'weight'], scope),
        when: resolveCondition(to, rule.when, [...path, 'when'], scope),
        phase: rule.in ?? 'both',
        ...(worth === undefined ? {} : { worth }),
      };
    });
  });
}

function knownFor(key: string, own: readonly Candidate[]): string[] {
  if (key === 'do') return own.filter((it) => it.kind === 'move').map((it) => it.id);
  return own.filter((it) => it.id.startsWith(`${key}:`)).map((it) => it.id.slice(key.length + 1));
}

function makeWorth(
  to: Building,
  board: Board,
  pair: number,
  worth: Readonly<Record<string, number>>,
  path: Path,
): NonNullable<Rule['worth']> {
  const { give, get } = board.pairs[pair] as Pair;
  const names = [...give, ...get].map((move) => to.moves[move]?.id ?? '');
  for (const name of Object.keys(worth))
    if (!names.includes(name)) unknown(to, [...path, 'worth', name], 'term', name, names, true);
  const read = (terms: readonly number[]) => terms.map((move) => worth[to.moves[move]?.id ?? ''] ?? 0);
  return { give: read(give), get: read(get) };
}

/** Dated orders, each resolved; a date must be one of the calendar's. */
export function makeDated(
  to: Building,
  board: Board,
  actor: number,
  dated: readonly WrittenDatedOrders[],
  path: Path,
): DatedOrders[] {
  const book: OrderBook = {
    actors: to.actors.map((id) => ({ id })),
    candidates: board.candidates,
    moves: to.moves,
    pairs: board.pairs,
  };
  const dates = to.written.calendar.map((moment) => moment.date);
  const read = (written: WrittenOrder, at: Path): Order[] => {
    const order = readOrder(book, actor, written);
    if (!isFault(order)) return [order];
    to.findings.push({ path: at, ...order });
    return [];
  };
  return dated.map((it, i) => {
    const at = [...path, i];
    const turn = find(to, [...at, 'on'], 'moment', it.on, dates) + 1;
    if (dated.findIndex((other) => other.on === it.on) < i) {
      const message = 'This moment has its orders above: write them together.';
      to.findings.push({ path: [...at, 'on'], code: 'duplicate-moment', message });
    }
    const orders = (it.do ?? []).flatMap((order, j) => read(order, [...at, 'do', j]));
    const reaction = it.react === undefined ? undefined : read(it.react, [...at, 'react'])[0];
    return { turn, orders, reaction };
  });
}
