/** A process with one engine: it prepares the job it is born with, and plays a round whenever it is asked to. */
import type { Asked, Job, Measured, Work } from './job.ts';

/** Only what the job needs is loaded: memory and code are then its own. */
async function workOf(job: Job): Promise<Work> {
  switch (job.kind) {
    case 'runs':
      return (await import('./work/runs.ts')).runsWork(job.scenario, job.runtime);
    case 'grown':
      return (await import('./work/grown.ts')).grownWork(job.growth, job.added);
    case 'crew':
      return (await import('./work/crew.ts')).crewWork(job.scenario, job.workers);
    case 'adviser':
      return (await import('./work/adviser.ts')).adviserWork(job.scenario);
    case 'batch':
      return (await import('./work/batch.ts')).batchWork(job.scenario, job.folder);
  }
}

/** Bytes in use once all garbage is collected. */
function held(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const work = await workOf(JSON.parse(process.argv[2] ?? '') as Job);
process.on('message', (asked: Asked) => {
  void (async () => {
    const before = process.cpuUsage();
    const round = await work(asked);
    const { user, system } = process.cpuUsage(before);
    const peak = process.resourceUsage().maxRSS * 1024;
    process.send?.({
      ...round,
      processor: (user + system) / 1e6,
      peak,
      held: asked.weigh ? held() : 0,
    } satisfies Measured);
  })();
});
process.send?.('ready');
