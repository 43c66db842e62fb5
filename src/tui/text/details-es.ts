/** Spanish of an order in full, and of the ladder of escalation. */
import type { detailsEn } from './details-en.ts';

export const detailsEs: typeof detailsEn = {
  title: 'La orden completa',
  closed: 'Ahora no',
  chance: 'Probabilidad',
  inModel: (word) => `en este modelo, ${word}`,
  answered: 'Respuesta',
  theyDecide: 'lo que diga la otra parte lo decide ella, no una tirada.',
  moves: 'Probablemente mueve',
  ifWorked: 'Si resulta',
  ifFailed: 'Si no resulta',
  byHowMuch: 'cuánto depende de cómo estén las cosas',
  perhaps: 'en ciertas condiciones',
  later: (turns) => (turns === 1 ? 'un momento después' : `${turns} momentos después`),
  lasts: (turns) => `durante ${turns} momentos`,
  seen: 'Quién lo ve',
  channels: { public: 'todo el mundo', private: 'solo las dos partes', hidden: 'nadie más que usted' },
  secret: 'Secreto',
  mayComeOut: 'puede salir a la luz más tarde.',
  legal: 'Base legal',
  ladder: 'En la escalera',
  rungs: {
    deEscalation: '1 de 5, alivia la crisis',
    statusQuo: '2 de 5, deja las cosas como están',
    posturing: '3 de 5, muestra fuerza',
    nonViolent: '4 de 5, presiona sin violencia',
    violent: '5 de 5, usa la violencia',
  },
  standing: (rung, date) => `Escalón más alto últimamente: ${rung} (${date})`,
};
