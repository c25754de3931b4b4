import { answer } from '@agora/kit';
import { userErasedPerson } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerErasedPerson = answer(userErasedPerson, async ({ erasureId }, { erasures }: Asked) => {
  const erasure = await erasures.find(erasureId);
  if (erasure?.status !== 'ERASING') return null;
  const { email, earlierEmails, guestOrderIds } = erasure;
  return { email, earlierEmails, guestOrderIds };
});
