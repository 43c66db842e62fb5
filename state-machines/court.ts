/** Courts that may close a legal door: they suspend, uphold or lift, ask for reports, and find contempt. Never bargains. */
import { defineChart } from '../src/rules/chart.ts';

const law = defineChart({
  world: [],
  own: ['doubt', 'defiance'],
  parameters: ['singleLine', 'generalLine', 'clearLine', 'contemptLine'],
});

/** Some cases are suspended one by one, all of them only on graver doubt. */
const graveEnough = { type: 'holds', params: { 'self.doubt': '>= singleLine' } } as const;
const grave = { type: 'holds', params: { 'self.doubt': '>= generalLine' } } as const;
const calm = { type: 'holds', params: { 'self.doubt': '<= clearLine' } } as const;
const defied = { type: 'holds', params: { 'self.defiance': '>= contemptLine' } } as const;

export const court = law.chart(
  'court',
  law.rules.createMachine({
    id: 'court',
    type: 'parallel',
    context: law.context,
    states: {
      door: {
        initial: 'open',
        states: {
          open: {
            on: {
              suspendSome: { target: 'guarded', guard: graveEnough, actions: 'order' },
              closeDoor: { target: 'closed', guard: grave, actions: 'order' },
              upholdDoor: { target: 'cleared', guard: calm, actions: 'order' },
            },
          },
          guarded: {
            on: {
              closeDoor: { target: 'closed', guard: grave, actions: 'order' },
              liftSuspensions: { target: 'open', guard: calm, actions: 'order' },
            },
          },
          closed: { on: { liftSuspensions: { target: 'guarded', guard: calm, actions: 'order' } } },
          // Upheld is not for ever: graver doubt brings single suspensions back.
          cleared: { on: { suspendSome: { target: 'guarded', guard: grave, actions: 'order' } } },
        },
      },
      inquiry: {
        initial: 'waiting',
        states: {
          waiting: { on: { askForReport: { target: 'asking', actions: 'order' } } },
          // Contempt is found only after a report was asked for: whoever is warned can still mend it.
          asking: {
            on: {
              findContempt: { target: 'censuring', guard: defied, actions: 'order' },
              fileAway: { target: 'waiting', actions: 'order' },
            },
          },
          censuring: {},
        },
      },
    },
  }),
);
