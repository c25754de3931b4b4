import { mutate, requireViewer } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { findByCode } from '../../db/credits/find-by-code.ts';
import { giftCardStatusOf } from '../../domain/credits/credit.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { refuseStoreCredit } from './credit-payloads.ts';
import { answerStoreCredit, type StoreCreditOutcome } from './store-credit-change.ts';
import { typedBy } from './typed-by.ts';

export const giftCardRedeem: NonNullable<MutationResolvers['giftCardRedeem']> = (_, { input }, context) => {
  const { id: customerId } = requireViewer(context);
  const field = ['code'];
  return mutate(context, {
    operation: 'giftCardRedeem',
    caller: customerId,
    input: { ...input },
    async decide(work): Promise<StoreCreditOutcome> {
      const { credits, now } = work;
      const found = await findByCode(input.code, typedBy(context), work);
      if ('refused' in found) return { ...found, field };
      const card = await credits.lockGiftCard(found.card.id);
      if (!card) return { refused: 'GIFT_CARD_NOT_FOUND', field };
      const at = now();
      if (giftCardStatusOf(card, at) !== 'ACTIVE') return { refused: 'GIFT_CARD_NOT_USABLE', field };
      if (card.balance.minor === 0) return { refused: 'TOO_LITTLE_CREDIT', field };
      const { balance } = card;
      const storeCredit = await credits.openStoreCredit(customerId, balance.currency, at);
      const movementId = uuidv7();
      const movement = { movementId, kind: 'REDEEMED', reason: null, orderId: null, actorId: null, at } as const;
      await credits.take(card.id, balance, movement);
      await credits.give(storeCredit, balance, movement);
      await credits.post(movementId, { from: 'gift_cards', to: 'store_credit' }, balance);
      await credits.hold(card.id, customerId);
      return { storeCreditId: storeCredit };
    },
    answer: answerStoreCredit(context),
    refuse: refuseStoreCredit,
  });
};
