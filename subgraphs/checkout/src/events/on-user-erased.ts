import { erasing } from '@agora/kit';
import type { Work } from '../context.ts';

/** Carts go. */
export const onUserErased = erasing((userId, { personalData }: Work) => personalData.erase(userId));
