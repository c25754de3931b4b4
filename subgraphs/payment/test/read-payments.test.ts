import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { openPayment } from '../src/domain/open-payment.ts';
import { ada, amount, bob, orderId, paymentOf, startPayment, startWithCaptured, support } from './start-payment.ts';

const PAYMENTS = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Order {
        payments {
          status
          order {
            id
          }
          transactions {
            kind
          }
        }
      }
      ... on Payment {
        status
      }
    }
  }
`;

it('shows the payments of an order to its customer and to staff only', async () => {
  await using shop = await startWithCaptured();
  const { id } = await paymentOf(shop);
  const representations = [
    { __typename: 'Order', id: orderId },
    { __typename: 'Payment', id },
    { __typename: 'Payment', id: orderId },
  ];
  const ask = async (client: typeof shop.guest) => (await client.query(PAYMENTS, { representations }))._entities;

  const seen = [
    {
      payments: [
        { status: 'CAPTURED', order: { id: orderId }, transactions: [{ kind: 'AUTHORISE' }, { kind: 'CAPTURE' }] },
      ],
    },
    { status: 'CAPTURED' },
    null,
  ];
  expect(await ask(shop.as(ada))).toEqual(seen);
  expect(await ask(shop.as(support))).toEqual(seen);
  expect(await ask(shop.as(bob))).toEqual([{ payments: [] }, null, null]);
  expect(await ask(shop.guest)).toEqual([{ payments: [] }, null, null]);
});

it('shows one payment to whoever may see it, and nobody else that it exists', async () => {
  await using shop = await startWithCaptured();
  const { id } = await paymentOf(shop);
  const PAYMENT = /* GraphQL */ `
    query ($id: ID!) {
      payment(id: $id) {
        id
      }
    }
  `;

  expect(await shop.as(ada).query(PAYMENT, { id })).toEqual({ payment: { id } });
  expect(await shop.as(bob).query(PAYMENT, { id })).toEqual({ payment: null });
  expect(await shop.as(bob).query(PAYMENT, { id: orderId })).toEqual({ payment: null });
});

const byCard = { tender: 'PAYMENT_METHOD', creditId: null, method: null } as const;

it('shows the payments of an order to a guest who came to it by the cart that they bought, as the order service says', async () => {
  await using shop = await startWithCaptured();
  const countWhen = async (isAskedByGuest: boolean) => {
    const representations = [{ __typename: 'Order', id: orderId, isAskedByGuest }];
    return (await shop.guest.query(PAYMENTS, { representations }))._entities[0].payments.length;
  };

  expect([await countWhen(true), await countWhen(false)]).toEqual([1, 0]);
});

it('reads the payments of a hundred orders with as many statements as of one', async () => {
  await using shop = await startPayment();
  const orderIds = Array.from({ length: 100 }, () => uuidv7());
  await shop.given(async ({ payments, now }) => {
    for (const id of orderIds) {
      const due = {
        id,
        orderId: id,
        customerId: ada.id,
        paymentMethodId: ada.id,
        amount,
        dueKey: 'payment-1',
        ...byCard,
      };
      await payments.save(openPayment(due, now()));
    }
  });
  const ask = (ids: readonly string[]) =>
    shop.as(ada).query(PAYMENTS, { representations: ids.map((id) => ({ __typename: 'Order', id })) });

  const forOne = await shop.statements(() => ask(orderIds.slice(0, 1)));
  const forHundred = await shop.statements(() => ask(orderIds));

  expect(forOne).toBe(2);
  expect(forHundred).toBe(2);
});
