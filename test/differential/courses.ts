/** The courses that a generated scenario is played by: every doctrine, hands, mixtures, traced, taken up midway. */
import type { Game } from '../../src/model/game.ts';
import { doctrineNames } from '../fixtures/generated-doctrines.ts';
import type { Course } from './course.ts';

/** Bytes from a number, for hands. */
const urgesOf = (seed: number): number[] =>
  Array.from({ length: 24 }, (_, i) => (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(i + 1, 0x85ebca77)) >>> 24);

/** Some courses for the scenario of a number: the same for the same number, which also picks the turn of taking up. */
export function coursesOf(game: Pick<Game, 'actors' | 'calendar'>, number: number): Course[] {
  const mixes = [
    ['bold'],
    ['mixed'],
    ['planned'],
    ['hand'],
    ['hand', ...doctrineNames],
    ['bold', 'mixed', 'hand', 'planned'],
    ['mixed', 'bold', 'planned'],
  ] as const;
  return mixes.map((names, i) => ({
    key: [Math.imul(number + 1, 0x9e3779b1), i],
    seats: game.actors.map((_, seat) => names[(seat + number) % names.length] as string),
    urges: urgesOf(number * mixes.length + i),
    resumeAt: (number + i) % 2 === 0 ? 1 + (number % game.calendar.length) : 0,
    ...(i === 2 || i === 3 ? { resumeBefore: 'reactions' } : {}),
    ...(i === 6 ? { handsAt: 1 + ((number >> 1) % game.calendar.length) } : {}),
    traced: i !== 1 && i < 5,
  }));
}
