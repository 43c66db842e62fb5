/** Steps through a recorded run in the terminal, moment by moment. */
import { useApp, useInput, useWindowSize } from 'ink';
import { type ReactNode, useEffect, useState } from 'react';
import type { Told } from '../engine/recording.ts';
import type { Game } from '../model/game.ts';
import type { Intervention } from '../model/run.ts';
import type { Language } from '../model/text.ts';
import { actionsOf } from './burst.ts';
import type { Comparison } from './present/compare.ts';
import type { Eyes } from './present/eyes.ts';
import { ReplayScreen } from './screens/ReplayScreen.tsx';
import { grown, startReplay, updateReplay } from './session/replay.ts';
import { showUntilLeft } from './show.tsx';

/** A run as simulated again. */
export interface ReplayOptions {
  readonly lang: Language;
  readonly game: Game;
  /** Everything told, of all seats. */
  readonly told: readonly Told[];
  /** Whole turns played. */
  readonly turns: number;
  /** Whose view it keeps to; undefined: an onlooker who sees all, and may look through any seat's eyes. */
  readonly eyes: Eyes;
  readonly interventions: readonly Intervention[];
  /** Of a branch: it and the line that it left. */
  readonly compared: Comparison | undefined;
  /** Asked every second of a run that is watched: what there is of it now, when that is more than before. */
  readonly grows?: () => { readonly told: readonly Told[]; readonly turns: number } | undefined;
  /** Whether it opens at the newest moment. */
  readonly atLast?: boolean;
  /** One line on the file: its name, seed, whether it plays as recorded. */
  readonly about: string;
  /** Leaves the screen as if by Ctrl-C. */
  readonly interrupted?: AbortSignal;
}

/** Shows the run until the person leaves. The streams must be terminals. */
export async function replayInTerminal(options: ReplayOptions): Promise<'left' | 'interrupted'> {
  let how: 'left' | 'interrupted' = 'left';
  await showUntilLeft(
    <Replay
      options={options}
      onInterrupt={() => {
        how = 'interrupted';
      }}
    />,
  );
  return how;
}

function Replay({
  options,
  onInterrupt,
}: {
  readonly options: ReplayOptions;
  readonly onInterrupt: () => void;
}): ReactNode {
  const { exit } = useApp();
  const size = useWindowSize();
  const [state, setState] = useState(() => startReplay(options, { atLast: options.atLast === true }));
  const leave = (): void => {
    onInterrupt();
    exit();
  };
  useInput((input, key) => {
    for (const action of actionsOf(input, key)) {
      if (action === 'interrupt') return leave();
      if (action === 'leave' && state.overlay === undefined) return exit();
      setState((now) => updateReplay(now, action, size));
    }
  });
  useEffect(() => {
    if (options.interrupted?.aborted) leave();
    options.interrupted?.addEventListener('abort', leave);
    return () => options.interrupted?.removeEventListener('abort', leave);
  });
  useEffect(() => {
    const { grows } = options;
    if (grows === undefined) return undefined;
    const clock = setInterval(() => {
      const more = grows();
      if (more !== undefined) setState((now) => grown(now, more.told, more.turns));
    }, 1000);
    return () => clearInterval(clock);
  }, [options]);
  return <ReplayScreen state={state} size={size} />;
}
