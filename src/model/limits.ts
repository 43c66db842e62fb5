/** How much of each thing both interpreters have room for: claims on a seat's set, postures and actors are kept as bits. */

/** Regions of a chart. */
export const mostRegions = 8;

/** Postures of a region. */
export const mostPostures = 31;

/** Actors of a scenario. */
export const mostActors = 30;

/** Seats that bargain: each pair of them, in either order, has its offer. */
export const mostBargainers = 4;

/** Pairs of seats that bargain. */
export const mostPairs = mostBargainers * (mostBargainers - 1);
