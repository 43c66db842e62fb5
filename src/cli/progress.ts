/** A progress bar on standard error, for long work in a terminal. */
import type { Surroundings } from './surroundings.ts';

const width = 30;

/**
 * Shows how much is done, in words that `say` has for it; nothing where standard error is no terminal. `clear` takes the
 * bar away.
 */
export function progressBar(
  at: Surroundings,
  say: (done: number, of: number) => string,
): {
  readonly show: (done: number, of: number) => void;
  readonly clear: () => void;
} {
  let shown = -1;
  return {
    show: (done, of) => {
      const percent = of === 0 ? 100 : Math.floor((100 * done) / of);
      if (!at.terminal.err || percent === shown) return;
      shown = percent;
      const full = Math.round((width * percent) / 100);
      // What is left of a longer line before is wiped behind the words.
      at.err(
        `\r${'█'.repeat(full)}${'░'.repeat(width - full)} ${String(percent).padStart(3)} %  ${say(done, of)}\u001b[K`,
      );
    },
    clear: () => {
      if (shown >= 0) at.err('\r\u001b[2K');
    },
  };
}
