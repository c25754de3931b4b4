import { erasing } from '@agora/kit';
import type { Work } from '../context.ts';
import { forget } from '../db/learning/learn.ts';

/** What one person did is forgotten, and all that was learned from it. */
export const onUserErased = erasing(async ({ userId }, work: Work) => {
  const behaviour = await forget(work, userId);
  const earlier = await work.personalData.forgetInterests(userId);
  await work.choices.forget([userId]);
  return { behaviour: behaviour + earlier };
});
