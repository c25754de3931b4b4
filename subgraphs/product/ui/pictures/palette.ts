/** The colours of one variation of a drawing. */
export interface Palette {
  readonly wall: string;
  readonly floor: string;
  readonly main: string;
  readonly dark: string;
  readonly light: string;
  readonly accent: string;
}

const rooms = [
  ['#efe3d0', '#e2d0b4'],
  ['#dfe6dc', '#c9d5c4'],
  ['#f2ddd2', '#e6c6b5'],
  ['#dbe4ea', '#c3d1da'],
  ['#f1e6c8', '#e4d3a3'],
  ['#e6dfe9', '#d3c8d9'],
] as const;

const things = [
  ['#b5683f', '#7f4526', '#d99a6c', '#2f5d50'],
  ['#4f7a5c', '#335240', '#86ab8c', '#c2703d'],
  ['#a8452e', '#75291a', '#d67d62', '#2c4a6e'],
  ['#3f6182', '#28425c', '#7f9fbd', '#d19a3a'],
  ['#8a6a3b', '#5f4725', '#bd9b66', '#9a3f2b'],
  ['#6b567d', '#493958', '#9f8bb0', '#b98a2f'],
] as const;

/** One of the variations, from 0 on. */
export function paletteOf(variation: number): Palette {
  const [wall, floor] = rooms[variation % rooms.length] ?? rooms[0];
  const [main, dark, light, accent] = things[variation % things.length] ?? things[0];
  return { wall, floor, main, dark, light, accent };
}
