/** Judges mutants in a process that is kept from one to the next. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { groups, type Judge, type Outcome } from './groups.ts';
import type { Asked } from './judge.ts';

/** A course of the slice takes some milliseconds, a test two seconds: what takes this long does not end, however busy the machine. */
const mostSeconds = { slice: 30, suite: 60 };
/** Modules once loaded are never let go, so a process is left after so many mutants. */
const mutantsAProcess = 120;

/**
 * What the process keeps is shared by its mutants: before it is left the unchanged program must still pass in it, or nothing
 * that it judged would count.
 */
export function judgeInOneProcess(group: string): Judge {
  const asked = groups[group]?.judge ?? [];
  const most = 1000 * (asked === 'slice' ? mostSeconds.slice : mostSeconds.suite);
  let child: ChildProcessWithoutNullStreams | undefined;
  let judged = 0;

  const ask = (line: Asked): Promise<Outcome> =>
    new Promise((resolve) => {
      child ??= spawn(process.execPath, [new URL('./judge.ts', import.meta.url).pathname, group]);
      const judging = child;
      let said = '';
      let waiting: NodeJS.Timeout;
      const settle = (outcome: Outcome): void => {
        clearTimeout(waiting);
        judging.stdout.removeAllListeners('data');
        judging.removeAllListeners('exit');
        if (outcome === 'timeout') {
          judging.kill('SIGKILL');
          child = undefined;
        }
        resolve(outcome);
      };
      const wait = (): void => {
        clearTimeout(waiting);
        waiting = setTimeout(settle, most, 'timeout');
      };
      wait();
      // A process that is gone has run out of memory: nothing that ends does that here.
      judging.once('exit', () => settle('timeout'));
      judging.stdout.on('data', (data: Buffer) => {
        wait();
        said = said.slice(-20) + data.toString();
        if (said.endsWith('killed\n')) settle('killed');
        if (said.endsWith('survived\n')) settle('survived');
      });
      judging.stdin.write(`${JSON.stringify(line)}\n`);
    });

  const leave = async (): Promise<void> => {
    if (child !== undefined && judged > 0 && (await ask({ stage: 0 })) !== 'survived')
      throw new Error(`A mutant spoiled what its process keeps: of the last ${judged} none is judged`);
    child?.kill();
    child = undefined;
    judged = 0;
  };
  return {
    stages: asked === 'slice' ? 1 : asked.length,
    async judge(stage, mutant) {
      if (judged >= mutantsAProcess) await leave();
      judged += 1;
      return ask({ stage, ...(mutant && { mutant }) });
    },
    end: leave,
  };
}
