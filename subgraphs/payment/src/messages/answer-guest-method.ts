import { answer } from '@agora/kit';
import { paymentGuestMethod } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerGuestMethod = answer(paymentGuestMethod, async ({ paymentMethodId }, { guestMethods }: Asked) => {
  const method = (await guestMethods.byIds([paymentMethodId])).get(paymentMethodId);
  return method ? { brand: method.brand, lastFour: method.lastFour } : null;
});
