/** Groups of files that mutants are made of, each with what must notice: tests in stages, the quickest and likeliest first. */
import { readdirSync } from 'node:fs';
import type { Mutant } from './mutate.ts';

/** `timeout`: the tests did not end, so somebody would have noticed. */
export type Outcome = 'survived' | 'killed' | 'timeout';

/** What tells whether a stage of the tests notices a mutant; given none, whether it passes as things are. */
export interface Judge {
  readonly stages: number;
  judge(stage: number, mutant?: Mutant): Promise<Outcome>;
  end(): void | Promise<void>;
}

/** `slice`: the differential slice; else files of the suite, stage after stage. */
export interface Group {
  readonly files: readonly string[];
  readonly judge: 'slice' | readonly (readonly string[])[];
}

const inFolder = (path: string): string[] =>
  readdirSync(new URL(`../../${path}`, import.meta.url)).map((name) => `${path}/${name}`);
const engine = [
  'adjudicate',
  'cycle',
  'due',
  'effects',
  'game',
  'legal',
  'offers',
  'opening',
  'phases',
  'stage',
  'word',
];
const mechanics = ['contests', 'reactors', 'measures'];
const exact = (...names: readonly string[]): string[] => names.map((name) => `test/exact/${name}.test.ts`);
const worked = [...exact('rules', 'evidence', 'digest', 'effects', ...mechanics), 'test/tape/tape.test.ts'];
/** What takes seconds: only for what nothing quicker has noticed. */
const long = ['test/golden/golden.test.ts', ...exact('word', 'tree', 'belief-range')];
const longest = exact('choice', 'hindsight', 'advice', 'sampling');

export const groups: Readonly<Record<string, Group>> = {
  compiled: { files: inFolder('src/compiled'), judge: 'slice' },
  reference: {
    files: [
      'src/rules/evaluate.ts',
      'src/seats/doctrine.ts',
      'src/actors/reference.ts',
      'src/actors/remembered.ts',
      'src/chance/dice.ts',
      ...engine.map((name) => `src/engine/${name}.ts`),
    ],
    judge: 'slice',
  },
  rules: {
    files: ['src/rules/rules.ts', 'src/rules/evidence.ts', 'src/rules/digest.ts'],
    judge: [worked, long, longest],
  },
  mechanics: {
    files: ['lower', 'lowering', ...mechanics].map((name) => `src/content/${name}.ts`),
    judge: [
      [
        ...exact(...mechanics),
        'test/unit/content-mechanics.test.ts',
        'test/diagnostics/problem-places.test.ts',
        ...exact('rules', 'effects'),
      ],
      long,
      longest,
    ],
  },
  chance: {
    files: ['gumbel', 'keys', 'threefry'].map((name) => `src/chance/${name}.ts`),
    judge: [['test/unit/chance.test.ts', ...worked], long, longest],
  },
};
