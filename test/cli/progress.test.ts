/** The progress bar of long work: one line that fits a narrow terminal, wiped when done, and silent elsewhere. */
import { expect, test } from 'vitest';
import { batchWords } from '../../src/cli/batch-words.ts';
import { progressBar } from '../../src/cli/progress.ts';
import type { Surroundings } from '../../src/cli/surroundings.ts';

/** What a bar writes where standard error is a terminal, or is not. */
function written(terminal: boolean, lang: 'en' | 'es'): string[] {
  const parts: string[] = [];
  const at = { err: (text: string) => parts.push(text), terminal: { in: true, out: true, err: terminal } };
  const bar = progressBar(at as unknown as Surroundings, (runs, of) => batchWords[lang].progress(lang, runs, of));
  bar.show(0, 1_000_000);
  bar.show(400, 1_000_000);
  bar.show(505_000, 1_000_000);
  bar.show(1_000_000, 1_000_000);
  bar.clear();
  return parts;
}

test.each(['en', 'es'] as const)('it shows each per cent once, in one line of %s', (lang) => {
  const parts = written(true, lang);
  expect(parts).toHaveLength(4);
  for (const part of parts.slice(0, 3)) {
    expect(part).toMatch(/^\r[█░]{30} {1,3}\d+ % .+/);
    expect(part.endsWith('\u001b[K')).toBe(true);
    expect(part.length).toBeLessThan(80);
  }
  expect(parts[1]).toContain(lang === 'en' ? '50 %  505,000 of 1,000,000 runs' : '50 %  505,000 de 1,000,000 partidas');
  expect(parts[3]).toBe('\r\u001b[2K');
});

test('it is silent where standard error is no terminal', () => {
  expect(written(false, 'en')).toEqual([]);
});
