/** Plain lines say what there is to be heard: no columns, no signs of the screen, no keys that only a screen has. */
import { expect, test } from 'vitest';
import { linearText } from '../../src/tui/session/linear-text.ts';
import { sitDown, type TableTop } from './table-top.ts';

const size = { columns: 80, rows: 100_000 };

function toTable(at: TableTop): void {
  for (let i = 0; i < 9 && at.model.screen.kind !== 'table'; i += 1) at.press('go');
}

test.each(['en', 'es'] as const)('its help names letters and words in %s, and no arrow or sign', (lang) => {
  const at = sitDown(lang, size, '7', 2);
  toTable(at);
  at.press('help');
  const help = linearText(at.model);
  expect(help).toContain(lang === 'en' ? 'd: the order in full' : 'd: la orden completa');
  expect(help).toContain(lang === 'en' ? '\npoints: ' : '\npuntos: ');
  expect(help).not.toMatch(/[●○◆▲▼←↑↓]| {3}|Esc|PgUp|RePág|You:|Usted:/);
});

test.each(['en', 'es'] as const)('its options are fields and values in %s, its review names no key', (lang) => {
  const at = sitDown(lang, size, '7', 2);
  at.press('options');
  expect(linearText(at.model)).toMatch(lang === 'en' ? /^\d+\. Seed: any$/m : /^\d+\. Semilla: cualquiera$/m);
  expect(linearText(at.model)).not.toMatch(/^\d+\. .* {2}/m);
  toTable(at);
  at.press('go');
  expect(linearText(at.model)).toContain(lang === 'en' ? 'You have chosen nothing' : 'No eligió nada');
  expect(linearText(at.model)).not.toMatch(/Esc|space bar|espaciadora/);
});
