import fc from 'fast-check';
import { generated, accept } from '../fixtures/generated.ts';
import { scenarioSchema } from '../../src/io/schema.ts';
import { prepareBoth } from '../differential/course.ts';
import { differenceOf } from '../differential/step.ts';
const n = Number(process.argv[2] ?? 300); const seed = Number(process.argv[3] ?? 5);
const all = fc.sample(generated, { seed, numRuns: n });
let ok = 0; let bad = 0, thrown = 0, turns = 0; const why: Record<string, number> = {}; 
const t0 = performance.now(); let tp = 0, tr = 0, runs = 0;
const seen: Record<string, number> = {};
for (const [i, g] of all.entries()) {
  const p = scenarioSchema.safeParse({ ...g.written, text: {} }); if (!p.success) { bad++; if (bad < 4) console.log('schema', JSON.stringify(p.error.issues[0]).slice(0, 300)); }
  const a = accept(g); if (!('game' in a)) { for (const f of a.findings) { const k = f.split(' ')[0] as string; why[k] = (why[k] ?? 0) + 1; if (k !== 'unreachable-ending') console.log(f); } continue; }
  ok++;
  try {
    const s = performance.now();
    const both = prepareBoth(a.game, a.charts); tp += performance.now() - s;
    const q = performance.now();
    for (const [j, names] of [['bold'], ['planned'], ['mixed'], ['hand'], ['bold', 'hand', 'mixed', 'planned']].entries()) {
      const d = differenceOf(both, { key: [i, j], seats: a.game.actors.map((_, k) => names[k % names.length] as string), urges: [3, 7, 1, 200, 4, 9, 12, 77, 31, 255, 8, i % 256], resumeAt: j === 0 || j === 3 ? 2 : 0, traced: j % 2 === 0 });
      runs++;
      if (d) { const k = d.phase + ' ' + d.what.replace(/[a-z]+$/, ''); seen[k] = (seen[k] ?? 0) + 1; if (Object.keys(seen).length < 20 && seen[k] === 1) console.log(i, j, JSON.stringify(d)); break; }
    }
    tr += performance.now() - q;
  } catch (e) { thrown++; if (thrown < 6) console.log(i, 'thrown', (e as Error).stack?.split('\n').slice(0, 4).join(' | ')); }
}
console.log({ n, ok, bad, thrown, why, seen, ms: (performance.now() - t0) / n, tp: tp / ok, tr: tr / runs });
