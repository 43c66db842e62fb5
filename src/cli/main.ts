/** Starts the program: signals, broken pipes and faults of ours are met here and nowhere else. */

import { bug, interrupted } from './exit.ts';
import { escalera } from './program.ts';
import { processSurroundings } from './surroundings.ts';

const interrupt = new AbortController();
process.on('SIGINT', () => {
  // Whoever asks twice wants out now.
  if (interrupt.signal.aborted) process.exit(interrupted);
  interrupt.abort(new Error('interrupted'));
});

// A reader that has read enough (`| head`) is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    // Where output cannot be written (a full disk) a sentence may still reach the other stream.
    if (stream === process.stdout)
      process.stderr.write(`The output cannot be written (${error.code ?? 'unknown reason'}): is the disk full?\n`);
    process.exit(1);
  });
}

try {
  const code = await escalera(process.argv.slice(2), processSurroundings(interrupt.signal));
  process.exitCode = interrupt.signal.aborted ? interrupted : code;
} catch (error) {
  process.exitCode = interrupt.signal.aborted ? interrupted : bug;
  if (!interrupt.signal.aborted) {
    const { faultTold } = await import('./call-refused.ts');
    const { out, err } = faultTold(error, process.argv.slice(2), process.env['ESCALERA_DEBUG'] === '1');
    process.stderr.write(err);
    process.stdout.write(out);
  }
}
