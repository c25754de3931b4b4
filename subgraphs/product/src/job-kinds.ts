import { jobKind } from '@agora/kit';
import { z } from 'zod';

/** The name of a brand is another, and the products of it are to be found by that. */
export const refreshKeywords = jobKind('refresh-keywords', z.object({ brandId: z.uuid() }));
