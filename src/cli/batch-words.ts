/** What a batch says in words, in both languages: what its numbers mean, and how it ended. */
import type { BatchJob } from '../io/batch-job.ts';
import type { Language } from '../model/text.ts';
import { number } from '../tui/present/numbers.ts';

const methods = {
  en: { written: '', given: 'as given', lhs: 'a Latin hypercube', sobol: 'a Sobol sequence' },
  es: { written: '', given: 'dados', lhs: 'un hipercubo latino', sobol: 'una sucesión de Sobol' },
} as const;

export const batchWords = {
  en: {
    head: (runs: string, seed: string, digest: string) => `${runs} runs, seed ${seed}, digest ${digest}`,
    part: (part: number, of: number) => `part ${part} of ${of} alone`,
    noRuns: 'This part of the plan has no runs: there are more parts than chunks.',
    course: (name: string, runs: string) => `Course ${name} (${runs} runs)`,
    endings: 'How the runs ended (share, 95 % interval of sampling alone)',
    indicators: 'At the end (mean; then what 5 %, half and 95 % of runs do not exceed)',
    scores: 'What the seats made of their aims, 0 to 100',
    relations: 'How they treated each other (-10 hostile to 10 cooperative), and the escalation score of all acts',
    escalation: 'Escalation score',
    note: 'Shares are consequences of the assumptions stated in the scenario, not forecasts.',
    progress: (lang: Language, runs: number, of: number) => `${number(lang, runs)} of ${number(lang, of)} runs`,
    stopped: (lang: Language, runs: number, of: number) =>
      `Stopped after ${number(lang, runs)} of ${number(lang, of)} runs; none of them is kept (--out DIR keeps them).`,
    kept: (lang: Language, runs: number, of: number, folder: string) =>
      `Stopped: ${number(lang, runs)} of ${number(lang, of)} runs are kept. To go on with them:\nescalera batch --resume ${folder}`,
    about: ({ plan, sampling, inputs }: BatchJob) => ({
      heldFixed:
        plan.cases === 1 && inputs.length === 0
          ? 'the scenario and its numbers, and the doctrine of each seat'
          : `the scenario and its numbers but for ${inputs.length} of them, which differ from case to case; the ${plan.cases} cases themselves (${methods.en[sampling]}); and the doctrine of each seat${plan.courses.length > 1 ? ' in each course; every course meets the same cases and the same rolls' : ''}`,
      drawnAgain:
        'in each run: every roll of nature, hidden types and needs, noise, and the choice of each doctrine among what it weighs',
    }),
    sequentialEndings: 'How the runs ended (share, 95 % interval that holds at whichever checkpoint the batch stops)',
    reached: (width: string) => `Every interval is narrower than ${width}.`,
    notReached: (width: string) =>
      `The plan ended before every interval was narrower than ${width}: ask for more --runs.`,
    method: (_looks: number, method: string) => `Intervals: ${method}.`,
    fixed: 'Held fixed',
    drawn: 'Drawn again',
  },
  es: {
    head: (runs: string, seed: string, digest: string) => `${runs} partidas, semilla ${seed}, huella ${digest}`,
    part: (part: number, of: number) => `solo la parte ${part} de ${of}`,
    noRuns: 'Esta parte del plan no tiene partidas: hay más partes que trozos.',
    course: (name: string, runs: string) => `Curso ${name} (${runs} partidas)`,
    endings: 'Cómo terminaron (proporción, intervalo de 95 % solo por muestreo)',
    indicators: 'Al final (media; luego, lo que no pasan el 5 %, la mitad y el 95 % de las partidas)',
    scores: 'Cuánto logró cada quien de lo que buscaba, 0 a 100',
    relations: 'Cómo se trataron (-10 hostil a 10 cooperativo), y el puntaje de escalada de todos los actos',
    escalation: 'Puntaje de escalada',
    note: 'Las proporciones son consecuencias de los supuestos que declara el escenario, no pronósticos.',
    progress: (lang: Language, runs: number, of: number) => `${number(lang, runs)} de ${number(lang, of)} partidas`,
    stopped: (lang: Language, runs: number, of: number) =>
      `Se detuvo tras ${number(lang, runs)} de ${number(lang, of)} partidas; ninguna se conserva (--out CARPETA las conserva).`,
    kept: (lang: Language, runs: number, of: number, folder: string) =>
      `Se detuvo: se conservan ${number(lang, runs)} de ${number(lang, of)} partidas. Para seguir con ellas:\nescalera batch --resume ${folder}`,
    about: ({ plan, sampling, inputs }: BatchJob) => ({
      heldFixed:
        plan.cases === 1 && inputs.length === 0
          ? 'el escenario y sus números, y la línea de cada parte'
          : `el escenario y sus números salvo ${inputs.length}, que cambian de un caso a otro; los ${plan.cases} casos mismos (${methods.es[sampling]}); y la línea de cada parte${plan.courses.length > 1 ? ' en cada curso; todos los cursos enfrentan los mismos casos y los mismos azares' : ''}`,
      drawnAgain:
        'en cada partida: los azares de la naturaleza, tipos y necesidades ocultos, el ruido y lo que cada línea elige entre lo que pondera',
    }),
    sequentialEndings: 'Cómo terminaron (proporción, intervalo de 95 % que vale en cualquier parada prevista)',
    reached: (width: string) => `Todos los intervalos son menores que ${width}.`,
    notReached: (width: string) =>
      `El plan terminó antes de que todos los intervalos fueran menores que ${width}: pida más --runs.`,
    method: (looks: number, _method: string) =>
      `Intervalos: Clopper-Pearson (doi:10.1093/biomet/26.4.404) a 1 - 0.05/${looks}: por la cota de la unión, 95 % en el conjunto de las ${looks} paradas previstas, cada proporción por separado.`,
    fixed: 'Quedó fijo',
    drawn: 'Se sorteó de nuevo',
  },
} as const;
