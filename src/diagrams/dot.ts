/** A drawing in DOT, the notation of Graphviz. */
import type { Arrow, Box, Drawing, Node, NodeKind } from './drawing.ts';

const looks: Readonly<Record<NodeKind, string>> = {
  posture: 'shape=box style="rounded,filled" fillcolor="#f4f6f8" color="#5b6b7b"',
  anyPosture: 'shape=box style="rounded,dashed" color="#5b6b7b"',
  moment: 'shape=box style=filled fillcolor="#e8eef6" color="#41608a"',
  inject: 'shape=note style=filled fillcolor="#fbf6e4" color="#94803a" fontsize=10',
  ending: 'shape=box style="rounded,filled" fillcolor="#f7ecec" color="#8a4a4a"',
};

/** Characters of a line of a label, where words allow it. */
const labelColumns = 30;

/** The whole graph. Arrow labels of several events have a line for each. */
export function dot({ title, boxes }: Drawing): string {
  return [
    `digraph ${quoted(title)} {`,
    `  graph [label=${quoted(title)} labelloc=t fontsize=18 fontname="Helvetica" compound=true nodesep=0.35 ranksep=0.45]`,
    '  node [fontname="Helvetica" fontsize=12 margin="0.12,0.06"]',
    '  edge [fontname="Helvetica" fontsize=10 color="#5b6b7b" fontcolor="#333333" arrowsize=0.7]',
    ...boxes.flatMap((box) => boxLines(box, '  ')),
    '}',
    '',
  ].join('\n');
}

function boxLines(box: Box, indent: string): string[] {
  const { id, label, start, nodes, arrows, boxes } = box;
  const inner = `${indent}  `;
  return [
    `${indent}subgraph ${quoted(`cluster_${id}`)} {`,
    `${inner}graph [label=${quoted(label)} labelloc=t labeljust=l fontsize=14 style="rounded" color="#b6c0ca"]`,
    ...(start === undefined
      ? []
      : [
          `${inner}${quoted(`${id}_start`)} [label="" shape=point width=0.12]`,
          `${inner}${quoted(`${id}_start`)} -> ${quoted(start)}`,
        ]),
    ...nodes.map((node) => `${inner}${nodeLine(node)}`),
    ...arrows.map((arrow) => `${inner}${arrowLine(arrow)}`),
    ...boxes.flatMap((it) => boxLines(it, inner)),
    `${indent}}`,
  ];
}

const nodeLine = ({ id, label, kind }: Node): string => `${quoted(id)} [label=${lines(folded(label))} ${looks[kind]}]`;

const arrowLine = ({ from, to, labels }: Arrow): string => {
  const said = labels.length === 0 ? '' : ` [label=${lines(labels.flatMap(folded).map((it) => ` ${it} `))}]`;
  return `${quoted(from)} -> ${quoted(to)}${said}`;
};

function folded(text: string): string[] {
  const found: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= labelColumns)
      found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found;
}

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
const quoted = (text: string): string => `"${escaped(text)}"`;
const lines = (texts: readonly string[]): string => `"${texts.map(escaped).join('\\n')}"`;
