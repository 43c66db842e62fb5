/** A drawing as SVG, laid out by Graphviz. */
import { instance } from '@viz-js/viz';
import { dot } from './dot.ts';
import type { Drawing } from './drawing.ts';

/** Points between two pictures that stand one below the other, and those of the title above them. */
const gap = 16;
const titleHeight = 36;

/**
 * The picture as a file of its own; the same drawing gives the same bytes everywhere. Boxes that hold boxes are laid out
 * one by one and stand below each other: side by side they would be several screens wide.
 * @throws Error for a drawing that is none: a fault of ours
 */
export async function svg(drawing: Drawing): Promise<string> {
  const viz = await instance();
  const render = (of: Drawing): string => viz.renderString(dot(of), { format: 'svg', engine: 'dot' });
  if (drawing.boxes.every((box) => box.boxes.length === 0)) return render(drawing);
  const pictures = drawing.boxes.map((box) => pictureOf(render({ title: '', boxes: [box] })));
  let top = titleHeight;
  const placed = pictures.map(({ inner, width, height, viewBox }) => {
    const at = `<svg x="0" y="${top}" width="${width}" height="${height}" viewBox="${viewBox}">${inner}</svg>`;
    top += height + gap;
    return at;
  });
  const width = Math.max(...pictures.map((it) => it.width));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}pt" height="${top}pt" viewBox="0 0 ${width} ${top}">`,
    '<rect width="100%" height="100%" fill="white"/>',
    `<text x="8" y="24" font-family="Helvetica,sans-Serif" font-size="18">${escaped(drawing.title)}</text>`,
    ...placed,
    '</svg>',
    '',
  ].join('\n');
}

/** What Graphviz drew, without the frame of its file. */
function pictureOf(text: string): { inner: string; width: number; height: number; viewBox: string } {
  const found = /<svg width="([\d.]+)pt" height="([\d.]+)pt"\s+viewBox="([^"]+)"[^>]*>([\s\S]*)<\/svg>/.exec(text);
  if (found === null) throw new Error('Graphviz wrote no picture');
  const [, width, height, viewBox = '', inner = ''] = found;
  // Each picture counts its nodes anew: in one file their ids would meet.
  return { inner: inner.replaceAll(/ id="[^"]*"/g, ''), width: Number(width), height: Number(height), viewBox };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
