/** A session in the terminal: keys and window sizes become messages, and what it asks for is done to the run. */
import { useApp, useInput, useWindowSize } from 'ink';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Game } from '../model/game.ts';
import { actionsOf } from './burst.ts';
import { textTyped } from './keys.ts';
import { SessionScreen } from './screens/SessionScreen.tsx';
import type { Command, Message } from './session/message.ts';
import { gameOf, isThinking, isTyping, type Model } from './session/model.ts';
import { update } from './session/update.ts';

/** Does what a session asks for; what comes of it comes back as a message. */
export type Perform = (command: Command) => Message | undefined;

interface SessionProps {
  readonly start: Model;
  readonly perform: Perform;
  /** Readies a part of what a game may need later, and says whether there is more. */
  readonly warm?: (game: Game) => boolean;
  /** What has happened before the first key, such as a run taken up again. */
  readonly first: readonly Message[];
  /** Brings what was not at hand when the first frame was drawn. */
  readonly arriving?: (() => Promise<readonly Message[]>) | undefined;
  readonly interrupted?: AbortSignal | undefined;
}

/** Milliseconds that nothing else is begun for before a part of the adviser is readied. */
const warmingDelay = 40;

/** Draws the session and carries its messages. */
export function Session({ start, perform, warm, first, arriving, interrupted }: SessionProps): ReactNode {
  const { exit } = useApp();
  const size = useWindowSize();
  const [begun] = useState(() => first.reduce((model, message) => settle(model, message, perform), start));
  const [model, setModel] = useState(begun);
  // Keys may come faster than frames are drawn: each is weighed against the newest state.
  const newest = useRef(begun);
  const dispatch = (message: Message): void => {
    try {
      const sized = update(newest.current, { kind: 'resized', size }).model;
      newest.current = settle(sized, message, (command) => {
        const back = perform(command);
        if (command.kind === 'leave') exit();
        return back;
      });
      setModel(newest.current);
    } catch (error) {
      // A full disk, or a fault of ours: the screen is given back before anyone hears of it.
      exit(error instanceof Error ? error : new Error(String(error)));
    }
  };
  // Letters and Enter may come in one burst.
  const type = (one: string): void =>
    dispatch(one === '\r' ? { kind: 'key', action: 'go' } : { kind: 'typed', text: one });
  useInput((input, key) => {
    const text = textTyped(input, key);
    // One key of a burst may open a field for the rest.
    for (const one of text ?? [input]) {
      if (text !== undefined && isTyping(newest.current)) type(one);
      else for (const action of actionsOf(one, key)) dispatch({ kind: 'key', action });
    }
  });
  useEffect(() => {
    const leave = (): void => dispatch({ kind: 'key', action: 'interrupt' });
    if (interrupted?.aborted) leave();
    interrupted?.addEventListener('abort', leave);
    return () => interrupted?.removeEventListener('abort', leave);
  });
  useEffect(() => {
    if (!isThinking(model)) return;
    // After the frame, and a little at a time: keys are heard in between.
    const thinking = setTimeout(() => dispatch({ kind: 'tick' }), 0);
    return () => clearTimeout(thinking);
  });
  const hear = useRef(dispatch);
  useEffect(() => {
    hear.current = dispatch;
  });
  useEffect(() => {
    if (arriving === undefined) return;
    // Not before the first frame is out.
    const timer = setTimeout(() => {
      arriving().then(
        (messages) => messages.forEach((message) => hear.current(message)),
        (error: unknown) => exit(error instanceof Error ? error : new Error(String(error))),
      );
    }, 0);
    return () => clearTimeout(timer);
  }, [arriving, exit]);
  const game = gameOf(model);
  useEffect(() => {
    if (game === undefined || warm === undefined) return;
    let timer = setTimeout(function readyMore() {
      if (warm(game)) timer = setTimeout(readyMore, warmingDelay);
    }, 5 * warmingDelay);
    return () => clearTimeout(timer);
  }, [game, warm]);
  return <SessionScreen model={{ ...model, size }} />;
}

/** Carries a message, and what it asks for, until nothing more is asked. */
export function settle(model: Model, message: Message, perform: Perform): Model {
  let next = update(model, message);
  while (next.command !== undefined) {
    const back = perform(next.command);
    if (back === undefined) return next.model;
    next = update(next.model, back);
  }
  return next.model;
}
