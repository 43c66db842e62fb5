/** `npm run bench [-- --quick --full --only NAME --json]`: measures, and says beside each figure what was to be reached. */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { scenarioIds } from '../../src/io/catalogue.ts';
import { type Bench, Mismatch } from './bench.ts';
import { advice } from './measures/advice.ts';
import { memory } from './measures/memory.ts';
import { scaling } from './measures/scaling.ts';
import { screen } from './measures/screen.ts';
import { slopes } from './measures/slopes.ts';
import { speed } from './measures/speed.ts';
import { start } from './measures/start.ts';
import { writing } from './measures/writing.ts';
import { isMet, line, type Row } from './report.ts';
import { sizesOf } from './sizes.ts';
import { home } from './work/shipped.ts';

const benches: Readonly<Record<string, { readonly title: string; readonly bench: Bench }>> = {
  speed: { title: 'Runs a second, one core', bench: speed },
  slopes: { title: 'What one more costs the compiled program', bench: slopes },
  scaling: { title: 'Two of them', bench: scaling },
  advice: { title: 'Advice in the middle of a game', bench: advice },
  memory: { title: 'Memory of a batch, one worker', bench: memory },
  writing: { title: 'Writing results', bench: writing },
  start: { title: 'Starting', bench: start },
  screen: { title: 'The screen', bench: screen },
};

const help = `npm run bench [-- OPTIONS]

  --quick        fewer and shorter rounds, under a minute
  --full         memory of ten million runs, too
  --only NAME    one of ${Object.keys(benches).join(', ')}; may be given again
  --json         one JSON document
  --help         this

Each figure is a median with its quartiles. It ends with 1 when digests differ that must not; a goal that is not met is
only said. test/bench/README.md tells how to read it.
`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: Object.keys(benches) },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(help);
else process.exitCode = await measure();

async function measure(): Promise<number> {
  const stranger = values.only.find((name) => !Object.hasOwn(benches, name));
  if (stranger !== undefined) {
    process.stderr.write(`--only is one of ${Object.keys(benches).join(', ')}, not "${stranger}"\n`);
    return 2;
  }
  const began = performance.now();
  const say = (what: string): void => {
    process.stderr.write(`${String(Math.round((performance.now() - began) / 1000)).padStart(4)} s  ${what}\n`);
  };
  const setting = { sizes: sizesOf(values.quick, values.full), scenarios: scenarioIds(home), say };
  const here = { node: process.version, processor: cpus()[0]?.model ?? '', cores: cpus().length };
  const print = (text: string): void => {
    if (!values.json) process.stdout.write(`${text}\n`);
  };
  print(`Node ${here.node}, ${here.cores} cores, ${here.processor}. Median, quartiles, goal.`);
  const rows: (Row & { readonly bench: string })[] = [];
  const failed: string[] = [];
  for (const name of values.only) {
    const { title, bench } = benches[name] as (typeof benches)[string];
    try {
      const found = await bench(setting);
      rows.push(...found.map((it) => ({ bench: name, ...it })));
      print(`\n${title}\n${found.map(line).join('\n')}`);
    } catch (error) {
      if (!(error instanceof Mismatch)) throw error;
      failed.push(error.message);
      print(`\n${title}\n  FAILED: ${error.message}`);
    }
  }
  if (values.json) {
    const document = { ...here, failed, rows: rows.map((it) => ({ ...it, goal: it.goal?.words, met: isMet(it) })) };
    process.stdout.write(`${JSON.stringify(document, null, 1)}\n`);
  }
  return failed.length === 0 ? 0 : 1;
}
