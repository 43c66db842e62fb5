/** Numbers that must sum to 1, the probabilities of an actor's types: when some of them are drawn, the others follow. */

/** The actor whose type a path is the probability of. */
const actorOf = (name: string): string | undefined => /^types\.([^.]+)\.[^.]+$/.exec(name)?.[1];

/** The numbers that are not drawn themselves, and yet differ when those that are drawn do. */
export function followers(names: readonly string[], numbers: ReadonlyMap<string, unknown>): string[] {
  const drawn = new Set(names);
  const actors = new Set(names.flatMap((name) => actorOf(name) ?? []));
  return [...numbers.keys()].filter((name) => actors.has(actorOf(name) ?? '') && !drawn.has(name));
}

/**
 * A point whose probabilities of types sum to 1, in whole thousandths. Those drawn (the first `drawn` inputs) stay as
 * they are, and the others of the actor share what is left as they did before; where all were drawn, all are scaled.
 */
export function settled(inputs: readonly string[], point: readonly number[], drawn: number): number[] {
  const made = [...point];
  const actors = new Set(inputs.flatMap((name) => actorOf(name) ?? []));
  for (const actor of actors) {
    const own = inputs.flatMap((name, i) => (actorOf(name) === actor ? [i] : []));
    const free = own.filter((i) => i >= drawn);
    const scaled = free.length > 0 ? free : own;
    const held = own.filter((i) => !scaled.includes(i));
    for (const i of held) made[i] = Math.round(1000 * (made[i] as number)) / 1000;
    const left = Math.round(1000 * (1 - sumOf(made, held)));
    const sum = sumOf(made, scaled);
    let given = 0;
    let before = 0;
    for (const i of scaled) {
      before += made[i] as number;
      // Rounding the running sum, and not each share, lets the thousandths come out even.
      const upTo = sum === 0 ? 0 : Math.round((left * before) / sum);
      made[i] = (upTo - given) / 1000;
      given = upTo;
    }
  }
  return made;
}

const sumOf = (values: readonly number[], of: readonly number[]): number =>
  of.reduce((sum, i) => sum + (values[i] as number), 0);
