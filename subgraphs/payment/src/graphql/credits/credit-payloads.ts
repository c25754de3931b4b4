import { refusalOf, type Refusal } from '../refuse.ts';

/** Payloads of refused changes of gift cards and store credit. */
export const refuseIssue = (refusal: Refusal) => ({ giftCards: [], userErrors: [refusalOf(refusal)] });
export const refuseGiftCard = (refusal: Refusal) => ({ giftCard: null, userErrors: [refusalOf(refusal)] });
export const refuseStoreCredit = (refusal: Refusal) => ({ storeCredit: null, userErrors: [refusalOf(refusal)] });
