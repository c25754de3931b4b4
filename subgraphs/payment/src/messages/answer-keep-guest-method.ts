import { randomUUID } from 'node:crypto';
import { answerOnce } from '@agora/kit';
import { paymentKeepGuestMethod } from '@agora/schema';
import type { Work } from '../context.ts';
import { mayKeepAnother, recentCardsMs } from '../domain/guest-payment-method.ts';

export const answerKeepGuestMethod = answerOnce(
  paymentKeepGuestMethod,
  async ({ from, ...card }, { guestMethods, now }: Work) => {
    const recent = await guestMethods.countFrom(from, new Date(now().getTime() - recentCardsMs));
    if (!mayKeepAnother(recent)) return { paymentMethodId: null };
    // Unlike other ids it says nothing of when it was made, and nobody guesses it.
    const method = { ...card, id: randomUUID(), createdAt: now() };
    await guestMethods.add(method, from);
    return { paymentMethodId: method.id };
  },
);
