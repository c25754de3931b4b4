import { telling } from '@agora/kit';
import { productPersonalData } from '@agora/schema';
import type { Asked } from '../context.ts';

/** Of people who sell: which files they had imported. */
export const answerPersonalData = telling(productPersonalData, {
  imports: ({ userId, after, limit }, { imports }: Asked) => imports.ofOwner(userId, after, limit),
});
