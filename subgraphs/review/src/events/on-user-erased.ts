import { erasing } from '@agora/kit';
import type { Work } from '../context.ts';

/** Reviews, questions and answers stay, by nobody. */
export const onUserErased = erasing(async ({ userId }, { personalData, questions }: Work) => ({
  ...(await personalData.erase(userId)),
  ...(await questions.erase(userId)),
}));
