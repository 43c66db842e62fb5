/** Options and arguments that several commands share, and how their values are read. */
import { InvalidArgumentError, Option } from '@commander-js/extra-typings';

/** What stands for a scenario on the command line. */
export const scenario = 'id of a scenario that comes with the program, or path to a YAML file';
/** What a seed is. */
export const seed = 'any text; the same seed plays the same run (default: a new one, which is shown)';

/** The language of what a player reads. */
export const lang = () =>
  new Option('--lang <code>', 'language of what a player reads (default: that of the locale)').choices([
    'en',
    'es',
  ] as const);

/** Who plays a seat. */
export const doctrine = () =>
  new Option('--doctrine <seat=name>', 'who plays a seat; repeatable').argParser(collect).default([], 'the usual ones');

/** Gathers an option that may be given again. */
export const collect = (value: string, before: readonly string[]): string[] => [...before, value];

/** The end of a help. */
export const example = (line: string): string => `\nExample:\n  ${line}`;

/** A path that is not empty. */
export function path(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Expected the path of a file or a folder.');
  return value;
}

/** `--advice`: in how many moments the adviser may be asked; 0 for `off`. */
export const askings = () =>
  new Option(
    '--advice <n|off>',
    'in how many moments the adviser may be asked, or not at all (default: in all)',
  ).argParser((value) => {
    if (value !== 'off' && !/^\d{1,4}$/.test(value))
      throw new InvalidArgumentError('Expected a whole number from 0, or off.');
    return value === 'off' ? 0 : Number(value);
  });

/** A whole number between two bounds, both included. */
export const whole =
  (least: number, most: number) =>
  (value: string): number => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= least && number <= most))
      throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
    return number;
  };

/** A width between 0 and 1. */
export function width(value: string): number {
  const number = /^(?:0?\.\d+)$/.test(value) ? Number(value) : 0;
  if (!(number > 0)) throw new InvalidArgumentError('Expected a width between 0 and 1, for instance 0.02.');
  return number;
}

/** Part I of N. */
export function part(value: string): { part: number; of: number } {
  const [, part, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []).map(Number);
  if (part === undefined || of === undefined || part < 1 || part > of)
    throw new InvalidArgumentError('Expected I/N, part I of N, from 1/N to N/N; N is 999999 at most.');
  return { part, of };
}
