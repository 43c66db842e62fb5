/** The command line's own words to a player, by language. */
import type { Language } from '../model/text.ts';

/** English. */
const en = {
  seed: (seed: string) => `seed ${seed}`,
  moment: (turn: number, of: number) => `moment ${turn} of ${of}`,
  ending: 'How it ended',
  scores: 'What the seats made of their aims (0 to 100)',
  saved: (file: string) => `saved: ${file}`,
  replaced: (file: string) => `${file} held a run already; it has been replaced.`,
  next: 'To go on:',
  replay: 'step through this run again',
  play: 'play it yourself, in a terminal',
  batch: 'play it a thousand times and count how it ends',
  help: 'all commands',
  unfinished: (turn: number) => `The run has not ended: moment ${turn} is under way.`,
  resume: 'go on with it',
  torn: 'The last line of the file is cut off and was left out.',
  assumptions: 'These are consequences of the assumptions stated in the scenario, not forecasts.',
  noTerminal: (doing: string) => `To ${doing} takes a terminal, and there is none here.`,
  toPlay: 'play',
  toReplay: 'step through a run',
  headless: 'play one run without a terminal',
  notPossible: (seat: string, date: string, order: string, why: string) =>
    `${seat}, ${date}: ${order} was not possible (${why}) and was left out.`,
  why: {
    closed: 'not open to it then',
    region: 'another order of the same kind',
    budget: 'not enough standing left',
    offers: 'one offer at a time',
    answers: 'one answer to an offer',
    tooMany: 'one reaction only',
    notIts: 'not an order of this seat',
    ended: 'the run had ended',
  },
};

/** Spanish; the reader is "usted". */
const es: typeof en = {
  seed: (seed) => `semilla ${seed}`,
  moment: (turn, of) => `momento ${turn} de ${of}`,
  ending: 'Cómo terminó',
  scores: 'Cuánto logró cada quien de lo que buscaba (0 a 100)',
  saved: (file) => `guardada: ${file}`,
  replaced: (file) => `${file} ya tenía una partida; fue reemplazada.`,
  next: 'Para seguir:',
  replay: 'recorrer otra vez esta partida',
  play: 'jugar usted, en una terminal',
  batch: 'jugarla mil veces y contar cómo termina',
  help: 'todas las órdenes',
  unfinished: (turn) => `La partida no ha terminado: el momento ${turn} está en curso.`,
  resume: 'continuarla',
  torn: 'La última línea del archivo está cortada y no se tomó en cuenta.',
  assumptions: 'Son consecuencias de los supuestos que declara el escenario, no pronósticos.',
  noTerminal: (doing) => `Para ${doing} hace falta una terminal, y aquí no hay.`,
  toPlay: 'jugar',
  toReplay: 'recorrer una partida',
  headless: 'jugar una partida sin terminal',
  notPossible: (seat, date, order, why) => `${seat}, ${date}: ${order} no fue posible (${why}) y quedó fuera.`,
  why: {
    closed: 'no estaba a su alcance',
    region: 'otra orden del mismo tipo',
    budget: 'no alcanza el capital político',
    offers: 'una oferta a la vez',
    answers: 'una respuesta por oferta',
    tooMany: 'una sola reacción',
    notIts: 'no es orden de esta parte',
    ended: 'la partida había terminado',
  },
};

export const cliWords: Readonly<Record<Language, typeof en>> = { en, es };
