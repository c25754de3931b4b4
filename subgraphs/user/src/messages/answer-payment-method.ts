import { answer } from '@agora/kit';
import { userPaymentMethod } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerPaymentMethod = answer(
  userPaymentMethod,
  async ({ userId, paymentMethodId }, { paymentMethods }: Asked) => {
    const found = await paymentMethods.find(userId, paymentMethodId);
    if (!found) return null;
    const { provider, providerToken, brand, lastFour } = found;
    return { provider, providerToken, brand, lastFour };
  },
);
