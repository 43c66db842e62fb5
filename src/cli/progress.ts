/** A progress bar on standard error, for long work in a terminal. */
import type { Surroundings } from './surroundings.ts';

const width = 30;

/** Shows how many of how many are done; nothing where standard error is no terminal. `clear` takes the bar away. */
export function progressBar(at: Surroundings): {
  readonly show: (done: number, of: number) => void;
  readonly clear: () => void;
} {
  let shown = -1;
  return {
    show: (done, of) => {
      const percent = Math.floor((100 * done) / of);
      if (!at.terminal.err || percent === shown) return;
      shown = percent;
      const full = Math.round((width * done) / of);
      at.err(`\r${'█'.repeat(full)}${'░'.repeat(width - full)} ${String(percent).padStart(3)} %  ${done}/${of}`);
    },
    clear: () => {
      if (shown >= 0) at.err('\r\u001b[2K');
    },
  };
}
