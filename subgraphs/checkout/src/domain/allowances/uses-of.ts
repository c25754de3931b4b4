import type { Adjustment, Buyer, Tender } from '@agora/schema';
import type { PricedCart } from '../pricing/price-cart.ts';
import type { AllowanceKey, Use } from './use.ts';

type Taken = AllowanceKey & Pick<Use, 'amount'>;

/** What an order takes: each code and promotion once, however many prices it adjusts, and of each card what it pays. */
export function usesOf({ lines, shipping }: PricedCart, tenders: readonly Tender[], by: Buyer): Use[] {
  const adjustments = [...lines, ...(shipping ? [shipping] : [])].flatMap((part) => part.adjustments);
  const taken = new Map<string, Taken>();
  for (const one of [...adjustments.flatMap(ofAdjustment), ...tenders.flatMap(ofTender)]) {
    const key = `${one.kind} ${one.ref}`;
    const before = one.kind === 'GIFT_CARD' ? (taken.get(key)?.amount ?? 0) : 0;
    taken.set(key, { ...one, amount: before + one.amount });
  }
  const buyer = by.kind === 'CUSTOMER' ? by.customerId : by.email;
  return Array.from(taken.values(), (one) => ({ ...one, buyer, state: 'HELD' }));
}

function ofAdjustment({ source, code }: Adjustment): Taken[] {
  return source === 'STAFF' || code === null ? [] : [{ kind: source, ref: code, amount: 1 }];
}

function ofTender(tender: Tender): Taken[] {
  if (tender.kind !== 'GIFT_CARD' || tender.amount.minor === 0) return [];
  return [{ kind: 'GIFT_CARD', ref: tender.giftCardId, amount: tender.amount.minor }];
}
