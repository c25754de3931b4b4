import { type Buyer, orderCancelled, orderConfirmed, orderCreated } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { aPurchaseBy } from './purchase-by.ts';
import { aPurchase } from './purchase.ts';
import { ada, startOrder, support } from './start-order.ts';

const guest: Buyer = { kind: 'GUEST', email: 'guest@example.com' };

const GUEST_ORDER = /* GraphQL */ `
  query ($cartId: ID!) {
    guestOrder(cartId: $cartId) {
      id
      status
      paymentStatus
      guestEmail
      customer {
        id
      }
      lines {
        title
      }
      timelineEntries(first: 1) {
        nodes {
          actor {
            kind
            user {
              id
            }
          }
        }
      }
    }
  }
`;

const ORDER = /* GraphQL */ `
  query ($id: ID!) {
    order(id: $id) {
      status
      paymentStatus
    }
  }
`;

const GUEST_ORDER_CANCEL = /* GraphQL */ `
  mutation ($input: GuestOrderCancelInput!) {
    guestOrderCancel(input: $input) {
      order {
        status
        isAskedByGuest
        cancellation {
          reason
        }
      }
      userErrors {
        code
        field
      }
    }
  }
`;

describe('the order of a guest', () => {
  it('goes its way, and what is told of it names no account', async () => {
    await using shop = await startOrder();
    const { orderId, cartId, completed, reserved, dispatched, delivered } = aPurchaseBy(guest, []);

    for (const event of [completed, reserved, dispatched, delivered]) await shop.tell(event);

    expect(await shop.emitted(orderCreated)).toMatchObject([{ orderId, customerId: orderId }]);
    expect(await shop.emitted(orderConfirmed)).toMatchObject([{ orderId, customerId: orderId }]);
    expect((await shop.guest.query(GUEST_ORDER, { cartId })).guestOrder).toMatchObject({
      id: orderId,
      status: 'DELIVERED',
      guestEmail: 'guest@example.com',
      customer: null,
      lines: [{ title: 'Chair' }, { title: 'Lamp' }],
      timelineEntries: { nodes: [{ actor: { kind: 'GUEST', user: null } }] },
    });
  });

  it('is for who knows the cart that it was, and for staff; nobody finds it by its id or number', async () => {
    await using shop = await startOrder();
    const { orderId, completed } = aPurchaseBy(guest, []);
    await shop.tell(completed);
    const seenBy = async (client: typeof shop.guest) => (await client.query(ORDER, { id: orderId })).order;
    const byCart = async (cartId: string) => (await shop.guest.query(GUEST_ORDER, { cartId })).guestOrder;

    expect(await seenBy(shop.as(support))).toMatchObject({ status: 'PENDING' });
    expect(await seenBy(shop.as(ada))).toBeNull();
    expect(await seenBy(shop.as({ id: orderId }))).toBeNull();
    expect(await seenBy(shop.guest)).toBeNull();
    expect(await byCart(orderId)).toBeNull();
    expect(await byCart(uuidv7())).toBeNull();
  });

  it('is known to other services as asked for by its guest only where the cart was named', async () => {
    await using shop = await startOrder();
    const { orderId, cartId, completed } = aPurchaseBy(guest, []);
    await shop.tell(completed);
    const representations = [{ __typename: 'Order', id: orderId }];

    const byCart = await shop.guest.query('query ($cartId: ID!) { guestOrder(cartId: $cartId) { isAskedByGuest } }', {
      cartId,
    });
    const byStaff = await shop
      .as(support)
      .query(
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Order { isAskedByGuest } } }',
        {
          representations,
        },
      );

    expect([byCart.guestOrder.isAskedByGuest, byStaff._entities[0].isAskedByGuest]).toEqual([true, false]);
  });

  it('is cancelled by who knows the cart, once, and by nobody else', async () => {
    await using shop = await startOrder();
    const { cartId, completed, reserved } = aPurchaseBy(guest, []);
    await shop.tell(completed);
    const cancel = async (input: object) =>
      (await shop.guest.mutate(GUEST_ORDER_CANCEL, { input: { reason: 'CHANGED_MIND', ...input } })).guestOrderCancel;

    const stranger = await cancel({ cartId: uuidv7(), idempotencyKey: 'stranger' });
    const late = await cancel({ cartId, expectedVersion: 9, idempotencyKey: 'late' });
    const answers = [await cancel({ cartId, idempotencyKey: 'one' }), await cancel({ cartId, idempotencyKey: 'one' })];
    await shop.tell(reserved);

    expect(stranger.userErrors).toEqual([{ code: 'ORDER_NOT_FOUND', field: ['input', 'cartId'] }]);
    expect(late.userErrors).toEqual([{ code: 'VERSION_CONFLICT', field: ['input', 'expectedVersion'] }]);
    const cancelled = {
      order: { status: 'CANCELLED', isAskedByGuest: true, cancellation: { reason: 'CHANGED_MIND' } },
      userErrors: [],
    };
    expect(answers).toEqual([cancelled, cancelled]);
    expect(await shop.emitted(orderCancelled)).toHaveLength(1);
  });

  it('of a customer is not cancelled by the cart that it was', async () => {
    await using shop = await startOrder();
    const { completed } = aPurchase();
    await shop.tell(completed);
    const { cartId } = completed.data;
    const input = { cartId, reason: 'CHANGED_MIND', idempotencyKey: 'one' };

    const { guestOrderCancel } = await shop.as(ada).mutate(GUEST_ORDER_CANCEL, { input });

    expect(guestOrderCancel.userErrors).toEqual([{ code: 'ORDER_NOT_FOUND', field: ['input', 'cartId'] }]);
  });

  it('of a customer is not found by the cart that it was', async () => {
    await using shop = await startOrder();
    const { completed } = aPurchase();
    await shop.tell(completed);

    const answer = await shop.guest.query(GUEST_ORDER, { cartId: completed.data.cartId });

    expect(answer.guestOrder).toBeNull();
  });

  it('is cancelled by staff, and not by anybody else', async () => {
    await using shop = await startOrder();
    const { orderId, completed } = aPurchaseBy(guest, []);
    await shop.tell(completed);
    const CANCEL = /* GraphQL */ `
      mutation ($input: OrderCancelInput!) {
        orderCancel(input: $input) {
          userErrors {
            code
          }
        }
      }
    `;
    const cancelAs = async (viewer: typeof support | typeof ada) => {
      const input = { orderId, reason: 'OTHER', idempotencyKey: 'first' };
      const { orderCancel } = await shop.as(viewer).mutate(CANCEL, { input });
      return orderCancel.userErrors.map(({ code }: { code: string }) => code);
    };

    expect(await cancelAs(ada)).toEqual(['ORDER_NOT_FOUND']);
    expect(await cancelAs(support)).toEqual([]);
    expect(await shop.emitted(orderCancelled)).toMatchObject([{ orderId, customerId: orderId }]);
  });
});
