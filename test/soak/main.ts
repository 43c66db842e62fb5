/** `npm run soak [-- --scenarios 10000 --seed S --from 0]`: the long differential run. Stops at nothing; ends with a summary. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { soakOne, type Tally } from './soak.ts';

const { values } = parseArgs({
  options: {
    scenarios: { type: 'string', default: '10000' },
    seed: { type: 'string', default: 'soak' },
    from: { type: 'string', default: '0' },
  },
});

const scenarios = wholeOf('scenarios', values.scenarios);
const from = wholeOf('from', values.from);
const { seed } = values;
const tally: Tally = { scenarios: 0, refused: 0, runs: 0, turns: 0, divergences: 0 };
const began = performance.now();
let stopped = false;
process.once('SIGINT', () => {
  stopped = true;
});

for (let index = from; index < from + scenarios && !stopped; index += 1) {
  const found = soakOne(seed, index, tally);
  if (found !== undefined) {
    const name = `found-${seed.replaceAll(/[^\w-]/g, '_')}-${index}.json`;
    const note =
      'crash' in found.difference
        ? found.difference.crash
        : `Turn ${found.difference.turn}, ${found.difference.phase}: ${found.difference.what}`;
    writeFileSync(
      new URL(`../differential/fixtures/${name}`, import.meta.url),
      `${JSON.stringify({ note, ...found.smallest }, null, 1)}\n`,
    );
    console.error(`\nScenario ${index} differs: ${note}\nKept, shrunk, as test/differential/fixtures/${name}`);
  }
  if (index % 50 === 49) {
    process.stderr.write(
      `\r${tally.scenarios} of ${scenarios} scenarios, ${tally.divergences} divergences; to go on: --seed ${seed} --from ${index + 1}`,
    );
    // Lets the signal in.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const seconds = (performance.now() - began) / 1000;
process.stderr.write('\n');
console.log(
  [
    `Seed ${seed}, scenarios ${from} to ${from + tally.scenarios - 1}: ${tally.scenarios} generated, ${tally.scenarios - tally.refused} accepted by the checker`,
    `${tally.runs} runs in both interpreters, ${tally.turns} turns compared, ${Math.round(seconds)} s`,
    `${tally.divergences} divergences`,
  ].join('\n'),
);
process.exitCode = tally.divergences === 0 ? 0 : 1;

function wholeOf(name: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  console.error(`--${name} takes a whole number, not "${text}"`);
  process.exit(2);
}
