import { furniture } from './furniture.ts';
import type { Palette } from './palette.ts';
import { paperGoods } from './paper-goods.ts';
import { smallThings } from './small-things.ts';
import { technology } from './technology.ts';

/** What is drawn, within 400 by 400, standing on a floor that begins at 290. */
export type Drawing = (palette: Palette, variation: number) => string;

/** A drawing for each sub-category of the demo shop, by its slug. */
export const drawings: Readonly<Record<string, Drawing>> = {
  ...furniture,
  ...technology,
  ...paperGoods,
  ...smallThings,
};
