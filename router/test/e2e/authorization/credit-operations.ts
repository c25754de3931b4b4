import { randomUUID } from 'node:crypto';
import type { TryMutation } from './tried-mutation.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });

/** How each mutation of gift cards and store credit is tried. */
export const creditMutations: Readonly<Record<string, TryMutation>> = {
  giftCardIssue: () => [{ input: { amount: usd('0.00'), idempotencyKey: randomUUID() }, about: 'the shop' }],
  giftCardAdjust: ({ unknown: giftCardId }) => [
    { input: { giftCardId, change: usd('0.00'), reason: 'None', idempotencyKey: randomUUID() }, about: 'the shop' },
  ],
  giftCardExtend: ({ unknown: giftCardId }) => [
    { input: { giftCardId, reason: 'None', idempotencyKey: randomUUID() }, about: 'the shop' },
  ],
  giftCardReplace: ({ unknown: giftCardId }) => [
    { input: { giftCardId, reason: 'None', idempotencyKey: randomUUID() }, about: 'the shop' },
  ],
  giftCardDisable: ({ unknown: giftCardId }) => [{ input: { giftCardId }, about: 'the shop' }],
  giftCardEnable: ({ unknown: giftCardId }) => [{ input: { giftCardId }, about: 'the shop' }],
  giftCardCheck: () => [{ input: { code: 'NONE' }, about: 'whoever knows its code' }],
  giftCardRedeem: () => [{ input: { code: 'NONE' }, about: 'oneself' }],
  storeCreditGrant: ({ unknown: customerId }) => [
    { input: { customerId, amount: usd('0.00'), reason: 'None', idempotencyKey: randomUUID() }, about: 'the customer' },
  ],
  storeCreditRevoke: ({ unknown: customerId }) => [
    { input: { customerId, amount: usd('0.00'), reason: 'None', idempotencyKey: randomUUID() }, about: 'the customer' },
  ],
  cartGiftCardAdd: ({ cart: cartId, guestCart }) => [
    { input: { cartId, code: 'NONE' }, about: 'the customer' },
    { input: { cartId: guestCart, code: 'NONE' }, about: 'a guest, by its id' },
  ],
  cartGiftCardRemove: ({ cart: cartId, guestCart, unknown: giftCardId }) => [
    { input: { cartId, giftCardId }, about: 'the customer' },
    { input: { cartId: guestCart, giftCardId }, about: 'a guest, by its id' },
  ],
  cartStoreCreditSet: ({ cart: cartId }) => [{ input: { cartId, isUsed: false }, about: 'the customer' }],
};
