/** The theatre a scenario builds on: another file inside the scenario's folder. */
import type { Problem } from '../model/problem.ts';
import { pathKey, type Tree } from './origins.ts';
import { place } from './place.ts';
import { innerName, type SourceText } from './source-text.ts';
import { readYaml } from './yaml-tree.ts';

/** The theatre as far as it could be read. `name` is as problems and run files name it. */
export interface Theatre {
  readonly name?: string;
  readonly text?: string;
  readonly tree?: Tree;
  readonly problems: readonly Problem[];
}

/**
 * Reads the theatre that a scenario names, by `open`, which is given a name inside the scenario's folder; undefined when
 * the scenario names none. An absolute path, one with `..`, and a link out of the folder are refused.
 */
export function readTheatre(scenario: Tree, file: string, open: (name: string) => SourceText): Theatre | undefined {
  const named = scenario.data['theatre'];
  if (named === undefined || named === null) return undefined;
  const problem = (code: string, message: string): Theatre => ({
    problems: [place({ path: ['theatre'], code, message }, scenario.origins, file)],
  });
  const name = typeof named === 'string' ? innerName(named) : undefined;
  if (name === undefined) {
    return problem(
      'outside-folder',
      'Expected the path of a file inside the scenario\'s folder, for instance "theatres/north-america.yaml".',
    );
  }
  if (name === file) return problem('theatre-in-theatre', 'A scenario cannot be its own theatre.');
  const source = open(name);
  if (!source.ok) return problem(source.code, source.message);
  const { tree, problems } = readYaml(name, source.text);
  const key = tree?.origins.get(pathKey(['theatre']))?.key;
  const chained: Problem[] =
    key === undefined
      ? []
      : [
          {
            file: name,
            ...key,
            code: 'theatre-in-theatre',
            path: 'theatre',
            message: 'A theatre builds on no other theatre: remove this key.',
          },
        ];
  return { name, text: source.text, ...(tree === undefined ? {} : { tree }), problems: [...problems, ...chained] };
}
