/** The key that skips details of violence: it changes what this sitting reads, and nothing of the run. */
import type { White } from '../present/facilitator.ts';
import type { Position } from '../present/position.ts';
import { sparedTexts } from '../present/spared.ts';
import { pageWords } from '../text/words.ts';
import type { Model } from './model.ts';

/** Skips them, or shows them again; the table says which. */
export function turnSpared(model: Model): Model {
  const spares = model.spares !== true;
  const { screen } = model;
  const turned = { ...model, spares };
  return screen.kind === 'table' ? { ...turned, screen: { ...screen, says: sparedText(turned) } } : turned;
}

/** Which of the two it is. */
export const sparedText = ({ spares, lang }: Model): string =>
  spares === true ? pageWords[lang].spares : pageWords[lang].sparesNot;

/** The model, whose reader has the texts that it is to read. */
export function asSpared(model: Model): Model {
  const position = reading(model.position, model);
  const white = reading(model.white, model);
  if (position === model.position && white === model.white) return model;
  return { ...model, ...(position === undefined ? {} : { position }), ...(white === undefined ? {} : { white }) };
}

/** The same where nothing changes: what was read off it is remembered by it. */
function reading<P extends Position | White>(of: P | undefined, { spares = false }: Model): P | undefined {
  if (of === undefined || (of.spared !== undefined) === spares) return of;
  if (spares) return { ...of, spared: sparedTexts(of.game) };
  const { spared: _, ...plain } = of;
  return plain as P;
}
