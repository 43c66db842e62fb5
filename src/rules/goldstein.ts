/** How cooperative or hostile an event between two parties is by its class: Goldstein's values of CAMEO codes, -10 to 10. */

/**
 * J. S. Goldstein, "A Conflict-Cooperation Scale for WEIS Events Data", Journal of Conflict Resolution 36 (1992), as
 * assigned to the codes of CAMEO (Gerner, Schrodt and Yilmaz): the codes that crises of this kind use, by value.
 */
const codes: readonly (readonly [value: number, codes: string])[] = [
  [-10, '1832 1833 186 190 193 195 202'],
  [-9.5, '191 192 196'],
  [-9.2, '1711 1712'],
  [-9, '175 180 181'],
  [-8, '163 185'],
  [-7.5, '144 145'],
  [-7.2, '150 152 153 154'],
  [-7, '136 138 1381 1384 139 164 166 170'],
  [-6.5, '141 165'],
  [-5.8, '131 1311 1312 1313 134'],
  [-5.6, '162 1622'],
  [-5, '1011 1012 1013 1014 1042 1055 106 125 127 128 172 173 174'],
  [-4.4, '130'],
  [-4, '120 1212 1213 1232 124 1245 160 161'],
  [-2, '016 091 093 111 112 1121 1123 113 114 115 116'],
  [-0.4, '012'],
  [-0.3, '0254'],
  [0, '010 014 017'],
  [0.4, '013'],
  [1, '040 041'],
  [1.9, '042'],
  [2.5, '044'],
  [2.8, '043'],
  [3.2, '022'],
  [3.4, '019 0211 0212 0213 0214 051'],
  [4, '026 027 036'],
  [5, '037 081 0832'],
  [5.2, '0311 0312 0313 0314'],
  [6.4, '061'],
  [7, '034 035 0353 0354 046 055 064 0841 085'],
  [7.4, '062 063 071 073'],
  [8, '057'],
  [8.3, '072'],
  [8.5, '074'],
  [9, '086 0871'],
  [10, '0874'],
];

const values: ReadonlyMap<string, number> = new Map(
  codes.flatMap(([value, list]) => list.split(' ').map((code): [string, number] => [code, value])),
);

/**
 * The value of a code. One that is not listed has that of the class above it; a class that is not listed has that of its
 * listed members where they all agree. Undefined for any other.
 */
export function goldsteinOf(code: string): number | undefined {
  for (let length = code.length; length >= 3; length -= 1) {
    const start = code.slice(0, length);
    const own = values.get(start);
    if (own !== undefined) return own;
    const members = new Set([...values].flatMap(([other, value]) => (other.startsWith(start) ? [value] : [])));
    if (members.size === 1) return [...members][0];
  }
  return undefined;
}

/** The root of a code, 1 to 20: statements and appeals up to 2, cooperation 3 to 8, words against another 9 to 14, deeds from 15. */
export const rootOf = (code: string): number => Number(code.slice(0, 2));
