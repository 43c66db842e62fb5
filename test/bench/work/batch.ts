/** Rounds of the command `escalera batch` itself, on one worker, with its rows written or not. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '../../fixtures/command.ts';
import type { Work } from '../job.ts';

/** With a folder, each round writes its rows into a new one below it. */
export const batchWork =
  (scenario: string, folder?: string): Work =>
  async ({ runs }) => {
    const out = folder === undefined ? undefined : mkdtempSync(join(folder, 'rows-'));
    const target = out === undefined ? [] : ['--out', out];
    const began = performance.now();
    const {
      code,
      out: text,
      err,
    } = await call([
      'batch',
      scenario,
      '--runs',
      String(runs),
      '--seed',
      'bench',
      '--workers',
      '1',
      '--json',
      ...target,
    ]);
    const seconds = (performance.now() - began) / 1000;
    if (code !== 0) throw new Error(err);
    if (out !== undefined) rmSync(out, { recursive: true });
    return { seconds, digest: (JSON.parse(text) as { digest: string }).digest };
  };
