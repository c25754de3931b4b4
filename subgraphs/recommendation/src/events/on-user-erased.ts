import { erasing } from '@agora/kit';
import type { Work } from '../context.ts';

/** What one person did is forgotten; what was learned from all together stays. */
export const onUserErased = erasing(({ userId }, { personalData }: Work) => personalData.erase(userId));
