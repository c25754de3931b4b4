import type { Buyer } from '@agora/schema';
import type { PricedCartLine } from '../pricing/price-cart.ts';
import { namesOfBuyer } from './same-buyer.ts';
import type { Use } from './use.ts';

/** That somebody bought so many pieces of a variant with a line of an order. */
export interface BoughtPieces extends Pick<Use, 'buyer' | 'buyerEmail'> {
  readonly lineId: string;
  readonly variantId: string;
  readonly quantity: number;
}

/** What a purchase counts against limits per customer, now or set later. What was given with it does not count. */
export function piecesOf(
  lines: readonly PricedCartLine[],
  by: Buyer,
  customerEmail: string | null,
): readonly BoughtPieces[] {
  const named = namesOfBuyer(by, customerEmail);
  return lines.flatMap(({ kind, lineId, variantId, quantity }) =>
    kind === 'GIFT' ? [] : [{ lineId, variantId, quantity, ...named }],
  );
}
