/** The estimates of a batch as a page of text. */
import type { Estimates } from '../analysis/estimates.ts';
import type { Game } from '../model/game.ts';
import type { Language } from '../model/text.ts';
import { actorName, textOf } from '../tui/present/labels.ts';
import { number } from '../tui/present/numbers.ts';
import { fold } from './fold.ts';
import { visible } from './transcript.ts';

const words = {
  en: {
    head: (runs: string, seed: string, digest: string) => `${runs} runs, seed ${seed}, digest ${digest}`,
    endings: 'How the runs ended (share, 95 % interval of sampling alone)',
    indicators: 'At the end (mean; 5 %, half and 95 % of runs at or below)',
    scores: 'What the seats made of their aims, 0 to 100',
    about:
      'Shares are consequences of the assumptions stated in the scenario, not forecasts. Held fixed: its numbers and the doctrine of each seat. Drawn again in each run: the rolls of nature, hidden types and needs, noise, and the choice of each doctrine among what it weighs.',
  },
  es: {
    head: (runs: string, seed: string, digest: string) => `${runs} partidas, semilla ${seed}, huella ${digest}`,
    endings: 'Cómo terminaron (proporción, intervalo de 95 % solo por muestreo)',
    indicators: 'Al final (media; 5 %, mitad y 95 % de las partidas en o por debajo)',
    scores: 'Cuánto logró cada quien de lo que buscaba, 0 a 100',
    about:
      'Las proporciones son consecuencias de los supuestos que declara el escenario, no pronósticos. Quedaron fijos: sus números y la línea de cada parte. Se sortearon de nuevo en cada partida: los azares de la naturaleza, tipos y necesidades ocultos, el ruido y lo que cada línea elige entre lo que pondera.',
  },
} as const;

const barWidth = 20;

/** The table, in the reader's language. */
export function batchTable(game: Game, it: Estimates, lang: Language): string {
  const of = { game, lang };
  const own = words[lang];
  const percent = (share: number): string => `${number(lang, share * 100, 1)} %`;
  const endings = it.endings.map(({ id, share, low, high }) => {
    const bar = '█'.repeat(Math.round(share * barWidth)).padEnd(barWidth, '░');
    return [
      textOf(of, `endings.${id}`),
      bar,
      percent(share),
      `${number(lang, low * 100, 1)}–${number(lang, high * 100, 1)}`,
    ];
  });
  const spread = (label: string, digits: number, { mean, p05, p50, p95 }: Estimates['scores'][string]): string[] => [
    label,
    ...[mean, p05, p50, p95].map((value) => number(lang, value, digits)),
  ];
  const indicators = Object.entries(it.indicators).map(([id, values]) =>
    spread(
      textOf(of, `indicators.${id}`),
      Math.max(1, game.indicators.find((indicator) => indicator.id === id)?.digits ?? 1),
      values,
    ),
  );
  const scores = Object.entries(it.scores).map(([id, values]) =>
    spread(
      actorName(
        of,
        game.actors.findIndex((actor) => actor.id === id),
      ),
      1,
      values,
    ),
  );
  return [
    textOf(of, 'title'),
    own.head(number(lang, it.runs), visible(it.seed), it.digest),
    '',
    own.endings,
    ...aligned(endings, 2),
    '',
    own.indicators,
    ...aligned(indicators, 1),
    ...(scores.length === 0 ? [] : ['', own.scores, ...aligned(scores, 1)]),
    '',
    ...fold(own.about, 100, ''),
    '',
  ].join('\n');
}

/** Rows in columns: the first `left` of them flush left, the others flush right. */
function aligned(rows: readonly (readonly string[])[], left: number): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    `  ${row.map((cell, i) => (i < left ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')}`.trimEnd(),
  );
}
