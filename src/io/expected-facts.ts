/** What a scenario test expects to hold on a date, in the spelling of conditions, looked up in a checked game. */
import { resolveCondition } from '../content/resolve.ts';
import type { WrittenCondition } from '../model/formula.ts';
import type { Game } from '../model/game.ts';
import type { Finding, Path } from '../model/problem.ts';
import type { ExpectedFact } from '../seats/rehearsal.ts';
import { type Note, turnOf } from './orders-file.ts';
import { type Data, type DataMap, isList, isMap } from './origins.ts';

const shape = 'Expected facts by moment: [ { on: 2025-02-03, holds: { tension: ">= 60" } } ].';

/** One expectation for each key of each `holds`. */
export function expectedFacts(game: Game, data: Data | undefined, path: Path, note: Note): ExpectedFact[] {
  if (data === undefined) return [];
  if (!isList(data)) note(path, 'wrong-type', shape);
  const findings: Finding[] = [];
  const facts = (isList(data) ? data : []).flatMap((it, i) => {
    const at = [...path, i];
    if (!isMap(it) || !isMap(it['holds'])) {
      note(at, 'wrong-type', shape);
      return [];
    }
    const { on, holds, ...rest } = it as DataMap & { holds: DataMap };
    for (const key of Object.keys(rest)) note([...at, key], 'unknown-key', `${shape} There is no key "${key}".`, true);
    const turn = on === 'end' ? 'end' : turnOf(game, on, at, note);
    return turn === undefined ? [] : factsOf(game, turn, holds, [...at, 'holds'], findings);
  });
  for (const { path: at, code, message, atKey } of findings) note(at, code, message, atKey);
  return facts;
}

function factsOf(game: Game, turn: number | 'end', holds: DataMap, path: Path, findings: Finding[]): ExpectedFact[] {
  const parameters = game.numbers.flatMap(({ path: at, value }) => {
    const name = /^parameters\.(.+)$/.exec(at)?.[1];
    return name === undefined || typeof value !== 'number' ? [] : [[name, value] as const];
  });
  const names = {
    facts: game.facts,
    actors: game.actors.map((it) => it.id),
    layout: game.layout,
    written: { calendar: game.calendar, parameters: Object.fromEntries(parameters) },
    findings,
  };
  return Object.entries(holds).map(([name, test]): ExpectedFact => {
    const condition = resolveCondition(names, { [name]: test } as WrittenCondition, path, {});
    const fact = game.facts.get(name);
    const { slot, standings } = fact ?? {};
    return {
      turn,
      condition,
      ...(slot === undefined ? {} : { about: { name, slot, ...(standings === undefined ? {} : { standings }) } }),
      written: `${name}: ${typeof test === 'string' ? test : JSON.stringify(test)}`,
      path: [...path, name],
    };
  });
}
