import { randomUUID } from 'node:crypto';
import { answerOnce } from '@agora/kit';
import { paymentKeepGuestMethod } from '@agora/schema';
import type { Work } from '../context.ts';
import { mostGuestMethods } from '../domain/guest-payment-method.ts';

export const answerKeepGuestMethod = answerOnce(
  paymentKeepGuestMethod,
  async ({ from, ...card }, { guestMethods, now }: Work) => {
    const since = new Date(now().getTime() - mostGuestMethods.withinMs);
    if ((await guestMethods.countFrom(from, since)) >= mostGuestMethods.count) return { paymentMethodId: null };
    // Unlike other ids it says nothing of when it was made, and nobody guesses it.
    const method = { ...card, id: randomUUID(), createdAt: now() };
    await guestMethods.add(method, from);
    return { paymentMethodId: method.id };
  },
);
