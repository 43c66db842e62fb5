/** What a roll decides, in the words of a newspaper, from its name. */
import { peopleWords } from '../text/words.ts';
import { moveLabel, type Reader, shortName, textOf } from './labels.ts';

/** What a roll is about; undefined for one drawn before anybody decides anything, and for choices. */
export function rollLabel(of: Reader, name: string): string | undefined {
  const words = peopleWords[of.lang].rolls;
  const [kind = '', first = '', second = ''] = name.replace(/[#'[].*$/, '').split('/');
  switch (kind) {
    case 'odds':
      return words.odds(doneBy(of, name));
    case 'exposure':
      return words.exposure(doneBy(of, name));
    case 'inject':
      return words.inject(textOf(of, `injects.${first}`));
    case 'leak':
      return words.leak(nameOf(of, first), nameOf(of, second));
    case 'promise':
      return words.promise(textOf(of, `promises.${first}`));
    case 'signal':
      return words.signal(textOf(of, `signals.${first}`));
    case 'noise':
      return words.noise(indicatorName(of, first));
    default:
      return undefined;
  }
}

const nameOf = (of: Reader, id: string): string =>
  shortName(
    of,
    of.game.actors.findIndex((it) => it.id === id),
  );

/** Who does what: "Mexico: Transfer prisoners". */
function doneBy(of: Reader, name: string): string {
  const base = name.replace(/[#'].*$/, '');
  const move = of.game.moves.find(({ keys }) => keys.odds.name === base || keys.exposure.name === base);
  return move === undefined ? base : `${shortName(of, move.actor)}: ${moveLabel(of, move)}`;
}

function indicatorName(of: Reader, id: string): string {
  return of.game.text.has(`indicators.${id}`) ? textOf(of, `indicators.${id}`) : id;
}
