/** Spanish of the news wire. */
import type { Side } from './side.ts';
import type { wireEn } from './wire-en.ts';

const does = ({ you, name }: Side, yours: string, theirs: string): string => (you ? yours : `${name} ${theirs}`);
const low = ({ you, subject }: Side, yours: string, theirs: string): string => (you ? yours : `${subject} ${theirs}`);
const to = ({ you, object }: Side): string => (you ? 'te' : `a ${object}`);
const offerOf = ({ you, possessive }: Side): string => (you ? 'tu oferta' : `la oferta ${possessive}`);
const offerStart = ({ you, possessive }: Side): string => (you ? 'Tu oferta' : `La oferta ${possessive}`);

/** `verb` toward someone: "te ofrece" or "ofrece a México". */
const toward = (from: Side, target: Side, yours: string, theirs: string): string =>
  target.you ? `${from.name} te ${theirs}` : `${does(from, yours, theirs)} ${to(target)}`;

/** Sentences of the wire; a side is either "you" or named. */
export const wireEs: typeof wireEn = {
  you: 'Tú',
  toYou: 'ti',
  secretly: ' (en secreto)',
  privately: ' (en privado)',
  chance: (percent) => ` (la probabilidad era de ${percent})`,
  lapsedOrder: (who, label) => `${does(who, 'No pudiste', 'no pudo')} seguir adelante con «${label}»: la situación ya era otra. No costó nada.`,
  offers: (from, target, terms, isPrivate) =>
    `${toward(from, target, 'Ofreces', 'ofrece')}${isPrivate ? ', en privado' : ', en público'}: ${terms}`,
  counters: (from, target, terms, isPrivate) =>
    `${toward(from, target, 'Respondes', 'responde')} con una contraoferta${isPrivate ? ', en privado' : ', en público'}: ${terms}`,
  terms: (give, get) => `${give}, a cambio de ${get}.`,
  gift: (give) => `${give}, a cambio de nada.`,
  demand: (get) => `nada, y pide ${get}.`,
  accepted: (by, from, terms) => `${does(by, 'Aceptas', 'acepta')} ${offerOf(from)} y ambas partes cumplen: ${terms}`,
  refused: (by, from, terms) => `${does(by, 'Rechazas', 'rechaza')} ${offerOf(from)}: ${terms}`,
  failed: (by, from) => `${does(by, 'Aceptas', 'acepta')} ${offerOf(from)}, pero uno de sus términos ya no puede cumplirse: no pasa nada.`,
  lapsed: (from, target) => (target.you ? `${offerStart(from)} vence sin que respondas.` : `${offerStart(from)} a ${target.object} vence sin respuesta.`),
  replaced: (from) => `${offerStart(from)} anterior queda retirada.`,
  leak: (from, target, terms) =>
    `Se filtra: en privado, ${target.you ? `${from.subject} te había ofrecido` : `${low(from, 'habías ofrecido', 'había ofrecido')} ${to(target)}`} ${terms}`,
  exposed: (news) => `Sale a la luz: ${news}`,
  threatMade: (by, target, what, date) => `${toward(by, target, 'Pones fecha', 'pone fecha')}: ${what}, ${date}.`,
  threatExtended: (by, what, date) => `${does(by, 'Aplazas', 'aplaza')} al ${date}: ${what}.`,
  threatCarriedOut: (by, what) => `${does(by, 'Cumples', 'cumple')} la amenaza: ${what}.`,
  threatWithdrawn: (by, what) => `${does(by, 'Retiras', 'retira')} la amenaza: ${what}.`,
  threatLapsed: (by, what) => `Llega el día y ${low(by, 'no haces', 'no hace')} nada: ${what}. Todos lo notaron.`,
  threatMet: (by, what) => `${does(by, 'Obtuviste', 'obtuvo')} lo que pedía; la amenaza termina: ${what}.`,
  promiseMade: (of, target, what) => `${toward(of, target, 'Prometes', 'promete')}: ${what}.`,
  promiseKept: (of, what) => `${does(of, 'Cumpliste', 'cumplió')} una promesa: ${what}.`,
  promiseLate: (of, what) => `${does(of, 'Cumpliste', 'cumplió')} una promesa, tarde: ${what}.`,
  promiseBroken: (of, what) => `${does(of, 'Rompiste', 'rompió')} una promesa: ${what}.`,
  unseen: ' Nadie más lo notó.',
  signal: (what, says) => `${what} Apunta a: ${says}.`,
  standing: (who, region, from, target) => `${who.name}, ${region}: ${from} → ${target}.`,
  becauseYou: (label, changes) => `Porque elegiste «${label}»: ${changes}.`,
  becauseDeal: (label, changes) => `Porque aceptaste «${label}»: ${changes}.`,
  becauseThreat: (changes) => `Por esa amenaza: ${changes}.`,
  becausePromise: (changes) => `Por esa promesa: ${changes}.`,
  becauseThis: (changes) => `Por esto: ${changes}.`,
  overTime: (changes) => `Para el momento siguiente: ${changes}.`,
  quiet: 'Nada que esté a tu vista.',
};
