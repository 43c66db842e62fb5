/** Spanish of the adviser: its page, the question before it, and what is made of both in the end. */
import type { adviceEn } from './advice-en.ts';

export const adviceEs: typeof adviceEn = {
  title: 'El asesor',
  locked: 'En esta partida el asesor está cerrado.',
  spent: 'Ya preguntó tantas veces como permite esta partida.',
  left: (left, most) => `consultado en ${most - left} de ${most} momentos`,
  futures: (count, done) => `${count} futuros de cada una${done ? '' : ' …'}`,
  what: 'En este modelo, los demás siguen su línea de conducta y usted, tras estas órdenes, la de siempre. Lo que no puede saber se sortea de nuevo cada vez.',
  whatAnswer:
    'En este modelo, los demás siguen su línea de conducta y usted, tras esta respuesta, la de siempre. Lo que no puede saber se sortea de nuevo cada vez.',
  counted: (name) => `Se muestra: ${name}`,
  score: 'su puntaje, de 100',
  shareOf: (ending) => `cuántas veces acaba así: ${ending}`,
  all: 'en total',
  overCases: 'casos',
  kind: (letter, name, share, range) =>
    `${letter} ${name} (${share}${range === undefined ? '' : `, de ${range[0]} a ${range[1]}`})`,
  line: (letter, name) => `${letter} «${name}»`,
  ifKinds: 'Si',
  ifLines: 'Si siguen',
  pass: 'Dejar pasar el momento',
  draft: (count) => `Las ${count} que eligió`,
  scoreLine: (value, reach) => `Su puntaje: ${value} ±${reach}`,
  casesLine: (range) => `casos ${range}`,
  rare: 'Todos los demás finales: menos de 1 % cada uno.',
  linear: 'Escriba un número para oír una completa, l para otro resultado, una línea vacía para volver.',
  linearEstimate: 'Escriba su porcentaje, l para otro final, una línea vacía para guardarlo, . para volver.',
  strained: 'Algo de lo visto no encaja con nada que el modelo haría: tome estas cifras con cuidado.',
  noCases: 'Falta probar otros valores de los números inciertos.',
  likely: {
    never: 'en ningún futuro',
    always: 'en todos los futuros',
    spans: [
      'casi imposible',
      'muy improbable',
      'improbable',
      'mitad y mitad',
      'probable',
      'muy probable',
      'casi seguro',
    ],
  },

  estimateTitle: 'Antes de ver cifras',
  estimateAsk: '¿Qué tan probable cree que es que la partida acabe así, si hace lo que eligió?',
  estimateChosen: (list) => `Elegido hasta ahora: ${list}`,
  estimateNothing: 'nada',
  estimateHow: 'Elija un final con ← y →, su porcentaje con ↑ y ↓ o con cifras. Enter lo guarda para el balance.',

  review: 'Lo que esperaba',
  reviewLine: (date, ending, own, came) => `${date}: «${ending}» ${own} – ${came ? 'acabó así' : 'no acabó así'}.`,
  reviewAdviser: (share) => `El asesor había mostrado ${share}.`,
  reviewScore: (own) =>
    `Error cuadrático medio (Brier 1950) de sus estimaciones: ${own}; 0 es perfecto, decir siempre 50 % da 0.25.`,
  reviewBoth: (own, adviser) => `Sobre los mismos finales: el de usted ${own}, el del asesor ${adviser}.`,
  asked: (count) => `Consultó al asesor en ${count} ${count === 1 ? 'momento' : 'momentos'}.`,

  glossary: [
    ['futuros', 'partidas que la computadora juega desde aquí, cada una con otra suerte y otros datos ocultos'],
    ['64 ±2', 'la cifra y cuánto pudo moverla el azar (95 %); con más futuros se achica'],
    ['filas', 'todas tienen la misma suerte: la diferencia entre dos filas es más segura que su ±'],
    ['casos 55–70', 'de dónde a dónde va cuando los números inciertos del escenario toman otros valores'],
    ['A, B', 'clases de rival: nadie sabe cuál es, así que cada una tiene sus cifras'],
    ['en total', 'las clases juntas, cada una tan probable como dice nuestra lectura'],
    ['probable', 'palabras de analistas: de 55 a 80 % es probable, de 80 a 95 % muy probable'],
    ['sin «mejor»', 'el orden es el del menú: lo mejor depende de lo que se quiere y de en quién se confía'],
  ],
};
