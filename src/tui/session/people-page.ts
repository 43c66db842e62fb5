/** Pages of a shared table and of lines that branch: the curtain, a seat's briefing, the moments to go back to, a form. */
import { type Hint, hints } from '../keys.ts';
import { curtainRows } from '../present/curtain.ts';
import { pageHeight, textWidth } from '../present/layout.ts';
import { briefingRows, titleOf } from '../present/pages.ts';
import { blank, line, type Row, span, wrapped } from '../present/rows.ts';
import { branchedRows, undoRow, undoRows } from '../present/undo.ts';
import { pageWords, peopleWords } from '../text/words.ts';
import type { FormScreen, Model, Screen } from './model.ts';
import { lastUndo, undoScope } from './undo.ts';

/** Screens that this file has the pages of. */
export type PeopleScreen = Screen & { readonly kind: 'curtain' | 'seatBriefing' | 'undo' | 'branched' | 'form' };

/** A page: what is drawn from `top` on. */
interface PeoplePage {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly hints: readonly Hint[];
  readonly top: number;
}

/** The page of such a screen; undefined where there is no run to show. */
export function peoplePage(model: Model, screen: PeopleScreen): PeoplePage | undefined {
  const { lang, position } = model;
  const words = peopleWords[lang];
  const width = textWidth(model.size);
  switch (screen.kind) {
    case 'curtain': {
      const { to } = screen;
      const rows = curtainRows({ game: to.game, lang }, 'seat' in to ? to.seat : undefined, width);
      return { title: `${titleOf(to.game, lang)} · ${words.curtain}`, rows, hints: hints.curtain, top: 0 };
    }
    case 'seatBriefing': {
      if (position === undefined) return undefined;
      const rows = briefingRows(position, position.seat, false, width, position.from, model.spares);
      const title = `${titleOf(position.game, lang)} · ${pageWords[lang].briefing}`;
      return { title, rows, hints: hints.seatBriefing, top: screen.top };
    }
    case 'undo': {
      const scope = undoScope(model);
      if (scope === undefined) return undefined;
      const last = lastUndo(model);
      const under = undoRow(scope, screen.turn, last, width);
      const top = Math.max(0, under + 2 - pageHeight(model.size));
      return { title: words.undo, rows: undoRows(scope, screen.turn, last, width), hints: hints.undo, top };
    }
    case 'branched': {
      const rows = branchedRows({ game: screen.branch.game, lang }, screen.branch, width);
      return { title: words.branched, rows, hints: hints.branched, top: 0 };
    }
    case 'form': {
      const several = screen.act.kind === 'roll' && screen.act.outcomes.length > 1;
      const keys = several ? hints.formRoll : hints.form;
      return { title: words.facilitatorHead, rows: formRows(model, screen, width), hints: keys, top: 0 };
    }
  }
}

function formRows({ lang }: Model, { act, text, reason, field, under }: FormScreen, width: number): Row[] {
  const words = peopleWords[lang];
  const entry = (name: string, value: string, typing: boolean): Row[] => [
    line(name, typing ? 'strong' : 'dim'),
    ...wrapped(`${typing ? '› ' : '  '}${value}${typing ? '▏' : ''}`, width, 'plain', 2),
    blank,
  ];
  const head = { inject: words.formInject, note: words.formNote, roll: words.formRoll }[act.kind];
  const outcome = act.kind === 'roll' ? act.outcomes[act.chosen] : undefined;
  return [
    line(head, 'accent'),
    ...(act.kind === 'note' ? [] : wrapped(act.label, width)),
    blank,
    ...(outcome === undefined ? [] : [[span(`${words.outcome}: `), span(`‹ ${outcome.label} ›`, 'strong')], blank]),
    ...(act.kind === 'note' ? entry(words.noteText, text, field === 'text') : []),
    ...entry(words.reason, reason, field === 'reason'),
    ...(under.says === undefined ? [] : wrapped(under.says, width, 'bad')),
  ];
}
