/** Shows a component on the terminal's other screen until it leaves, and gives the first screen back. */
import { render } from 'ink';
import type { ReactNode } from 'react';

/**
 * The wheel of a mouse as arrow keys, while the other screen is shown (DECSET 1007, which saves and restores itself). The
 * mouse is not taken: text is still marked with it, and a program that is killed leaves nothing behind that matters.
 */
const wheel = { on: '\u001B[?1007s\u001B[?1007h', back: '\u001B[?1007r' } as const;

/**
 * Keys are taken raw from before the first frame: one that is pressed while it is drawn is neither echoed nor lost.
 * @throws what the component throws
 */
export async function showUntilLeft(screen: ReactNode): Promise<void> {
  process.stdin.setRawMode(true);
  process.stdout.write(wheel.on);
  try {
    await render(screen, { alternateScreen: true, exitOnCtrlC: false, patchConsole: false }).waitUntilExit();
  } finally {
    process.stdin.setRawMode(false);
    process.stdout.write(wheel.back);
  }
}
