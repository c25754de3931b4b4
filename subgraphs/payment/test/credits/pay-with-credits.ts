import { orderPaymentDue, type TenderKind } from '@agora/schema';
import { ada, orderId, type Shop } from '../start-payment.ts';

export interface Part {
  readonly tender: TenderKind;
  /** Of a gift card; else it is looked up by who pays. */
  readonly id?: string;
  readonly minor: number;
}

/** An order is due in these parts, of which only the first few are told so far where that is said. */
export async function dueInParts(
  shop: Shop,
  parts: readonly Part[],
  of = orderId,
  customerId = ada.id,
  told = parts.length,
) {
  for (const [index, { tender, id = customerId, minor }] of parts.slice(0, told).entries()) {
    await shop.tell(
      orderPaymentDue.draft({
        ...{ orderId: of, number: 'A-1', customerId, amount: { minor, currency: 'USD' }, paymentMethodId: id },
        ...{ key: `payment-${(index + 1).toString()}`, tender, paymentsInAll: parts.length },
      }),
    );
  }
}

export const settle = (shop: Shop) => shop.runJob('settle-payment');
