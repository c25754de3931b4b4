import type { Drawing } from './drawings.ts';
import { paletteOf } from './palette.ts';

/** The SVG of a drawing in its room. */
export function drawPicture(drawing: Drawing, variation: number): string {
  const palette = paletteOf(variation);
  const sun = 90 + ((variation * 47) % 220);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">',
    `<rect width="400" height="400" fill="${palette.wall}"/>`,
    `<circle cx="${String(sun)}" cy="150" r="118" fill="#fff" opacity=".38"/>`,
    `<path d="M0 292h400v108H0z" fill="${palette.floor}"/>`,
    drawing(palette, variation),
    '</svg>',
  ].join('');
}
