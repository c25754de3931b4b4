import { erasing } from '@agora/kit';
import type { Work } from '../context.ts';

/** Reviews stay, by nobody. */
export const onUserErased = erasing(({ userId }, { personalData }: Work) => personalData.erase(userId));
