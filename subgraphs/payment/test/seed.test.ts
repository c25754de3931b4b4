import { superstoreOrders } from '@agora/kit/superstore';
import { expect, it } from 'vitest';
import { ledgerTotals, unbalanced } from './books.ts';
import { type Shop, startPayment, support } from './start-payment.ts';

const PAYMENTS = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Order {
        payments {
          id
          status
          captured {
            amount
          }
          transactions {
            kind
            status
          }
        }
      }
    }
  }
`;
const REFUND = /* GraphQL */ `
  mutation ($input: PaymentRefundInput!) {
    paymentRefund(input: $input) {
      refund {
        status
      }
      userErrors {
        code
      }
    }
  }
`;

const [first] = superstoreOrders();

async function paymentOf(shop: Shop) {
  const representations = [{ __typename: 'Order', id: first?.id }];
  const { _entities } = await shop.as(support).query(PAYMENTS, { representations });
  return _entities[0].payments[0];
}

it('has paid every order of the data set, with books that balance, and can give the money back', async () => {
  await using shop = await startPayment();
  const sold = superstoreOrders().reduce((sum, { totalCents }) => sum + totalCents, 0);

  await shop.seed();
  const totals = await ledgerTotals(shop);
  const paid = await paymentOf(shop);
  const amount = { amount: '1.00', currency: 'USD' };
  const input = { paymentId: paid.id, amount, reason: 'Scratched', idempotencyKey: 'refund' };
  const { paymentRefund } = await shop.as(support).mutate(REFUND, { input });
  await shop.runJob('settle-payment');

  expect(totals).toEqual({ customer: -sold, provider: 0, shop: sold });
  expect(await unbalanced(shop)).toEqual([]);
  expect(paid).toMatchObject({
    status: 'CAPTURED',
    captured: { amount: ((first?.totalCents ?? 0) / 100).toFixed(2) },
    transactions: [
      { kind: 'AUTHORISE', status: 'SUCCEEDED' },
      { kind: 'CAPTURE', status: 'SUCCEEDED' },
    ],
  });
  expect(paymentRefund).toEqual({ refund: { status: 'PENDING' }, userErrors: [] });
  expect(await paymentOf(shop)).toMatchObject({ status: 'PARTIALLY_REFUNDED' });
});
