/** Findings that only follow from another one: what depends on an unresolved chart, actor, move or date is not told. */
import type { Finding, Path } from '../model/problem.ts';
import type { ChartTable } from '../rules/chart-table.ts';
import type { Building } from './building.ts';
import { nearest } from './nearest.ts';

/** What could not be read or resolved, so that whatever names it says nothing new. */
interface Lost {
  /** Places where the written scenario holds a stand-in. */
  readonly paths: readonly Path[];
  /** Names of blocks that are not there, of actors above all. */
  readonly names: ReadonlySet<string>;
  /** Actors of which nothing is written, while something is of an actor that there is not. */
  readonly strays: ReadonlySet<string>;
  /** Actors whose chart there is not: their regions are unknown. */
  readonly chartless: ReadonlySet<string>;
  /** Moves that the chart of their actor has not, and those that were probably meant. */
  readonly moves: ReadonlySet<string>;
}

/** In place of a chart that there is not: it has every move the scenario writes for the actor, and no regions. */
export function unreadChart(moves: object | undefined): ChartTable {
  const events = Object.keys(moves ?? {});
  return {
    kind: '',
    regions: [],
    moves: new Map(events.map((event) => [event, 0])),
    events: new Set(events),
    guards: [],
  };
}

/** The findings without their echoes. `stoodIn` are the places where the reader put a value of its own. */
export function withoutEchoes(to: Building, stoodIn: readonly Path[]): Finding[] {
  const lost = lostIn(to, stoodIn);
  const told = to.findings.filter((finding) => !echoes.some((isEcho) => isEcho(finding, lost, to)));
  return told.length === 0 && stoodIn.length === 0 ? to.findings : told;
}

function lostIn(to: Building, paths: readonly Path[]): Lost {
  const { written, findings } = to;
  const actors = new Set(findings.filter((it) => it.code === 'unknown-actor').map((it) => it.name ?? ''));
  const blocks = paths
    .filter((path) => path.length > 1 && typeof at(written, path) === 'object')
    .map((path) => String(path[1]));
  const isUsed = (id: string): boolean =>
    [written.moves, written.doctrines, written.usual].some((section) => Object.hasOwn(section, id));
  // Moves or doctrines that are written of an actor that there is not are missing where they were meant.
  const misplaced = findings.flatMap(({ code, path: [section, ...more], name = '' }): Path[] => {
    const actor =
      code === 'unknown-actor' && more.length === 1 && more[0] === name ? nearest(name, to.actors) : undefined;
    return actor === undefined ? [] : [[String(section), actor]];
  });
  const chartless = findings.filter((it) => it.code === 'unknown-chart').map((it) => String(it.path[1]));
  const moves = findings.filter(isMoveKey).flatMap(({ path: [, actor, event] }) => {
    const chart = to.charts[to.actors.indexOf(String(actor))];
    return [String(event), nearest(String(event), chart?.moves.keys() ?? []) ?? String(event)];
  });
  return {
    paths: [...paths, ...misplaced],
    names: new Set([...actors, ...blocks]),
    strays: new Set(actors.size === 0 ? [] : to.actors.filter((id) => !isUsed(id))),
    chartless: new Set(chartless),
    moves: new Set(moves),
  };
}

const isMoveKey = ({ code, path }: Finding): boolean =>
  code === 'unknown-move' && path[0] === 'moves' && path.length === 3;

function at(written: object, path: Path): unknown {
  let found: unknown = written;
  for (const step of path) found = (found as Readonly<Record<string, unknown>> | undefined)?.[step];
  return found;
}

/** Sections that other sections name things of. */
const namers: ReadonlySet<string> = new Set(
  'actors indicators moves parameters doctrines asks offers threats promises types signals contests reactors measures'.split(
    ' ',
  ),
);

/** A section under a key that means nothing may have been any of them. */
const isNamer = (section: string, written: object): boolean => namers.has(section) || !Object.hasOwn(written, section);

const partsOf = ({ name = '' }: Finding): string[] => name.split(/[.@=]/);
const isWithin = (path: Path, block: Path): boolean => block.every((step, i) => path[i] === step);
const names = (finding: Finding, some: ReadonlySet<string>): boolean => partsOf(finding).some((it) => some.has(it));

/** One way each in which a finding can follow from what was lost. */
const echoes: readonly ((finding: Finding, lost: Lost, to: Building) => boolean)[] = [
  // In a stand-in nothing is the author's.
  ({ path }, lost) => lost.paths.some((block) => isWithin(path, block)),
  // Without a whole section, no name of it can be found.
  ({ code }, lost, { written }) =>
    lost.paths.some(([section, more]) => more === undefined && isNamer(String(section), written)) &&
    /^(?:unknown|missing|no|not)-|^hidden-fact$/.test(code),
  // A text belongs to what it is named after, and so do moves and doctrines to their actor.
  ({ code, name = '' }, lost) =>
    code.endsWith('-text') && lost.paths.some((path) => `${name}.`.startsWith(`${path.join('.')}.`)),
  ({ code, path, name = '' }, lost) =>
    /^unknown-(?:move|fact|term|doctrine)$|^no-terms$/.test(code) &&
    lost.paths.some(([section, actor, more]) => {
      const isItsOwn = path[1] === actor || name.split('.').includes(String(actor));
      return (section === 'moves' || section === 'doctrines') && more === undefined && isItsOwn;
    }),
  (finding, lost) => finding.code !== 'unknown-actor' && names(finding, lost.names),
  // Who may see a fact hangs on whose it is.
  ({ code }, lost) => code === 'hidden-fact' && lost.names.size > 0,
  (finding, lost) => /^missing-(?:text|key)$/.test(finding.code) && names(finding, lost.strays),
  ({ code, path, name = '' }, lost) =>
    code === 'missing-key' && path[0] === 'usual' && [...lost.names].some((it) => nearest(it, [name]) !== undefined),
  (finding, lost) => /^unknown-(?:fact|posture)$/.test(finding.code) && names(finding, lost.chartless),
  ({ path }, lost) =>
    path[0] === 'actors' && lost.chartless.has(String(path[1])) && /^(?:postures|hiddenRegions)$/.test(String(path[2])),
  ({ code, name = '' }, lost) =>
    lost.chartless.size + lost.names.size > 0 && code === 'unknown-text' && /^(?:regions|postures)\./.test(name),
  (finding, lost) => !isMoveKey(finding) && /^(?:unknown|not)-/.test(finding.code) && names(finding, lost.moves),
  ({ code }, lost) => code === 'no-terms' && lost.moves.size > 0,
  // An offer that is written but was not made is refused at its own place.
  ({ code, name = '' }, _, { written }) => code === 'unknown-offer' && Object.hasOwn(written.offers ?? {}, name),
  ({ code, name = '' }, lost) =>
    (code === 'unknown-moment' || name.startsWith('turn.')) && lost.paths.some(([section]) => section === 'calendar'),
  comparesWithStandIn,
  ({ code, name = '' }, lost) => {
    const seat = code === 'unknown-seat' ? name : /^briefing\.(\w+)/.exec(name)?.[1];
    const isMeant = (wrong: string): boolean => wrong === seat || nearest(wrong, [seat ?? '']) !== undefined;
    return seat !== undefined && (lost.paths.some(([at]) => at === 'playable') || [...lost.names].some(isMeant));
  },
  (finding, lost, { written }) =>
    finding.code === 'missing-text' &&
    lost.paths.some((path) => partsOf(finding).some((part) => part === at(written, path))),
  // Whether an ending can be reached hangs on everything.
  ({ code }, lost) =>
    code === 'unreachable-ending' && lost.paths.length + lost.names.size + lost.chartless.size + lost.moves.size > 0,
];

/** Bounds, ranks and sums are compared with their neighbours, of which one may be a stand-in. */
function comparesWithStandIn(finding: Finding, { paths }: Lost): boolean {
  const { code, path } = finding;
  if (code === 'equal-ranks' || code === 'no-last-ending') return paths.some(([section]) => section === 'endings');
  if (!['out-of-bounds', 'not-one', 'bad-value'].includes(code)) return false;
  return paths.some((lost) => {
    const isBeside = isWithin(path, lost.slice(0, -1)) && path.length <= lost.length;
    const isAround = isWithin(lost, path) && lost.length - path.length <= 2;
    const speaksOfIt = [lost.at(-1), lost.at(-2)].some((step) => partsOf(finding).includes(String(step)));
    return isBeside || isAround || speaksOfIt;
  });
}
