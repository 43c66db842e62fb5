/** Without a terminal: one run of the default scenario, told, saved, and what one could do next. */
import { charts } from '../../state-machines/index.ts';
import { loadGame } from '../io/load-game.ts';
import { runPath, saveEndedRun, savingProblem } from '../io/run-folder.ts';
import { defaultScenario } from './default-scenario.ts';
import { done } from './exit.ts';
import { freshSeed, playHeadless } from './headless.ts';
import { languageOf } from './language.ts';
import { refuse } from './report-problems.ts';
import type { Surroundings } from './surroundings.ts';
import { cliWords } from './words.ts';

/** Plays the default scenario with its usual doctrines, prints the transcript, saves the run and says how to go on. */
export function tellOne(at: Surroundings): number {
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
