/** `escalera watch`: a run as everyone may see it, while others play it: a spectator's view. */

import { statSync } from 'node:fs';
import { charts } from '../../../state-machines/index.ts';
import type { ReplayedFile } from '../../io/replay-file.ts';
import type { Language } from '../../model/text.ts';
import { readLine } from '../../tui/compared.ts';
import { toldTo } from '../../tui/present/eyes.ts';
import { done, interrupted } from '../exit.ts';
import { languageOf } from '../language.ts';
import { refuse } from '../report-problems.ts';
import type { Surroundings } from '../surroundings.ts';
import { momentText, type Setting, titleText, visible } from '../transcript.ts';
import { cliWords } from '../words.ts';

/** Shows it and goes with it as it grows; without a terminal it is told as far as it stands. */
export async function watch(
  path: string,
  { lang: asked }: { readonly lang?: Language },
  at: Surroundings,
): Promise<number> {
  const line = readLine(path, charts);
  if (!line.ok) return refuse(at, line, false);
  const { played } = line.value;
  const { game } = played.loaded;
  const { header } = played.file;
  const lang = asked ?? header.lang ?? languageOf(undefined, at.env);
  const about = `${path} · ${cliWords[lang].seed(visible(header.seed))}`;
  if (at.terminal.in && at.terminal.out) {
    const { replayInTerminal } = await import('../../tui/replay.tsx');
    const how = await replayInTerminal({
      lang,
      game,
      ...standOf(played),
      eyes: 'public',
      interventions: [],
      compared: undefined,
      about,
      atLast: true,
      grows: growing(path),
      interrupted: at.interrupted,
    });
    return how === 'interrupted' ? interrupted : done;
  }
  const setting: Setting = { game, lang, columns: Math.min(at.columns, 100), seat: undefined };
  const { told, turns } = standOf(played);
  at.out(titleText(setting, header.seed));
  for (let turn = 1; turn <= turns; turn += 1) at.out(momentText(setting, turn, toldTo(game, told, 'public')));
  return done;
}

/** All that is told of it, to the moment under way. */
const standOf = ({ recording }: ReplayedFile): { told: ReplayedFile['recording']['told']; turns: number } => ({
  told: recording.told,
  turns: recording.run.turn,
});

/** Looks into the file again when it was written to; one that cannot be read just then is looked into the next time. */
function growing(path: string): () => ReturnType<typeof standOf> | undefined {
  const stamp = (): string => {
    const found = statSync(path, { throwIfNoEntry: false });
    return `${found?.size} ${found?.mtimeMs}`;
  };
  let before = stamp();
  return () => {
    const now = stamp();
    if (now === before) return undefined;
    const line = readLine(path, charts);
    if (!line.ok) return undefined;
    before = now;
    return standOf(line.value.played);
  };
}
