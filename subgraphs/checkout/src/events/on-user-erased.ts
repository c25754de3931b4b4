import { erasing } from '@agora/kit';
import type { Work } from '../context.ts';

/** Carts go, those too that they filled as a guest. */
export const onUserErased = erasing((person, { personalData }: Work) => personalData.erase(person));
