/** Writes the golden playthrough of every scenario anew: run it when results were meant to change, and read the difference. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { scenarioIds } from '../../src/io/catalogue.ts';
import { goldenFile, playthrough, shipped } from './playthrough.ts';

for (const id of scenarioIds(path.resolve(import.meta.dirname, '../..'))) {
  const file = goldenFile(id);
  const text = playthrough(shipped(id));
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  writeFileSync(file, text);
  console.log(`${id}: ${before === undefined ? 'new' : before === text ? 'unchanged' : 'changed'}`);
}
