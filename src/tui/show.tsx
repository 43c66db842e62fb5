/** Shows a component on the terminal's other screen until it leaves, and gives the first screen back. */
import { render } from 'ink';
import type { ReactNode } from 'react';

/**
 * Keys are taken raw from before the first frame: one that is pressed while it is drawn is neither echoed nor lost.
 * @throws what the component throws
 */
export async function showUntilLeft(screen: ReactNode): Promise<void> {
  process.stdin.setRawMode(true);
  try {
    await render(screen, { alternateScreen: true, exitOnCtrlC: false, patchConsole: false }).waitUntilExit();
  } finally {
    process.stdin.setRawMode(false);
  }
}
