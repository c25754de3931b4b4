import { type Buyer, checkoutCompletedV2, type Money, type Tender } from '@agora/schema';
import { aPurchase } from './purchase.ts';

const nothing: Money = { minor: 0, currency: 'USD' };

/** A purchase of another buyer, or paid in another way; what is paid with nothing costs nothing. */
export function aPurchaseBy(buyer: Buyer, tenders: readonly Tender[]) {
  const purchase = aPurchase();
  const { data } = purchase.completed;
  const isFree = tenders.length === 0;
  const free = {
    subtotal: nothing,
    discount: nothing,
    shipping: nothing,
    tax: nothing,
    includedTax: nothing,
    total: nothing,
  };
  const completed = checkoutCompletedV2.draft({
    ...data,
    buyer,
    shippingAddressId: buyer.kind === 'GUEST' ? null : data.shippingAddressId,
    tenders: [...tenders],
    totals: isFree ? free : data.totals,
  });
  return { ...purchase, completed, cartId: data.cartId };
}
