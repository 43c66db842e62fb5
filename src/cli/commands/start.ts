/** `escalera` alone: the scenario picker in a terminal; else the default scenario plays by itself and is told. */
import { charts } from '../../../state-machines/index.ts';
import { hint } from '../../content/nearest.ts';
import { scenarioIds } from '../../io/catalogue.ts';
import { loadGame } from '../../io/load-game.ts';
import { runPath, saveEndedRun, savingProblem } from '../../io/run-folder.ts';
import { defaultScenario } from '../default-scenario.ts';
import { CallError, done } from '../exit.ts';
import { freshSeed, playHeadless } from '../headless.ts';
import { languageOf } from '../language.ts';
import { refuse } from '../report-problems.ts';
import type { Surroundings } from '../surroundings.ts';
import { cliWords } from '../words.ts';

const commands = ['list', 'check', 'play', 'run', 'batch', 'replay', 'advise', 'watch', 'compare', 'help'];

/** @throws CallError when the call names a command that there is not */
export async function start(args: readonly string[], at: Surroundings): Promise<number> {
  const [word] = args;
  if (word !== undefined) {
    const isScenario = scenarioIds(at.home).includes(word) || /\.ya?ml$/.test(word);
    throw new CallError(
      `There is no command "${word}".${isScenario ? ` To play this scenario: escalera play ${word}` : hint(word, commands)}`,
    );
  }
  if (at.terminal.in && at.terminal.out) return (await import('./play.ts')).play(undefined, {}, at);
  return tell(at);
}

/** Plays the default scenario with its usual doctrines, prints the transcript, saves the run and says how to go on. */
function tell(at: Surroundings): number {
  const lang = languageOf(undefined, at.env);
  const words = cliWords[lang];
  const loaded = loadGame(defaultScenario, { roster: charts, home: at.home });
  if (!loaded.ok) return refuse(at, loaded, false);
  const seed = freshSeed();
  const run = playHeadless(loaded.value, charts, { seed, lang }, at, at.out);
  const path = runPath(defaultScenario, seed);
  let file: string;
  try {
    file = saveEndedRun(run, path, false);
  } catch (error) {
    const problem = savingProblem(path, error, `Name another place: escalera run ${defaultScenario} --out FILE`);
    if (problem === undefined) throw error;
    return refuse(at, { problems: [problem] }, false);
  } finally {
    run.close();
  }
  const rows = [
    [`npx escalera replay ${file}`, words.replay],
    [`npx escalera play ${defaultScenario}`, words.play],
    [`npx escalera batch ${defaultScenario} --runs 1000 --seed 1`, words.batch],
    ['npx escalera --help', words.help],
  ] as const;
  const width = Math.max(...rows.map(([command]) => command.length));
  at.out(
    `${words.saved(file)}\n\n${words.next}\n${rows.map(([command, what]) => `  ${command.padEnd(width)}   ${what}\n`).join('')}`,
  );
  return done;
}
