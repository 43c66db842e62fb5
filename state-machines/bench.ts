/** The courts of a great power with two cases before them: a neighbour's suit against its firms, and a tariff of its own. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({
  world: [],
  own: ['suitDoubt', 'tariffDoubt'],
  parameters: ['barLine', 'voidLine'],
});

// What the judges think of a case decides which ruling is open to them; when they give it is theirs.
const barred = { type: 'holds', params: { 'self.suitDoubt': '>= barLine' } } as const;
const heardOut = { type: 'holds', params: { 'self.suitDoubt': '< barLine' } } as const;
const unlawful = { type: 'holds', params: { 'self.tariffDoubt': '>= voidLine' } } as const;
const lawful = { type: 'holds', params: { 'self.tariffDoubt': '< voidLine' } } as const;

export const bench = law.chart(
  'bench',
  law.rules.createMachine({
    id: 'bench',
    type: 'parallel',
    context: law.context,
    states: {
      suit: {
        initial: 'filed',
        states: {
          filed: {
            on: { hearSuit: { target: 'heard', actions: 'order' }, 'seen.litigant.settleSuit': { target: 'moot' } },
          },
          heard: {
            on: {
              barSuit: { target: 'barred', guard: barred, actions: 'order' },
              allowSuit: { target: 'allowed', guard: heardOut, actions: 'order' },
              'seen.litigant.settleSuit': { target: 'moot' },
            },
          },
          barred: {},
          allowed: { on: { 'seen.litigant.settleSuit': { target: 'moot' } } },
          moot: {},
        },
      },
      tariffs: {
        initial: 'untested',
        states: {
          untested: {
            on: {
              voidTariffs: { target: 'stayed', guard: unlawful, actions: 'order' },
              upholdTariffs: { target: 'upheld', guard: lawful, actions: 'order' },
            },
          },
          // Found unlawful, but collected until a higher court has spoken.
          stayed: {
            on: {
              confirmVoid: { target: 'voided', guard: unlawful, actions: 'order' },
              reverseVoid: { target: 'upheld', guard: lawful, actions: 'order' },
            },
          },
          upheld: {},
          voided: {},
        },
      },
    },
  }),
);
