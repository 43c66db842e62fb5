/**
 * What a scenario that is to be shown must have beyond what makes it play: a voice beyond governments, deaths counted in people
 * with their series and date, governments that can cooperate, coerce and act at home, a code and a class for each move.
 */
import type { Provenance } from '../model/game.ts';
import type { Finding, Path } from '../model/problem.ts';
import type { WrittenScenario } from '../model/written.ts';
import type { WrittenEffect, WrittenMove } from '../model/written-move.ts';
import { goldsteinOf, rootOf } from '../rules/goldstein.ts';
import { isAtHome } from './toward.ts';

/** Everything in which a scenario falls short; `check` alone asks, for no run depends on it. */
export function standardFindings(written: WrittenScenario, numbers: readonly Provenance[]): Finding[] {
  const deadly = deathsOf(numbers);
  return [
    ...voiceFindings(written),
    ...movesOf(written).flatMap(moveFindings),
    ...Object.keys(written.actors)
      .filter((id) => written.actors[id]?.role === 'government')
      .flatMap((id) => governmentFindings(written, id)),
    ...deadly.flatMap((path) => deathsFindings(written, numbers, path)),
    ...violenceFindings(written, new Set(deadly.map(({ name }) => name))),
  ];
}

interface Named {
  readonly move: WrittenMove;
  readonly path: Path;
}

const movesOf = (written: WrittenScenario): Named[] =>
  Object.entries(written.moves).flatMap(([actor, own]) =>
    Object.entries(own).map(([event, move]) => ({ move, path: ['moves', actor, event] })),
  );

function voiceFindings({ actors, moves }: WrittenScenario): Finding[] {
  const voices = Object.keys(actors).filter(
    (id) => actors[id]?.role === 'civil' && Object.keys(moves[id] ?? {}).length > 0,
  );
  if (voices.length > 0) return [];
  const message =
    'Nobody beyond governments has a voice: families, workers, migrants, a rights body (role: civil), with a move.';
  return [{ path: ['actors'], code: 'no-voice', message, atKey: true }];
}

function moveFindings({ move, path }: Named): Finding[] {
  const note = (code: string, message: string, key?: string): Finding =>
    key === undefined ? { path, code, message, atKey: true } : { path: [...path, key], code, message };
  return [
    ...(move.cameo === undefined && !isAtHome(move)
      ? [
          note(
            'no-event-code',
            'A move says what kind of event it is (cameo: "1312"), or that it is done at home (toward: home).',
          ),
        ]
      : []),
    ...(move.cameo !== undefined && goldsteinOf(move.cameo) === undefined
      ? [
          note(
            'unknown-event-code',
            `No Goldstein value is known for the CAMEO code "${move.cameo}": use one of its kind that has one.`,
            'cameo',
          ),
        ]
      : []),
    ...(move.escalation === undefined
      ? [note('no-escalation-class', 'A move says its class in the escalation score (escalation: posturing).')]
      : []),
  ];
}

/** Material or promised cooperation, pressure and force, and something within its own house. */
const abilities: readonly {
  readonly code: string;
  readonly what: string;
  readonly is: (move: WrittenMove) => boolean;
}[] = [
  { code: 'no-cooperative-move', what: 'cooperate (a CAMEO code from 03 to 08)', is: (it) => isFrom(it, 3, 8) },
  { code: 'no-coercive-move', what: 'coerce (a CAMEO code from 13 to 20)', is: (it) => isFrom(it, 13, 20) },
  { code: 'no-domestic-move', what: 'act at home (toward: home)', is: isAtHome },
];

const isFrom = (move: WrittenMove, least: number, most: number): boolean =>
  move.cameo !== undefined && !isAtHome(move) && rootOf(move.cameo) >= least && rootOf(move.cameo) <= most;

function governmentFindings({ moves }: WrittenScenario, id: string): Finding[] {
  const own = Object.values(moves[id] ?? {});
  const path = Object.hasOwn(moves, id) ? ['moves', id] : ['actors', id];
  return abilities
    .filter(({ is }) => !own.some(is))
    .map(({ code, what }) => ({
      path,
      code,
      message: `A government has at least one move to ${what}: ${id} has none.`,
      atKey: true,
    }));
}

interface Deaths {
  readonly path: string;
  /** As effects name it. */
  readonly name: string;
}

/** "people killed a day", "thousand overdose deaths": what is counted stands among the first words of a unit. */
export const countsDeaths = /^(?:[\w-]+ ){0,3}(?:deaths?|dead|killed|killings|homicides?|murders?)\b/i;

/** Indicators and measures whose unit counts deaths, by their starts. */
const deathsOf = (numbers: readonly Provenance[]): Deaths[] =>
  numbers.flatMap(({ path, unit }) => {
    const block = /^(?:(?:indicators|measures)\.(\w+)|actors\.(\w+)\.(?:own|audiences)\.(\w+))\.start$/.exec(path);
    if (block === null || !countsDeaths.test(unit)) return [];
    const [, world, actor, own] = block;
    return [{ path, name: world ?? `${actor}.${own}` }];
  });

/** A count that begins with the run needs no series; any other names one, says of when it is, and how far off it may be. */
function deathsFindings({ sources }: WrittenScenario, numbers: readonly Provenance[], { path }: Deaths): Finding[] {
  const number = numbers.find((it) => it.path === path);
  if (number === undefined || number.value === 0) return [];
  const cited = (number.source ?? '').split(', ').flatMap((id) => sources[id] ?? []);
  const isDated =
    number.knownOn !== undefined ||
    cited.some(({ date, title }) => date !== undefined || /\b(?:19|20)\d\d\b/.test(title));
  const at = path.split('.');
  return [
    ...(cited.length === 0
      ? [{ path: at, code: 'deaths-without-series', message: 'Deaths are counted by a series: name its source.' }]
      : isDated
        ? []
        : [
            {
              path: at,
              code: 'deaths-without-date',
              message: 'Deaths are of a time: give the source its date, or the number "knownOn".',
            },
          ]),
    ...(number.low === undefined || number.high === undefined
      ? [
          {
            path: at,
            code: 'deaths-without-range',
            message: 'A count of deaths is uncertain: say between what it lies (low, high).',
          },
        ]
      : []),
  ];
}

/** A note opens a scenario in which people are hurt: by a move of that class, or by what happens outside the seats. */
function violenceFindings(written: WrittenScenario, deadly: ReadonlySet<string>): Finding[] {
  const isViolent = ({ escalation, cameo }: WrittenMove): boolean =>
    escalation === 'violent' || (cameo !== undefined && rootOf(cameo) >= 18);
  const kills = ({ change, by }: WrittenEffect): boolean =>
    change !== undefined && deadly.has(change) && !(typeof by === 'number' && by <= 0);
  const outside = [...Object.values(written.injects ?? {}), ...Object.values(written.reactors ?? {})];
  const hurts =
    movesOf(written).some(({ move }) => isViolent(move)) || outside.some((it) => (it.effects ?? []).some(kills));
  if (!hurts || Object.hasOwn(written.text, 'note.violence')) return [];
  const message = 'People are hurt in this scenario: the text "note.violence" says so in a sentence before it begins.';
  return [{ path: ['text', 'note.violence'], code: 'missing-text', message }];
}
