/** Asking the adviser about a recorded run: what is said, and what the run keeps of it. */
import { writeOrder } from '../content/orders.ts';
import { isAdvice } from '../io/note-kinds.ts';
import type { RecordedRun } from '../io/recorded-run.ts';
import { type Desk, noteOf } from './advice-desk.ts';
import type { Asking } from './present/position.ts';
import type { Command, Message } from './session/message.ts';

/** How far may be asked, and what was. */
export const askingOf = ({ header: { advice }, notes }: RecordedRun): Asking => ({
  most: advice?.most,
  blind: advice?.blind === true,
  notes: [...notes],
});

/** Figures, the first of a question on the disk before anyone sees them: asking counts. An estimate likewise. */
export function consultDesk(
  desk: Desk,
  run: RecordedRun,
  seat: number,
  command: Command & { readonly kind: 'advise' | 'refine' | 'estimate' },
): Message | undefined {
  if (command.kind === 'estimate') {
    const { event, percent } = command;
    const orders = command.orders.map((order) => writeOrder(run.game, order));
    const { turn, waitsFor } = run.recording.run;
    const reaction = waitsFor === 'reactions' ? { reaction: true as const } : {};
    run.note({ estimate: turn, seat: idOf(run, seat), ...reaction, event, percent, orders });
    return { kind: 'noted', asking: askingOf(run) };
  }
  const advice = command.kind === 'refine' ? desk.more() : desk.ask(run, seat, command.sets);
  if (advice === undefined) return undefined;
  if (command.kind === 'advise') run.note(noteOf(run.game, advice));
  return { kind: 'advised', advice, asking: askingOf(run) };
}

/** What the adviser showed a seat last is kept as its orders are sealed, or its answer is given. */
export function keepAdvice(desk: Desk, run: RecordedRun, seat: number | undefined): void {
  const said = desk.said(run);
  if (said === undefined || said.seat !== seat) return;
  const kept = run.notes
    .filter(isAdvice)
    .findLast((note) => note.seat === idOf(run, seat) && (note.reaction === true) === said.reaction);
  if (kept?.advice !== said.turn || kept.futures !== said.futures || kept.cases !== said.cases)
    run.note(noteOf(run.game, said));
}

const idOf = ({ game }: RecordedRun, seat: number): string => game.actors[seat]?.id ?? '';
