/** `escalera run`: one headless run, told, saved and summed up. */
import { charts } from '../../../state-machines/index.ts';
import { writeOrder } from '../../content/orders.ts';
import { faultsOf } from '../../engine/legal.ts';
import { type LoadedGame, loadGame } from '../../io/load-game.ts';
import { readOrdersFile } from '../../io/orders-file.ts';
import { runPath, saveEndedRun, savingProblem, whatStandsAt } from '../../io/run-folder.ts';
import type { Order } from '../../model/candidate.ts';
import type { Game } from '../../model/game.ts';
import type { Language } from '../../model/text.ts';
import type { WrittenOrder } from '../../model/written-doctrine.ts';
import { type Decide, followDoctrine } from '../../seats/doctrine.ts';
import { followScript, type Script } from '../../seats/script.ts';
import { done } from '../exit.ts';
import { freshSeed, playHeadless } from '../headless.ts';
import { languageOf } from '../language.ts';
import { relationsDocument } from '../relations-document.ts';
import { refuse } from '../report-problems.ts';
import { doctrinesOf } from '../seats.ts';
import type { Surroundings } from '../surroundings.ts';
import { cliWords } from '../words.ts';

export interface RunOptions {
  readonly seed?: string;
  readonly doctrine: readonly string[];
  readonly orders?: string;
  readonly out?: string;
  readonly lang?: Language;
  readonly json?: boolean;
}

/** Plays it. With `json` nothing but the document goes to standard output. */
export function run(scenario: string, options: RunOptions, at: Surroundings): number {
  const { json = false, out } = options;
  const lang = languageOf(options.lang, at.env);
  const loaded = loadGame(scenario, { roster: charts, home: at.home });
  if (!loaded.ok) return refuse(at, loaded, json);
  const chosen = doctrinesOf(loaded.value.game, options.doctrine);
  const scripts = options.orders === undefined ? undefined : readOrdersFile(options.orders, loaded.value.game);
  if (scripts?.ok === false) return refuse(at, scripts, json);
  const standing = out === undefined ? 'nothing' : whatStandsAt(out);
  if (out !== undefined && standing === 'other') {
    return refuse(
      at,
      {
        problems: [
          {
            file: out,
            line: 1,
            column: 1,
            code: 'file-exists',
            path: '',
            message: 'Something else stands here, which a run must not replace. Name another file.',
          },
        ],
      },
      json,
    );
  }
  return playAndSave(
    loaded.value,
    { ...options, lang, seed: options.seed ?? freshSeed() },
    { chosen, scripts: scripts?.value ?? new Map(), replaces: standing === 'run' },
    at,
  );
}

interface Cast {
  readonly chosen: Readonly<Record<string, string>>;
  readonly scripts: ReadonlyMap<number, Script>;
  readonly replaces: boolean;
}

function playAndSave(
  loaded: LoadedGame,
  options: RunOptions & { lang: Language; seed: string },
  { chosen, scripts, replaces }: Cast,
  at: Surroundings,
): number {
  const { json = false, lang, seed, out } = options;
  const { game } = loaded;
  const words = cliWords[lang];
  const leftOut: LeftOut[] = [];
  const leave = (order: LeftOut): void => {
    leftOut.push(order);
    const { seat, date, order: said, why } = order;
    at.err(
      `${words.notPossible(seat, date, typeof said === 'string' ? said : JSON.stringify(said), words.why[why])}\n`,
    );
  };
  const deciders = new Map(
    [...scripts].map(([actor, script]) => [actor, scriptSeat(game, actor, script, chosen, leave)]),
  );
  const seats = {
    ...chosen,
    ...Object.fromEntries([...scripts.keys()].map((actor) => [game.actors[actor]?.id ?? '', 'script'])),
  };
  const played = playHeadless(loaded, charts, { seed, seats, scripts: deciders, lang }, at, json ? undefined : at.out);
  const path = out ?? runPath(game.id, seed);
  let file: string;
  try {
    file = saveEndedRun(played, path, out !== undefined);
  } catch (error) {
    const problem = savingProblem(path, error, 'Name another place with --out.');
    if (problem === undefined) throw error;
    return refuse(at, { problems: [problem] }, json);
  } finally {
    played.close();
  }
  if (replaces) at.err(`${words.replaced(file)}\n`);
  const { ending, turns, digest, scores } = played.recording.run.result();
  for (const [actor, script] of scripts)
    for (const [turn, { orders }] of script)
      if (turn > turns) for (const order of orders) leave(leftOrder(game, actor, turn, order, 'ended'));
  const relations = relationsDocument(game, played.recording.told, turns);
  const document = { scenario: game.id, seed, ending, turns, digest, file, scores, ...relations };
  if (json) at.out(`${JSON.stringify(options.orders === undefined ? document : { ...document, leftOut })}\n`);
  else at.out(`${words.saved(file)}\n`);
  return done;
}

/** An order of an orders file that could not be given. */
interface LeftOut {
  readonly seat: string;
  /** From 1. */
  readonly turn: number;
  readonly date: string;
  readonly order: WrittenOrder;
  readonly why: keyof (typeof cliWords)['en']['why'];
}

const leftOrder = (game: Game, actor: number, turn: number, order: Order, why: LeftOut['why']): LeftOut => ({
  seat: game.actors[actor]?.id ?? '',
  turn,
  date: game.calendar[turn - 1]?.date ?? '',
  order: writeOrder(game, order),
  why,
});

/** Follows a script, its doctrine where the script is silent, and hands on which orders could not be given. */
function scriptSeat(
  game: Game,
  actor: number,
  script: Script,
  chosen: Readonly<Record<string, string>>,
  leave: (order: LeftOut) => void,
): Decide {
  const { id, usual } = game.actors[actor] as Game['actors'][number];
  const name = Object.hasOwn(chosen, id) ? (chosen[id] as string) : usual;
  const doctrine = game.doctrines[actor]?.get(name);
  if (doctrine === undefined) throw new Error(`${id} has no doctrine ${name}`);
  const seat = followScript(actor, script, followDoctrine(doctrine, id));
  return (stage, round) => {
    const given = seat(stage, round);
    const turn = stage.world.counts[game.layout.turn] as number;
    const now = script.get(turn);
    const wanted = round === 'decide' ? (now?.orders ?? []) : now?.reaction === undefined ? [] : [now.reaction];
    for (const order of wanted.filter((it) => !given.includes(it))) {
      const why = faultsOf(stage, actor, [...given, order], round)[0]?.why ?? 'closed';
      leave(leftOrder(game, actor, turn, order, why));
    }
    return given;
  };
}
