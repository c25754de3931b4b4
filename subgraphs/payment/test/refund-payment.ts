import { paymentOf, type Shop, support } from './start-payment.ts';

export const REFUND = /* GraphQL */ `
  mutation ($input: PaymentRefundInput!) {
    paymentRefund(input: $input) {
      payment {
        status
        refunding {
          amount
        }
        refundable {
          amount
        }
      }
      refund {
        id
        kind
        status
        amount {
          amount
        }
      }
      userErrors {
        code
        field
        refundable {
          amount
        }
      }
    }
  }
`;

export const usd = (amount: string) => ({ amount, currency: 'USD' });

export const goodRefund = { amount: usd('23.45'), reason: 'Scratched', idempotencyKey: 'one' };

/** Staff gives a part of the first payment back. */
export async function refundPayment(shop: Shop, input: Readonly<Record<string, unknown>> = {}) {
  const { id: paymentId } = await paymentOf(shop);
  return (await shop.as(support).mutate(REFUND, { input: { paymentId, ...goodRefund, ...input } })).paymentRefund;
}
