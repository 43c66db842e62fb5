/** The roster: every chart that a scenario may name. The only list. */
import type { Chart } from '../src/rules/chart.ts';
import { civil } from './civil.ts';
import { executive } from './executive.ts';
import { government } from './government.ts';
import { group } from './group.ts';
import { legislature } from './legislature.ts';

export const charts: readonly Chart[] = [civil, executive, government, group, legislature];
