/** In which order scenarios are offered to a player. */
import { scenarioIds } from '../io/catalogue.ts';
import { defaultScenario } from './default-scenario.ts';
import type { Surroundings } from './surroundings.ts';

/** Ids of the scenarios that come with the program, the one to meet first in front. */
export const playOrder = ({ home }: Surroundings): string[] =>
  scenarioIds(home).sort((a, b) => Number(b === defaultScenario) - Number(a === defaultScenario));
