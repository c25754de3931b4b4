import {
  checkoutCompleted,
  checkoutCompletedV2,
  orderTotalsOf,
  type PricedLine,
  taxesOf,
  times,
  totalOf,
} from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';

interface Bought {
  readonly orderId: string;
  readonly customerId: string;
  readonly lines: readonly PricedLine[];
  readonly completedAt: string;
  readonly currency: string;
}

const standard = { code: 'STANDARD', name: 'Standard', carrier: 'Agora Post', minDays: 3, maxDays: 5 };

/** One purchase in both versions, with a tax of 1,500 on goods of 22,500 and their shipping of 500. */
export function completedCheckout({ orderId, customerId, lines, completedAt, currency }: Bought) {
  const price = { minor: 500, currency };
  const shippingOption = { ...standard, price };
  const taxes = [{ taxClass: 'standard', millionths: 65_217, isIncluded: false }];
  const taxed = lines.map((line) => {
    const priced = { ...line, adjustments: [], taxes: taxesOf(times(line.unitPrice, line.quantity), taxes) };
    return { ...priced, listPrice: line.unitPrice, total: totalOf(priced) };
  });
  const shipping = { quantity: 1, unitPrice: price, adjustments: [], taxes: taxesOf(price, taxes) };
  const totals = orderTotalsOf(currency, taxed, shipping);
  const [shippingAddressId, paymentMethodId] = [uuidv7(), uuidv7()];
  const both = {
    cartId: uuidv7(),
    orderId,
    totals,
    shippingAddressId,
    shippingAddress: {
      recipient: 'Ada Lovelace',
      line1: '12 St James Square',
      line2: null,
      city: 'Portland',
      region: 'OR',
      postalCode: '97201',
      country: 'US',
    },
    completedAt,
  };
  return {
    v1: checkoutCompleted.draft({ ...both, customerId, lines: [...lines], shippingOption, paymentMethodId }),
    v2: checkoutCompletedV2.draft({
      ...both,
      buyer: { kind: 'CUSTOMER', customerId },
      currency,
      lines: taxed,
      shipping: { ...shippingOption, adjustments: [], taxes: shipping.taxes, total: totalOf(shipping) },
      tenders: [{ kind: 'PAYMENT_METHOD', paymentMethodId, amount: totals.total }],
    }),
  };
}
