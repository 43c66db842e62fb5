/** The roster: every chart that a scenario may name. The only list. */
import type { Chart } from '../src/rules/chart.ts';
import { bench } from './bench.ts';
import { civil } from './civil.ts';
import { claimant } from './claimant.ts';
import { court } from './court.ts';
import { custodian } from './custodian.ts';
import { enterprise } from './enterprise.ts';
import { executive } from './executive.ts';
import { forecaster } from './forecaster.ts';
import { government } from './government.ts';
import { group } from './group.ts';
import { guest } from './guest.ts';
import { host } from './host.ts';
import { intervener } from './intervener.ts';
import { legislature } from './legislature.ts';
import { litigant } from './litigant.ts';
import { objector } from './objector.ts';
import { overseer } from './overseer.ts';
import { partnerForces } from './partner-forces.ts';
import { patron } from './patron.ts';
import { region } from './region.ts';
import { sanctioner } from './sanctioner.ts';
import { senate } from './senate.ts';
import { society } from './society.ts';
import { supporter } from './supporter.ts';
import { taskForce } from './task-force.ts';
import { territorialForces } from './territorial-forces.ts';
import { warPowers } from './war-powers.ts';

export const charts: readonly Chart[] = [
  bench,
  civil,
  claimant,
  court,
  custodian,
  enterprise,
  executive,
  forecaster,
  government,
  group,
  guest,
  host,
  intervener,
  legislature,
  litigant,
  objector,
  overseer,
  partnerForces,
  patron,
  region,
  sanctioner,
  senate,
  society,
  supporter,
  taskForce,
  territorialForces,
  warPowers,
];
