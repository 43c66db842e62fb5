import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { generated } from '../fixtures/generated.ts';
import { shrink, stillDiffers } from '../differential/shrink.ts';
import { differs } from '../differential/stored.ts';
const [n, seed, want, out] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4] as string, process.argv[5] as string];
for (const [i, g] of fc.sample(generated, { seed, numRuns: n }).entries()) {
  for (const [j, names] of [['bold'], ['planned'], ['mixed'], ['hand']].entries()) {
    const course = { key: [i, j] as const, seats: Object.keys(g.written.actors).map((_, k) => names[k % names.length] as string), urges: [3, 7, 1, 200, 4, 9], resumeAt: 0, traced: false };
    let d; try { d = differs(g, course); } catch { continue; }
    if (d === undefined || !new RegExp(want).test(d.phase + ' ' + d.what)) continue;
    const t = performance.now();
    const small = shrink({ ...g, course }, (it) => { if (!stillDiffers(it)) return false; try { const e = differs(it, it.course); return e !== undefined && new RegExp(want).test(e.phase + ' ' + e.what); } catch { return false; } });
    console.log(i, j, performance.now() - t, JSON.stringify(differs(small, small.course)), JSON.stringify(small).length);
    writeFileSync(out, JSON.stringify({ note: '', ...small }, null, 1));
    process.exit(0);
  }
}
