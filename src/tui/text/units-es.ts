/** Spanish for what a scenario counts in; its own words for a unit are English, as in its file. */

const kinds: readonly (readonly [begins: RegExp, means: string])[] = [
  [/^percent chance\b/, 'por ciento de probabilidad'],
  [/^(?:percent\b|%)/, 'por ciento'],
  [/^chances in a hundred\b/, 'probabilidades de cada cien'],
  [/^probability\b/, 'probabilidad, de 0 a 1'],
  [/^(?:index|sharpness)\b/, 'puntos de un índice'],
  [/^levels? of consent that\b/, 'grados de consentimiento'],
  [/^level of consent\b/, 'grado de consentimiento'],
  [/^100 when\b/, 'cien si se cumple y cero si no'],
  [/^thousand people\b/, 'miles de personas'],
  [/^thousand\b/, 'miles'],
  [/^people\b.*\ba day\b/, 'personas al día'],
  [/^people\b/, 'personas'],
  [/^soldiers\b/, 'militares'],
  [/^overdose deaths a day\b/, 'muertes por sobredosis al día'],
  [/^pounds\b.*\ba month\b/, 'libras al mes'],
  [/^days\b/, 'días'],
  [/^votes\b/, 'votos'],
  [/^governments\b/, 'gobiernos'],
  [/^operations\b/, 'operaciones'],
  [/^uses of force\b/, 'usos de la fuerza'],
  [/^claims\b/, 'afirmaciones'],
];

/** What a unit counts in; undefined for one of a kind that no scenario here has had. */
export const unitEs = (unit: string): string | undefined => kinds.find(([begins]) => begins.test(unit))?.[1];
