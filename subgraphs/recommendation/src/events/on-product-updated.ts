import { on } from '@agora/kit';
import { productUpdated } from '@agora/schema';
import type { Work } from '../context.ts';
import { catalogue } from './catalogue.ts';

/** What moved to another category is related to what is there. */
export const onProductUpdated = on(productUpdated, async ({ data }, work: Work) => {
  await catalogue({ ...data, isPublished: data.status === 'PUBLISHED' }, work);
});
