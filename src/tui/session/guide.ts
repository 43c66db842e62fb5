/** The guide of a first game: for three moments it says, once for each screen, what one sees and what one can do. */
import { turnNow } from '../../engine/stage.ts';
import type { GuideStep } from '../text/guide-en.ts';
import type { Model } from './model.ts';

/** The model, with the guide's page over a screen that it has not spoken of yet. */
export function guided(model: Model): Model {
  const { guide, overlay } = model;
  if (guide === undefined || overlay !== undefined) return model;
  const step = stepOf(model);
  if (step === undefined || guide.includes(step)) return model;
  return { ...model, guide: [...guide, step], overlay: { kind: 'guide', panel: 0, top: 0 } };
}

function stepOf({ screen, position }: Model): GuideStep | undefined {
  switch (screen.kind) {
    case 'briefing':
    case 'compose':
    case 'review':
    case 'reveal':
      return screen.kind;
    case 'news':
      return position !== undefined && turnNow(position.stage) > position.from ? 'news' : 'story';
    case 'table': {
      const moment = position === undefined ? -1 : turnNow(position.stage) - position.from;
      return (['table', 'bargain', 'alone'] as const)[moment];
    }
    case 'advice':
    case 'estimate':
    case 'start':
    case 'options':
    case 'ending':
    case 'curtain':
    case 'seatBriefing':
    case 'undo':
    case 'branched':
    case 'replay':
    case 'facilitator':
    case 'form':
      return undefined;
  }
}
