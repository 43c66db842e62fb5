/** The goals of PERFORMANCE.md, each in its words, with the bound that decides. */
import type { Goal } from './report.ts';

export const goals = {
  reference: { words: 'its floor is 1,500 runs a second', least: 1500 },
  ratio: { words: 'at least 120 times; 200 is the aim', least: 120 },
  slope: { words: 'at most 10 ns', most: 10 },
  workers: { words: 'at least 1.85 where two independent processes reach 1.95', least: 1.85 },
  processes: { words: 'the 1.95 that the goal above supposes', least: 1.95 },
  warmAdvice: { words: 'adviser, 15 moves, 1,000 runs each: at most 60 ms warm', most: 60 },
  coldAdvice: { words: 'adviser, 15 moves, 1,000 runs each: at most 100 ms cold', most: 100 },
  firstFigures: { words: 'first figures within 100 ms', most: 100 },
  memory: { words: 'at most 16 MiB more than a batch of a thousand, per worker', most: 16 },
  writing: { words: 'at most 10 % of the time of simulating them', most: 10 },
  help: { words: 'at most 1.8 times through the launcher', most: 1.8 },
  frame: { words: 'at most 1.25 times', most: 1.25 },
} satisfies Record<string, Goal>;
