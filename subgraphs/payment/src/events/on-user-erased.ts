import { erasing } from '@agora/kit';
import type { Work } from '../context.ts';

/** Payments stay, without who paid. */
export const onUserErased = erasing((userId, { personalData }: Work) => personalData.erase(userId));
