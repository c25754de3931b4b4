import { on } from '@agora/kit';
import { productPublished } from '@agora/schema';
import type { Work } from '../context.ts';
import { catalogue } from './catalogue.ts';

/** From now on it can be recommended, with all that was learned of it before. */
export const onProductPublished = on(productPublished, async ({ data }, work: Work) => {
  await catalogue({ ...data, isPublished: true }, work);
});
