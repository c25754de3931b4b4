import { type PricedShipping, zero } from '@agora/schema';

/** How a purchase is told to be brought of which nothing is shipped: whoever listens finds an option, which costs nothing. */
export function noShipping(currency: string): PricedShipping {
  const nothing = zero(currency);
  return {
    ...{ code: 'NONE', name: 'No shipping needed', carrier: '', minDays: 0, maxDays: 0 },
    ...{ price: nothing, adjustments: [], taxes: [], total: nothing },
  };
}
