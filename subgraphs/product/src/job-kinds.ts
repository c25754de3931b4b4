import { jobKind } from '@agora/kit';
import { z } from 'zod';

/** A brand or a category has another name, or a category another place, and its products are to be found by that. */
export const refreshKeywords = jobKind(
  'refresh-keywords',
  z.union([z.object({ brandId: z.uuid() }), z.object({ categoryId: z.uuid() })]),
);
