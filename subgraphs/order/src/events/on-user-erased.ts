import { erasing } from '@agora/kit';
import type { Work } from '../context.ts';

/** Orders stay, without whose they are, those too that they placed as a guest. */
export const onUserErased = erasing((person, { personalData }: Work) => personalData.erase(person));
