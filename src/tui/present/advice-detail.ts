/** One set of orders in full: its score, and its endings with words for how likely they are. */
import type { Doubted, OrderOutlook } from '../../analysis/advice.ts';
import { adviceWords } from '../text/words.ts';
import { type AdviceView, casesText, endingName, figure, letter, plainFigure, reachOf, type Shown } from './advice.ts';
import { likelihood } from './likelihood.ts';
import { percent } from './numbers.ts';
import type { Position } from './position.ts';
import { type Row, wrapped } from './rows.ts';

/** Endings rarer than this, as a share, are counted together. */
const rare = 0.01;

/** The set under the cursor, the likeliest ending first. */
export function adviceDetail(of: Position, { advice, at }: AdviceView, width: number): Row[] {
  const words = adviceWords[of.lang];
  const outlook = advice.outlooks[at];
  if (outlook === undefined) return [];
  const endings = outlook.endings
    .map((it, ending) => ({ it, ending }))
    .filter(({ it }) => it.value > 0)
    .sort((a, b) => b.it.value - a.it.value || a.ending - b.ending);
  const score: Shown = { kind: 'score' };
  return [
    ...(outlook.score === undefined
      ? []
      : wrapped(
          words.scoreLine(plainFigure(of, outlook.score, score), String(reachOf(outlook.score, score))) +
            over(of, outlook.score, score),
          width,
        )),
    ...endings
      .filter(({ it }) => it.value >= rare)
      .flatMap(({ it, ending }) => wrapped(endingText(of, outlook, it, ending), width, 'plain', 2)),
    ...(endings.some(({ it }) => it.value < rare) ? wrapped(words.rare, width, 'dim') : []),
    ...(advice.cases === 0 ? wrapped(words.noCases, width, 'dim') : []),
  ];
}

function endingText(of: Position, outlook: OrderOutlook, it: Doubted, ending: number): string {
  const shown: Shown = { kind: 'ending', ending };
  const kinds = outlook.byKind.map((kind, i) => `${letter(i)} ${plainFigure(of, figure(kind, shown), shown)}`);
  const share = `${percent(of.lang, it.value * 1000)} ±${reachOf(it, shown)}`;
  const apart = kinds.length < 2 ? '' : ` (${kinds.join(' · ')})`;
  return `${endingName(of, ending)}: ${likelihood(of.lang, it.value)}, ${share}${apart}${over(of, it, shown)}`;
}

function over(of: Position, it: Doubted, shown: Shown): string {
  const range = casesText(of, it, shown);
  return range === '' ? '' : ` · ${adviceWords[of.lang].casesLine(range)}`;
}
