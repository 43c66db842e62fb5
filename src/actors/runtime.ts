/** What the engine asks of the actors of a run, whoever interprets their charts. */
import type { Move } from '../model/candidate.ts';

/** What the world tells an actor: a move it makes, what became of it, what others were seen doing, a turn's end. */
export interface ActorEvent {
  readonly type: string;
  /** The actor that did it, by id, where another did. */
  readonly by?: string;
  readonly target?: string;
  readonly level?: number;
}

/** The actors of one run. Their postures stand in the world's `counts` after every call. */
export interface ActorRuntime {
  /** Whether the actor's chart accepts the move's event now. */
  accepts(move: Move): boolean;
  /** Tells an actor; nothing happens when its chart does not know the event in its present postures. */
  send(actor: number, event: ActorEvent): void;
}
