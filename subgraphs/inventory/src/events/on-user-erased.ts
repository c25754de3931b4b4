import { erasing } from '@agora/kit';
import type { Work } from '../context.ts';

/** Nobody is told any more when goods come back. */
export const onUserErased = erasing(({ userId }, { personalData }: Work) => personalData.erase(userId));
