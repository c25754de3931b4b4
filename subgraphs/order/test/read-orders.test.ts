import { expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { bring, startWithOrder, startWithPlaced } from './order-at.ts';
import { aPurchase } from './purchase.ts';
import { ada, bob, startOrder, support } from './start-order.ts';

const ENTITIES = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Order {
        id
        number
        lines {
          title
          quantity
          listPrice {
            amount
          }
          adjustments {
            text
          }
          taxes {
            percent
          }
        }
        shipping {
          taxes {
            percent
          }
          total {
            amount
          }
        }
        timelineEntries(first: 20) {
          nodes {
            status
          }
        }
      }
    }
  }
`;

const USER_ORDERS = /* GraphQL */ `
  query ($representations: [_Any!]!, $first: Int, $after: String, $last: Int) {
    _entities(representations: $representations) {
      ... on User {
        orders(first: $first, after: $after, last: $last) {
          nodes {
            id
            lines {
              title
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
          totalCount
        }
      }
    }
  }
`;

const ORDERS = /* GraphQL */ `
  query ($where: OrderWhere, $first: Int) {
    orders(where: $where, first: $first) {
      nodes {
        id
      }
      totalCount
    }
  }
`;

const orderRef = (id: string) => ({ __typename: 'Order', id });
const userRef = (id: string) => ({ __typename: 'User', id });
const dayOf = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString();

it('shows an order whole to its customer, by id and by number', async () => {
  await using shop = await startWithOrder('PENDING');
  const { orderId, chair } = shop.purchase;
  const ORDER = /* GraphQL */ `
    query ($id: ID, $number: String) {
      order(id: $id, number: $number) {
        number
        customer {
          id
        }
        lines {
          product {
            id
          }
          sku
          quantity
          unitPrice {
            amount
            currency
          }
          total {
            amount
          }
        }
        totals {
          subtotal {
            amount
          }
          shipping {
            amount
          }
          tax {
            amount
          }
          total {
            amount
          }
        }
        shippingAddress {
          city
          line2
          country
        }
        shippingOption {
          code
          price {
            amount
          }
          maxDays
        }
        version
      }
    }
  `;

  const byId = await shop.as(ada).query(ORDER, { id: orderId });
  const byNumber = await shop.as(ada).query(ORDER, { number: byId.order.number });

  expect(byNumber).toEqual(byId);
  expect(byId.order).toMatchObject({
    number: 'A-100001',
    customer: { id: ada.id },
    lines: [
      {
        product: { id: chair },
        sku: 'CHAIR',
        quantity: 2,
        unitPrice: { amount: '100.00', currency: 'USD' },
        total: { amount: '200.00' },
      },
      { sku: 'LAMP', quantity: 1, total: { amount: '25.00' } },
    ],
    totals: {
      subtotal: { amount: '225.00' },
      shipping: { amount: '5.00' },
      tax: { amount: '15.00' },
      total: { amount: '245.00' },
    },
    shippingAddress: { city: 'Portland', line2: null, country: 'US' },
    shippingOption: { code: 'STANDARD', price: { amount: '5.00' }, maxDays: 5 },
    version: 1,
  });
});

it('wants the id or the number of an order, and an id that is one', async () => {
  await using shop = await startOrder();
  const codeOf = async (args: string) =>
    (await shop.as(ada).execute(`{ order${args} { id } }`)).errors?.[0]?.extensions?.['code'];

  expect(await codeOf('')).toBe('BAD_USER_INPUT');
  expect(await codeOf(`(id: "${ada.id}", number: "A-1")`)).toBe('BAD_USER_INPUT');
  expect(await codeOf('(id: "A-1")')).toBe('BAD_USER_INPUT');
  expect(await codeOf('(number: "A-1")')).toBeUndefined();
});

it('shows an order to its customer and to staff, and to no one else', async () => {
  await using shop = await startWithOrder('CONFIRMED');
  const { orderId } = shop.purchase;
  const references = [orderRef(orderId), { __typename: 'Order', number: 'A-100001' }];
  const seenBy = async (client: typeof shop.guest) => {
    const { _entities } = await client.query(ENTITIES, { representations: references });
    return _entities.map((entity: { id: string } | null) => entity?.id ?? null);
  };

  expect(await seenBy(shop.as(ada))).toEqual([orderId, orderId]);
  expect(await seenBy(shop.as(support))).toEqual([orderId, orderId]);
  expect(await seenBy(shop.as(bob))).toEqual([null, null]);
  expect(await seenBy(shop.guest)).toEqual([null, null]);
});

it('reads a hundred orders with as many statements as one', async () => {
  const purchases = Array.from({ length: 100 }, () => aPurchase());
  await using shop = await startWithPlaced(purchases);
  const references = purchases.map(({ orderId }) => orderRef(orderId));
  const ask = (representations: readonly object[]) => shop.as(ada).query(ENTITIES, { representations });

  const forOne = await shop.statements(() => ask(references.slice(0, 1)));
  const forHundred = await shop.statements(() => ask(references));

  expect(forOne).toBe(3);
  expect(forHundred).toBe(3);
});

it('pages through what a customer bought, newest first', async () => {
  await using shop = await startOrder();
  const purchases = [3, 1, 2].map((day) => aPurchase({ completedAt: dayOf(day) }));
  for (const { completed } of purchases) await shop.tell(completed);
  const [third, first, second] = purchases.map(({ orderId }) => orderId);
  const ask = async (variables: object) => {
    const answer = await shop.as(ada).query(USER_ORDERS, { representations: [userRef(ada.id)], ...variables });
    return answer._entities[0].orders;
  };

  const newest = await ask({ first: 2 });
  const rest = await ask({ first: 2, after: newest.pageInfo.endCursor });
  const last = await ask({ last: 2 });

  const idsOf = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);
  expect(idsOf(newest)).toEqual([third, second]);
  expect(newest).toMatchObject({ pageInfo: { hasNextPage: true }, totalCount: 3 });
  expect(idsOf(rest)).toEqual([first]);
  expect(rest.pageInfo.hasNextPage).toBe(false);
  expect(idsOf(last)).toEqual([second, first]);
});

it('reads the orders of a hundred customers with as many statements as of one', async () => {
  const customers = Array.from({ length: 100 }, () => uuidv7());
  await using shop = await startWithPlaced(customers.map((customerId) => aPurchase({ customerId })));
  const ask = (ids: readonly string[]) => shop.as(support).query(USER_ORDERS, { representations: ids.map(userRef) });

  const forOne = await shop.statements(() => ask(customers.slice(0, 1)));
  const forHundred = await shop.statements(() => ask(customers));

  expect(forOne).toBe(3);
  expect(forHundred).toBe(3);
});

it("shows nobody else's orders, nor how many there are", async () => {
  await using shop = await startWithOrder('PENDING');
  const ask = async (client: typeof shop.guest) =>
    (await client.query(USER_ORDERS, { representations: [userRef(ada.id)] }))._entities[0].orders;

  expect(await ask(shop.as(ada))).toMatchObject({ totalCount: 1 });
  expect(await ask(shop.as(support))).toMatchObject({ totalCount: 1 });
  expect(await ask(shop.as(bob))).toMatchObject({ nodes: [], totalCount: 0 });
  expect(await ask(shop.guest)).toMatchObject({ nodes: [], totalCount: 0 });
});

it('lets staff find orders by status, customer and time', async () => {
  await using shop = await startOrder();
  const old = await bring(shop, 'PENDING', aPurchase({ completedAt: dayOf(1) }));
  const confirmed = await bring(shop, 'CONFIRMED', aPurchase({ completedAt: dayOf(2) }));
  const ofBob = await bring(shop, 'SHIPPED', aPurchase({ customerId: bob.id, completedAt: dayOf(3) }));
  const find = async (where: object) => {
    const { orders } = await shop.as(support).query(ORDERS, { where });
    return orders.nodes.map(({ id }: { id: string }) => id);
  };

  expect(await find({})).toEqual([ofBob.orderId, confirmed.orderId, old.orderId]);
  expect(await find({ status: { eq: 'PENDING' } })).toEqual([old.orderId]);
  expect(await find({ status: { oneOf: ['CONFIRMED', 'SHIPPED'] } })).toEqual([ofBob.orderId, confirmed.orderId]);
  expect(await find({ status: { eq: 'PENDING', oneOf: ['SHIPPED'] } })).toEqual([]);
  expect(await find({ customerId: bob.id })).toEqual([ofBob.orderId]);
  expect(await find({ placedAt: { from: dayOf(2), before: dayOf(3) } })).toEqual([confirmed.orderId]);
});

it('keeps the list of all orders to staff', async () => {
  await using shop = await startOrder();

  const asCustomer = await shop.as(ada).execute(ORDERS);
  const asGuest = await shop.guest.execute(ORDERS);
  const tooMany = await shop.as(support).execute(ORDERS, { first: 101 });

  expect(asCustomer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect(asGuest.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(tooMany.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

it.each([
  ['nonsense'],
  [Buffer.from('["yesterday","x"]').toString('base64url')],
  [Buffer.from('["2026-01-01T00:00:00.000Z","x"]').toString('base64url')],
  [Buffer.from('["2026-01-01T00:00:00.000Z"]').toString('base64url')],
])('answers the cursor %s of another list as bad input', async (after) => {
  await using shop = await startOrder();

  const answer = await shop.as(ada).execute(USER_ORDERS, { representations: [userRef(ada.id)], after });

  expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

it.each([{ first: 0 }, { last: 0 }])('counts orders without showing any: %o', async (page) => {
  await using shop = await startWithOrder('PENDING');

  const answer = await shop.as(ada).query(USER_ORDERS, { representations: [userRef(ada.id)], ...page });
  const { orders } = await shop.as(support).query(ORDERS, { first: 0 });

  expect(answer._entities[0].orders).toMatchObject({ nodes: [], totalCount: 1 });
  expect(orders).toEqual({ nodes: [], totalCount: 1 });
});
