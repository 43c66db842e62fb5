/** The texts of a theatre that no scenario uses: one that some scenario does without is there for another. */
import type { Game } from '../model/game.ts';
import type { Problem } from '../model/problem.ts';
import { isMap } from './origins.ts';
import { place } from './place.ts';
import { readYaml } from './yaml-tree.ts';

/** A problem at each text of the theatre that none of the games, all that build on it, has in use. */
export function idleTexts(file: string, text: string, games: readonly Game[]): Problem[] {
  const { tree } = readYaml(file, text);
  const written = tree?.data['text'];
  if (tree === undefined || !isMap(written)) return [];
  return Object.keys(written)
    .filter((id) => !games.some((game) => game.text.has(id)))
    .map((id) =>
      place(
        {
          path: ['text', id],
          code: 'unknown-text',
          atKey: true,
          message: `No scenario that builds on this theatre uses the text "${id}".`,
        },
        tree.origins,
        file,
      ),
    );
}
