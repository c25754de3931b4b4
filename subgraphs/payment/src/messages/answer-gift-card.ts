import { answerOnce } from '@agora/kit';
import { paymentGiftCard } from '@agora/schema';
import type { Work } from '../context.ts';
import { findByCode } from '../db/credits/find-by-code.ts';
import { giftCardStatusOf } from '../domain/credits/credit.ts';

export const answerGiftCard = answerOnce(paymentGiftCard, async ({ code, typedBy }, work: Work) => {
  const found = await findByCode(code, typedBy, work);
  if ('refused' in found) return { card: null, refused: found.refused };
  const { id: giftCardId, lastFour, balance } = found.card;
  if (giftCardStatusOf(found.card, work.now()) !== 'ACTIVE') {
    return { card: null, refused: 'GIFT_CARD_NOT_USABLE' as const };
  }
  return { card: { giftCardId, lastFour, balance }, refused: null };
});
