/** The diagrams in `state-machines/README.md` are those of the charts; and how a region is drawn. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defineChart } from '../../src/rules/chart.ts';
import { chartTable } from '../../src/rules/chart-table.ts';
import { drawRegion, readme, withDiagrams } from './diagrams.ts';

test('the diagrams are up to date', () => {
  const text = readFileSync(readme, 'utf8');
  expect(text.split('\n'), 'run `node bin/with-node.js test/charts/diagrams.ts` and read the difference').toEqual(
    withDiagrams(text).split('\n'),
  );
});

test('every row is drawn, and what is the same everywhere once', () => {
  const law = defineChart({ world: ['heat'], own: [], parameters: ['limit'] });
  const order = { actions: 'order' } as const;
  const machine = law.rules.createMachine({
    id: 'small',
    type: 'parallel',
    context: law.context,
    states: {
      mood: {
        initial: 'calm',
        states: {
          calm: {
            on: {
              wait: order,
              shout: { target: 'angry', guard: { type: 'holds', params: { heat: '> limit' } }, actions: 'order' },
              plead: order,
            },
          },
          angry: { on: { wait: order, 'turn.end': 'calm', 'threat.met': 'calm' } },
        },
      },
    },
  });
  const [region] = chartTable(law.chart('small', machine)).regions;
  expect(region === undefined ? [] : drawRegion(region)).toEqual([
    '  state mood {',
    '    [*] --> mood_calm',
    '    state "calm" as mood_calm',
    '    state "angry" as mood_angry',
    '    state "any posture" as mood_any',
    '    mood_any --> mood_any : wait',
    '    mood_calm --> mood_angry : shout [heat > limit]',
    '    mood_calm --> mood_calm : plead',
    '    mood_angry --> mood_calm : turn.end, threat.met',
    '  }',
  ]);
});

test('a README without the marks is refused', () => {
  expect(() => withDiagrams('# Charts')).toThrow('lacks');
});
