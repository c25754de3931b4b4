import { answer } from '@agora/kit';
import { paymentBalances } from '@agora/schema';
import type { Asked } from '../context.ts';
import { giftCardStatusOf } from '../domain/credits/credit.ts';
import { storeCreditId } from '../domain/credits/store-credit-id.ts';

export const answerBalances = answer(
  paymentBalances,
  async ({ giftCardIds, customerId, currency }, { credits, now }: Asked) => {
    const ofCustomer = customerId === null ? [] : [storeCreditId(customerId, currency)];
    const found = await credits.byIds([...giftCardIds, ...ofCustomer]);
    const storeCredit = found.get(ofCustomer[0] ?? '');
    return {
      giftCards: giftCardIds.flatMap((id) => {
        const card = found.get(id);
        if (card?.kind !== 'GIFT_CARD') return [];
        return [{ giftCardId: id, balance: card.balance, isUsable: giftCardStatusOf(card, now()) === 'ACTIVE' }];
      }),
      storeCredit: storeCredit?.kind === 'STORE_CREDIT' ? storeCredit.balance : { minor: 0, currency },
    };
  },
);
