import { answer } from '@agora/kit';
import { paymentGiftCardCode } from '@agora/schema';
import type { Asked } from '../context.ts';
import { hashOfCode } from '../db/credits/hash-of-code.ts';
import { mailedCode } from '../db/credits/mailed-code.ts';
import { giftCardStatusOf } from '../domain/credits/credit.ts';
import { mayTellCode } from '../domain/credits/gift-card-mail.ts';
import { shownCode } from '../domain/credits/gift-card-code.ts';

export const answerGiftCardCode = answer(
  paymentGiftCardCode,
  async ({ giftCardId }, { credits, giftCardMails, settings, now }: Asked) => {
    const mail = (await giftCardMails.byIds([giftCardId])).get(giftCardId);
    const card = (await credits.byIds([giftCardId])).get(giftCardId);
    if (!mail || card?.kind !== 'GIFT_CARD' || !mayTellCode(mail, now())) return null;
    if (giftCardStatusOf(card, now()) !== 'ACTIVE') return null;
    const code = mailedCode(settings.codeSecret, giftCardId);
    if (hashOfCode(code) !== card.codeHash) {
      throw new Error(`gift card ${giftCardId} was made with another PAYMENT_CODE_SECRET: replace the card`);
    }
    return { code: shownCode(code) };
  },
);
