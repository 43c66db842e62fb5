/** A drawing as a state diagram in the notation of Mermaid, which many Markdown viewers draw. */
import type { Box, Drawing } from './drawing.ts';

/** The whole diagram; a title of its own stands in front where `titled`. */
export const mermaid = ({ title, boxes }: Drawing, titled = false): string =>
  `${titled ? `---\ntitle: ${JSON.stringify(title)}\n---\n` : ''}stateDiagram-v2\n${boxes.flatMap((box) => boxLines(box)).join('\n')}\n`;

/** The lines of one box. */
export function boxLines({ id, label, start, nodes, arrows, boxes }: Box, indent = '  '): string[] {
  const inner = `${indent}  `;
  return [
    `${indent}state ${label === id ? id : `${quoted(label)} as ${id}`} {`,
    ...(start === undefined ? [] : [`${inner}[*] --> ${start}`]),
    ...nodes.map((node) => `${inner}state ${quoted(node.label)} as ${node.id}`),
    ...arrows.map(({ from, to, labels }) => {
      const said = labels.length === 0 ? '' : ` : ${labels.map(plain).join(', ')}`;
      return `${inner}${from} --> ${to}${said}`;
    }),
    ...boxes.flatMap((box) => boxLines(box, inner)),
    `${indent}}`,
  ];
}

const quoted = (text: string): string => `"${plain(text)}"`;

/** Without what the notation would read as its own: quotes end a label, a semicolon or a line break ends a statement. */
const plain = (text: string): string => text.replaceAll('"', "'").replaceAll(';', ',').replaceAll(/\s+/g, ' ');
