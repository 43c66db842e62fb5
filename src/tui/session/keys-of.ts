/** Which keys the screen in view takes. */
import { turnNow } from '../../engine/stage.ts';
import type { HintsName } from '../keys.ts';
import { isSimple, tableLayout } from '../present/layout.ts';
import type { Model } from './model.ts';
import { replayKeys } from './replay.ts';

/** The name of the keys of a session's screen, whatever page lies over it. */
export function screenKeys({ screen, position, size }: Model): HintsName {
  if (screen.kind === 'briefing') return screen.long ? 'briefingLong' : 'briefing';
  if (screen.kind === 'advice') return screen.advice?.lines === undefined ? 'advice' : 'adviceLines';
  if (screen.kind === 'ending') return position?.branch === undefined ? 'ending' : 'endingBranch';
  if (screen.kind === 'replay') return replayKeys(screen.replay);
  if (screen.kind !== 'table') return screen.kind;
  if (position !== undefined && isSimple(turnNow(position.stage), position.from)) return 'tableFirst';
  return tableLayout(size, false, 0).wide ? 'tableWide' : 'table';
}
