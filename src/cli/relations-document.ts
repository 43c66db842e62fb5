/** How the actors of a run treated each other, as `run --json` says it. */
import { type Relations, relationsOf } from '../analysis/relations.ts';
import type { Told } from '../engine/recording.ts';
import type { Game } from '../model/game.ts';

/** The running mean of each pair and the escalation score, after each moment. */
export function relationsDocument(game: Game, told: readonly Told[], turns: number) {
  const { cooperation, escalation }: Relations = relationsOf(game, told, turns);
  const named = (actor: number): string => game.actors[actor]?.id ?? '';
  return {
    cooperation: cooperation.map(({ between, means, acts }) => ({
      between: between.map(named),
      acts,
      means: means.map((mean) => (mean === undefined ? null : hundredths(mean))),
    })),
    escalation: {
      sums: escalation.sums,
      byActor: Object.fromEntries(escalation.byActor.map((points, actor) => [named(actor), points])),
    },
  };
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
