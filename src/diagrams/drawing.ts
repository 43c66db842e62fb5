/** What a diagram shows, before it is written in any notation: boxes with nodes and arrows between them. */

/** What a node stands for; notations that can, draw each kind in its own way. */
export type NodeKind = 'posture' | 'anyPosture' | 'moment' | 'inject' | 'ending';

export interface Node {
  /** Letters, digits and underscores; unique in its drawing. */
  readonly id: string;
  readonly label: string;
  readonly kind: NodeKind;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** None for an arrow that says nothing. */
  readonly labels: readonly string[];
}

export interface Box {
  readonly id: string;
  readonly label: string;
  /** The node it starts in. */
  readonly start?: string;
  readonly nodes: readonly Node[];
  readonly arrows: readonly Arrow[];
  readonly boxes: readonly Box[];
}

export interface Drawing {
  readonly title: string;
  readonly boxes: readonly Box[];
}
