import { erasing } from '@agora/kit';
import type { Work } from '../context.ts';

/** Orders stay, without whose they are. */
export const onUserErased = erasing((userId, { personalData }: Work) => personalData.erase(userId));
