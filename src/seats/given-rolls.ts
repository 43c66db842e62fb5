/** What a roll is said to come to, in an author's words, turned into the bits that make it so. */
import { bitsWithin } from '../chance/given.ts';
import { hint } from '../content/nearest.ts';
import type { Game } from '../model/game.ts';

/** `true` and `false` for a chance, the name of a type, a number for a need or the face of noise. */
export type Outcome = boolean | number | string;

/** The bits, or a sentence on why the roll cannot come to that. */
export function bitsFor(game: Game, name: string, thousandths: number | undefined, to: Outcome): number | string {
  if (thousandths !== undefined) return bitsForChance(thousandths, to);
  const [purpose = '', about = ''] = name.split(/\/(.*)/s);
  const types = game.actors.find((it) => it.id === about)?.types;
  if (purpose === 'type' && types !== undefined) {
    const at = types.names.indexOf(String(to));
    if (at < 0) return `it is one of the types of ${about}.${hint(String(to), types.names)}`;
    const share = types.prior[at] as number;
    if (share === 0) return `the type "${to}" has a probability of 0`;
    return bitsWithin(
      types.prior.slice(0, at).reduce((a, b) => a + b, 0),
      share,
      1000,
    );
  }
  const ask = game.asks.find((it) => it.id === about);
  if (purpose === 'need' && ask !== undefined) return bitsForFace(to, ask.least, ask.most);
  const faces = game.indicators.find((it) => `noise/${it.id}` === name)?.noise?.faces;
  if (faces !== undefined) return bitsForFace(to, -(faces - 1) / 2, (faces - 1) / 2);
  return 'only chances, types, needs and noise can be given';
}

function bitsForChance(thousandths: number, to: Outcome): number | string {
  if (typeof to !== 'boolean') return 'it is a chance: true or false';
  if (to && thousandths === 0) return 'its chance is 0 then';
  if (!to && thousandths === 1000) return 'it is certain then';
  return to ? bitsWithin(0, thousandths, 1000) : bitsWithin(thousandths, 1000 - thousandths, 1000);
}

function bitsForFace(to: Outcome, least: number, most: number): number | string {
  if (typeof to === 'number' && Number.isInteger(to) && to >= least && to <= most)
    return bitsWithin(to - least, 1, most - least + 1);
  return `it is a whole number from ${least} to ${most}`;
}
