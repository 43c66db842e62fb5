/** Spanish of the news wire: the reader is "usted". */
import type { Side } from './side.ts';
import type { wireEn } from './wire-en.ts';

const offerOf = ({ you, inside }: Side): string => (you ? 'la oferta que usted hizo' : `la oferta de ${inside}`);
const start = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
const where = (isPrivate: boolean): string => (isPrivate ? 'en privado' : 'en público');

/** A verb toward someone: "le ofrece" to the reader, "ofrece a México" to others. */
const toward = (from: Side, verb: string, to: Side): string =>
  to.you ? `${from.name} le ${verb}` : `${from.name} ${verb} a ${to.inside}`;

/** Sentences of the wire; a side is either "usted" or named. */
export const wireEs: typeof wireEn = {
  you: 'Usted',
  named: (name) => ({ name, inside: name }),
  quoted: (label) => `«${label}»`,
  privately: ' (en privado)',
  secretly: (who, label) => `Decisión secreta ${who.you ? 'suya' : `de ${who.inside}`}: «${label}».`,
  chance: (percent, what, how) => ` (${percent} de probabilidad ${what}${how})`,
  short: (points) => (points === 1 ? '; faltó 1 punto' : `; faltaron ${points} puntos`),
  spare: (points) => (points === 1 ? '; sobró 1 punto' : `; sobraron ${points} puntos`),
  lapsedOrder: (who, label) =>
    `${who.name} no pudo seguir adelante con «${label}»: la situación ya era otra. No costó nada.`,
  offers: (from, to, terms, isPrivate) => `${toward(from, 'ofrece', to)}, ${where(isPrivate)}: ${terms}`,
  counters: (from, to, terms, isPrivate) =>
    `${toward(from, 'responde', to)} con una contraoferta, ${where(isPrivate)}: ${terms}`,
  terms: (give, get) => `${give} a cambio de ${get}.`,
  gift: (give) => `${give}, a cambio de nada.`,
  demand: (get) => `nada, a cambio de ${get}.`,
  accepted: (by, from, terms) => `${by.name} acepta ${offerOf(from)}, y se cumple en el acto: ${terms}`,
  already: (acts) => ` Ya se había hecho poco antes, por separado: ${acts}.`,
  refused: (by, from, terms) => `${by.name} rechaza ${offerOf(from)}: ${terms}`,
  failed: (by, from) =>
    `${by.name} acepta ${offerOf(from)}, pero uno de sus términos ya no puede cumplirse: no pasa nada.`,
  lapsed: (from, to) => start(`${offerOf(from)} a ${to.inside} vence sin respuesta.`),
  replaced: (from) => start(`${offerOf(from)} sale de la mesa; otra ocupa su lugar.`),
  leak: (from, to, terms) =>
    `Se filtra: en privado, ${from.inside} le había hecho una oferta${to.you ? '' : ` a ${to.inside}`}: ${terms}`,
  exposed: (news) => `Sale a la luz. ${news}`,
  threatMade: (what, date) => `Ya hay fecha: ${what}, ${date}.`,
  threatExtended: (what, date) => `Nueva fecha: ${what}, ${date}.`,
  threatCarriedOut: (what) => `Amenaza cumplida: ${what}.`,
  threatWithdrawn: (what) => `Amenaza retirada: ${what}.`,
  threatLapsed: (what) => `Pasa el día y no se hace nada: ${what}. Todos lo notaron.`,
  threatMet: (what) => `Lo que se pedía está hecho y la amenaza termina: ${what}.`,
  promiseMade: (of, what) => `Promesa de ${of.inside}: ${what}.`,
  promiseKept: (of, what) => `Promesa cumplida por ${of.inside}: ${what}.`,
  promiseLate: (of, what) => `Promesa cumplida tarde por ${of.inside}: ${what}.`,
  promiseBroken: (of, what) => `Promesa rota por ${of.inside}: ${what}.`,
  unseen: ' Nadie más lo notó.',
  sign: (about, what, says) => `Una señal sobre ${about.inside}: ${what}. Apunta a que ${says}.`,
  act: (about, what) => `Una señal sobre ${about.inside}: ${what}.`,
  signOfYou: (what, says) => `Los demás leen en usted una señal: ${what}. Para ellos dice: «${says}».`,
  actOfYours: (what) => `Los demás leen en usted una señal: ${what}.`,
  note: (text) => `De quien facilita: ${text}`,
  standing: (who, region, from, to) => `${who.name}, ${region}: ${from} → ${to}.`,
  becauseYou: (label, changes) => `Porque usted eligió «${label}»: ${changes}.`,
  becauseDeal: (label, changes) => `Porque usted acordó «${label}»: ${changes}.`,
  becauseKnown: (label, changes) => `Al conocerse «${label}»: ${changes}.`,
  becauseOf: (what, changes) => `Por «${what}»: ${changes}.`,
  becauseThis: (changes) => `Por ello: ${changes}.`,
  overTime: (changes) => `Con el paso de los días: ${changes}.`,
  sparedAct: (who) => `${who}: violencia, sin detalles (v).`,
  sparedEvent: 'Violencia, sin detalles (v).',
  sparedSign: 'un acto de violencia',
  sparedCounts: 'la cuenta de muertos: vea cómo están las cosas',
};
