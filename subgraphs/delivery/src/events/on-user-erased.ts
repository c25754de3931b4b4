import { erasing } from '@agora/kit';
import type { Work } from '../context.ts';

/** Parcels stay, without whom they went to. */
export const onUserErased = erasing((userId, { personalData }: Work) => personalData.erase(userId));
