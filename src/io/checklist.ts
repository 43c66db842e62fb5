/** Reads the checklist of the articles, a data file beside the scenarios. */
import { join, relative } from 'node:path';
import { z } from 'zod';
import { type Article, type Checklist, type ChecklistItem, itemKinds } from '../model/checklist.ts';
import type { Finding } from '../model/problem.ts';
import type { Refusal } from './load-game.ts';
import { place } from './place.ts';
import { shapeFindings } from './schema-findings.ts';
import { block, named, oneOf, text } from './schema-parts.ts';
import { readText } from './source-text.ts';
import { readYaml } from './yaml-tree.ts';

const id = (pattern: RegExp, expected: string) => z.string().regex(pattern, { error: expected });

const item = block(
  {
    kind: oneOf(itemKinds, 'What it is.'),
    says: text('One sentence: what the article says.'),
    note: text('Where the record differs from it.').exactOptional(),
  },
  'One thing an article says.',
);

const article = block(
  {
    publisher: text('Who published it, as far as its text tells.'),
    title: text('What it is called.'),
    date: text('When it was published, as exactly as known.').exactOptional(),
    note: text('What one should know of it.').exactOptional(),
    items: named(item, 'What it says, by id.', id(/^A\d+-[A-Z][A-Za-z]*\d+$/, 'an id such as "A2-E1"')),
  },
  'One article.',
);

const checklistSchema = block(
  { articles: named(article, 'The articles, by id.', id(/^A\d+$/, 'an id such as "A2"')) },
  'The checklist of the articles.',
);

/** The checklist, or all that is wrong with its file. */
export function readChecklist(home: string): { readonly ok: true; readonly value: Checklist } | Refusal {
  const path = join(home, 'scenarios', 'articles', 'checklist.yaml');
  const file = relative('', path);
  const source = readText(path);
  if (!source.ok) {
    const { code, message } = source;
    return { ok: false, problems: [{ file, line: 1, column: 1, code, path: '', message }], texts: {} };
  }
  const { tree, problems } = readYaml(file, source.text);
  if (tree === undefined) return { ok: false, problems, texts: { [file]: source.text } };
  const shape = shapeFindings(tree.data, checklistSchema);
  const { articles = {} } = shape.length > 0 ? {} : checklistSchema.parse(tree.data);
  const all = Object.entries(articles);
  const strayed = all.flatMap(([of, { items }]) => strays(of, Object.keys(items)));
  const found = [...problems, ...[...shape, ...strayed].map((finding) => place(finding, tree.origins, file))];
  if (found.length > 0) return { ok: false, problems: found, texts: { [file]: source.text } };
  const value: Checklist = {
    articles: all.map(
      ([of, { publisher, title, date, note }]): Article => ({
        id: of,
        publisher,
        title,
        ...(date === undefined ? {} : { date }),
        ...(note === undefined ? {} : { note }),
      }),
    ),
    items: all.flatMap(([of, { items }]) =>
      Object.entries(items).map(([it, rest]): ChecklistItem => ({ id: it, article: of, ...rest })),
    ),
  };
  return { ok: true, value };
}

/** Items that begin with the id of another article. */
const strays = (of: string, ids: readonly string[]): Finding[] =>
  ids
    .filter((it) => !it.startsWith(`${of}-`))
    .map((it) => ({
      path: ['articles', of, 'items', it],
      code: 'bad-name',
      message: `Expected an id that begins with "${of}-", for it stands under ${of}.`,
      atKey: true,
    }));
