/** The scenario a newcomer meets first. */
export const defaultScenario = 'tariff-deadline';
