import { erasing } from '@agora/kit';
import type { Work } from '../context.ts';

/** Parcels stay, without whom they went to, those too of what they ordered as a guest. */
export const onUserErased = erasing((person, { personalData }: Work) => personalData.erase(person));
