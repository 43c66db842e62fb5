/** Spanish of play in plain lines. */
import type { linearEn } from './linear-en.ts';

export const linearEs: typeof linearEn = {
  table: 'Escriba un número para elegir o quitar; una línea vacía para repasar sus órdenes.',
  reveal: 'Escriba el número de su respuesta; a pregunta al asesor.',
  compose: 'Escriba un número para poner o quitar un término; una línea vacía cuando esté lista; . para dejarla.',
  facilitator: 'Escriba un número para hacerlo, luego sus palabras y la razón; una línea vacía deja que todo siga.',
  start: 'Escriba el número de lo que quiere; una línea vacía juega. ? da las teclas, q sale.',
  options: 'Escriba un número para cambiar un renglón, con un menos para el otro sentido; una línea vacía para jugar.',
  page: 'Una línea vacía continúa; . vuelve.',
  cursor: '+ y - mueven, = elige, una línea vacía continúa, . vuelve.',
  keys: 'Letras: d una orden completa (d 3), c oferta, w todas las noticias, s cómo están las cosas, i fuentes, v detalles de violencia, u momento anterior, ? ayuda, ? y una palabra qué quiere decir, q salir.',
  tableLetters: 's: cómo están las cosas\nx: por qué algunas no se pueden',
  chosen: (list) => `Elegido: ${list}.`,
  nothing: 'Nada elegido.',
  closed: (count) => `Ahora no se puede: ${count}. Escriba x para oír por qué.`,
  notANumber: (most) => `No hay ese número: del 1 al ${most}.`,
  unknown: (what) => `«${what}» no significa nada aquí; ? enumera las teclas.`,
  stands: 'Cómo están las cosas',
  points: (count) => `(${count} ${count === 1 ? 'punto' : 'puntos'})`,
  you: 'Usted:',
  up: 'sube',
  down: 'baja',
};
