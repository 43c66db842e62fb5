/** Every shipped scenario plays as its golden says, line by line. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scenarioIds } from '../../src/io/catalogue.ts';
import { goldenFile, playthrough, shipped } from './playthrough.ts';

const ids = scenarioIds(path.resolve(import.meta.dirname, '../..'));

test.each(ids)('%s plays as its golden', (id) => {
  const file = goldenFile(id);
  expect(existsSync(file), 'run `npm run golden`, read what it wrote, commit it').toBe(true);
  const [golden, now] = [readFileSync(file, 'utf8'), playthrough(shipped(id))].map((text) => text.split('\n'));
  const differs = now?.findIndex((line, i) => line !== golden?.[i]) ?? -1;
  expect(
    now?.[differs],
    `line ${differs + 1}: when this was meant, run \`npm run golden\` and read the difference`,
  ).toBe(golden?.[differs]);
  expect(now).toHaveLength(golden?.length ?? 0);
});
