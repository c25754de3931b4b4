import type { Context } from '../../context.ts';
import { refusalOf, type Refusal } from '../refuse.ts';

/** Payloads of refused changes of gift cards and store credit. */
export const refuseIssue = (refusal: Refusal) => ({ giftCards: [], userErrors: [refusalOf(refusal)] });
export const refuseGiftCard = (refusal: Refusal) => ({ giftCard: null, userErrors: [refusalOf(refusal)] });
export const refuseStoreCredit = (refusal: Refusal) => ({ storeCredit: null, userErrors: [refusalOf(refusal)] });
export const refuseReplace = (refusal: Refusal) => ({ replacement: null, userErrors: [refusalOf(refusal)] });

/** The gift card as it is now. */
export const answerGiftCard =
  ({ stores }: Context) =>
  async ({ giftCardId }: { readonly giftCardId: string }) => {
    const found = (await stores.credits.byIds([giftCardId])).get(giftCardId);
    return { giftCard: found?.kind === 'GIFT_CARD' ? found : null, userErrors: [] };
  };
