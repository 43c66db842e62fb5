/** What is said when play in the terminal is over: where the run is saved and how to go on, or why it cannot be saved. */
import type { RecordedRun } from '../io/recorded-run.ts';
import type { Language } from '../model/text.ts';
import type { PlayResult } from '../tui/play.tsx';
import { done, interrupted } from './exit.ts';
import type { Surroundings } from './surroundings.ts';
import { cliWords } from './words.ts';

const elsewhere = 'Make its folder writable, or start Escalera in another folder.';

/** Plays, says what came of it, and returns the exit code. `path` is where the run is being saved. */
export async function playedAndSaid(
  lang: Language,
  at: Surroundings,
  path: () => string,
  play: () => Promise<PlayResult>,
): Promise<number> {
  try {
    const { run, how } = await play();
    run?.close();
    if (run?.file !== undefined) at.out(`${cliWords[lang].saved(run.file)}\n${goOn(run, lang)}`);
    return how === 'interrupted' ? interrupted : done;
  } catch (error) {
    const { savingProblem } = await import('../io/run-folder.ts');
    const problem = savingProblem(path(), error, elsewhere);
    if (problem === undefined) throw error;
    return (await import('./report-problems.ts')).refuse(at, { problems: [problem] }, false);
  }
}

function goOn({ file, result }: RecordedRun, lang: Language): string {
  const words = cliWords[lang];
  return result === undefined
    ? `${words.resume}:\nnpx escalera play ${file}\n`
    : `${words.replay}:\nnpx escalera replay ${file}\n`;
}
