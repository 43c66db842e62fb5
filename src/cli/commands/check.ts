/** `escalera check`: everything that is wrong with scenario files. */
import { basename, dirname, join } from 'node:path';
import { charts } from '../../../state-machines/index.ts';
import { scenarioFile, scenarioFiles, scenarioIds } from '../../io/catalogue.ts';
import { readChecklist } from '../../io/checklist.ts';
import { renderProblems } from '../../io/code-frame.ts';
import { type LoadOptions, loadGame } from '../../io/load-game.ts';
import { idleTexts } from '../../io/theatre-texts.ts';
import type { Problem } from '../../model/problem.ts';
import { done, wrongInput } from '../exit.ts';
import type { Surroundings } from '../surroundings.ts';

/** Checks the files, or all that come with the program, and shows the problems of all of them at once. */
export function check(
  files: readonly string[],
  { json = false }: { readonly json?: boolean },
  at: Surroundings,
): number {
  const wanted = files.length > 0 ? [...new Set(files)] : scenarioIds(at.home).map((id) => scenarioFile(id, at.home));
  const checklist = checklistOf(at);
  const problems: Problem[] = [...checklist.problems];
  const texts = new Map<string, string>(Object.entries(checklist.texts));
  const good: string[] = [];
  const options = {
    roster: charts,
    home: at.home,
    standard: true,
    ...(checklist.ids === undefined ? {} : { checklist: checklist.ids }),
  };
  for (const file of wanted) {
    const found = isTheatre(file) ? checkTheatre(file, options) : checkScenario(file, options);
    // A theatre's problem is one, however many scenarios of the call build on it.
    problems.push(...found.problems.filter((it) => !problems.some((told) => isSame(told, it))));
    for (const [name, text] of Object.entries(found.texts)) texts.set(name, text);
    if (found.problems.length === 0) good.push(file);
  }
  const ok = problems.length === 0;
  if (json)
    at.out(
      `${JSON.stringify({ ok, problems: problems.map(({ file, line, column, code, path, message }) => ({ file, line, column, code, path, message })) })}\n`,
    );
  else {
    for (const file of good) at.out(`ok  ${file}\n`);
    if (!ok) at.out(`${renderProblems(problems, Object.fromEntries(texts), { color: at.color && at.terminal.out })}\n`);
    else if (wanted.length === 0) at.out('There are no scenarios.\n');
  }
  return ok ? done : wrongInput;
}

const isSame = (a: Problem, b: Problem): boolean => JSON.stringify(a) === JSON.stringify(b);

interface Found {
  readonly problems: readonly Problem[];
  readonly texts: Readonly<Record<string, string>>;
}

/** What `covers` may name; without its file nothing is looked up, and `escalera coverage` says what is missing. */
function checklistOf({ home }: Surroundings): Found & { readonly ids?: readonly string[] } {
  const read = readChecklist(home);
  if (read.ok) return { problems: [], texts: {}, ids: read.value.items.map((it) => it.id) };
  return read.problems.some((it) => it.code === 'no-such-file') ? { problems: [], texts: {} } : read;
}

function checkScenario(file: string, options: LoadOptions): Found {
  const loaded = loadGame(file, options);
  return loaded.ok ? { problems: [], texts: {} } : loaded;
}

/** A theatre is half of a scenario: it lies in a folder of that name, beside the scenarios that build on it. */
const isTheatre = (file: string): boolean => /\.ya?ml$/i.test(file) && basename(dirname(file)) === 'theatres';

/** A theatre is right when every scenario that builds on it is, and some scenario uses each of its texts. */
function checkTheatre(file: string, options: LoadOptions): Found {
  const name = `theatres/${basename(file)}`;
  const folder = dirname(dirname(file));
  const users = scenarioFiles(folder).flatMap((scenario) => {
    const loaded = loadGame(join(folder, scenario), options);
    const texts = loaded.ok ? loaded.value.texts : loaded.texts;
    const text = texts[name] ?? texts[join(folder, name)];
    return text === undefined ? [] : [{ loaded, texts, text }];
  });
  const [first] = users;
  if (first === undefined) {
    const message = `No scenario in ${folder} builds on this theatre ("theatre: ${name}"), so it cannot be checked.`;
    return { problems: [{ file, line: 1, column: 1, code: 'unused-theatre', path: '', message }], texts: {} };
  }
  const problems = users.flatMap(({ loaded }) => (loaded.ok ? [] : loaded.problems));
  if (problems.length > 0)
    return { problems, texts: Object.assign({}, ...users.map((it) => it.texts)) as Record<string, string> };
  const games = users.flatMap(({ loaded }) => (loaded.ok ? [loaded.value.game] : []));
  return { problems: idleTexts(file, first.text, games), texts: { [file]: first.text } };
}
