import { createHash } from 'node:crypto';
import type { DrawnPicture } from '../db/products/picture-store.ts';
import { drawings, type Palette } from './drawings.ts';

const side = 800;

const palettes: readonly Palette[] = [
  { main: '#8a5a3b', bright: '#c08f63', dark: '#4f3020', wall: '#f4ece2' },
  { main: '#2f6f8f', bright: '#7fb6cc', dark: '#17384a', wall: '#e8f1f5' },
  { main: '#5b7f4d', bright: '#a3c08d', dark: '#2f4527', wall: '#edf3e8' },
  { main: '#b5483f', bright: '#e29a8f', dark: '#6a231d', wall: '#f9ebe8' },
  { main: '#5a5f73', bright: '#a9aec0', dark: '#2b2e3a', wall: '#eef0f4' },
  { main: '#7a5195', bright: '#b99bd0', dark: '#43295a', wall: '#f2ecf6' },
  { main: '#c98a1b', bright: '#f0c56b', dark: '#7a5208', wall: '#fbf3e1' },
  { main: '#2c8c7c', bright: '#83c9bd', dark: '#124b42', wall: '#e6f4f1' },
];

/** A drawing of a thing of a sub-category, in one of eight colours. Throws RangeError for a sub-category without one. */
export function drawn(subCategory: string, variation: number): DrawnPicture {
  const draw = drawings[subCategory];
  const palette = palettes[variation % palettes.length];
  if (!draw || !palette) throw new RangeError(`there is no drawing of ${subCategory}`);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}">` +
    `<rect width="${side}" height="${side}" fill="${palette.wall}"/>` +
    `<ellipse cx="400" cy="668" rx="290" ry="34" fill="${palette.dark}" opacity=".16"/>${draw(palette)}</svg>`;
  return {
    id: createHash('sha256').update(svg).digest('hex'),
    contentType: 'image/svg+xml',
    width: side,
    height: side,
    bytes: Buffer.from(svg),
    copies: new Map(),
  };
}
