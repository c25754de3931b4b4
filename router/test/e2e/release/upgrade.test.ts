import { type ServiceName, serviceNames } from '@agora/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeCheckout, sendCheckout } from '../complete-checkout.ts';
import { testServer } from '../config.ts';
import { eventually } from '../eventually.ts';
import { fillCart } from '../fill-cart.ts';
import { login } from '../login.ts';
import { readBack } from '../read-back.ts';
import { register } from '../register.ts';
import { createShopClient, type Data, type ShopClient } from '../shop-client.ts';
import { type RunningSystem, startSystem } from '../start-system.ts';
import { watchStatuses } from '../watch-statuses.ts';
import { allOrders } from './all-orders.ts';
import { createDatabases, type Databases } from './databases.ts';
import { CART, type History, ME } from './history.ts';
import { keySecret } from './key-secret.ts';
import { restoreDatabases } from './restore-databases.ts';
import { rightEnds } from './right-ends.ts';
import { staffOf } from './staff.ts';

describe('a shop whose databases the last release left in the middle of its work', { timeout: 60_000 }, () => {
  let databases: Databases;
  let history: History;
  let system: RunningSystem;
  let shop: ShopClient;
  let staff: Awaited<ReturnType<typeof staffOf>>;
  let grace: ShopClient;
  const bought: string[] = [];

  beforeAll(async () => {
    databases = await createDatabases(testServer(), `release_${process.pid}`);
    history = await restoreDatabases(databases);
    // With a Kafka of its own: in that of the test run are the events of other shops.
    const variables = { ...databases.variables, USER_KEY_SECRET: keySecret, DELIVERY_SIMULATOR: 'off', KAFKA_URL: '' };
    system = await startSystem(variables);
    shop = createShopClient(system.router);
    staff = await staffOf(shop);
    grace = shop.as((await login(shop, history.grace)).accessToken);
  }, 120_000);

  afterAll(async () => {
    for (const client of [grace, staff.admin, shop]) await client[Symbol.asyncDispose]();
    await system[Symbol.asyncDispose]();
    await databases[Symbol.asyncDispose]();
  });

  it('brings each order to its right end, wherever it was left', async () => {
    const names = Object.keys(rightEnds);
    const wanted = names.filter((name) => rightEnds[name]?.[0] === 'DELIVERED');
    let seen: Data = {};

    await Promise.allSettled(wanted.map((name) => staff.deliver(history.orders[name] ?? '')));

    await eventually(
      async () => {
        const orders = await Promise.all(names.map((name) => state(history.orders[name] ?? '')));
        seen = Object.fromEntries(names.map((name, place) => [name, orders[place]]));
        // Its payment may be set aside before it hears of the cancellation, or after: nothing is taken either way.
        const open = 'called off before its payment';
        seen = { ...seen, [open]: JSON.parse(JSON.stringify(seen[open]).replace('VOIDED', 'NOT_DUE')) };
        return JSON.stringify(seen) === JSON.stringify(rightEnds);
      },
      { withinMs: 40_000, orElse: () => '' },
    ).catch(() => undefined);

    expect(seen).toEqual(rightEnds);
  });

  it('has taken of each order what is due, once, and given back what is not, in a ledger that balances', async () => {
    const payments = await databases.of('payment')<Data[]>`
      select order_id as "orderId", p.captured::int as captured, refunded::int as refunded, amount::int as amount,
        (select count(*)::int from payment_transaction where payment_id = p.id and kind = 'CAPTURE') as captures,
        (select coalesce(sum(minor), 0)::int from ledger_entry join payment_transaction t on t.id = transaction_id
          where t.payment_id = p.id and account = 'shop') as kept,
        (select coalesce(sum(amount) filter (where kind = 'CAPTURE') - coalesce(sum(amount) filter (where kind = 'REFUND'), 0), 0)::int
          from simulated_provider_charge c where c.authorisation = p.provider_reference) as moved
      from payment p`;
    const unbalanced = await databases.of(
      'payment',
    )`select from ledger_entry group by transaction_id, currency having sum(minor) <> 0`;

    for (const [name, [, paid]] of Object.entries(rightEnds)) {
      const of = payments.filter(({ orderId }) => orderId === history.orders[name]);
      const amount = of[0]?.amount ?? 0;
      const refunded = { REFUNDED: amount, PARTIALLY_REFUNDED: 100 }[paid] ?? 0;
      const captured = ['PAID', 'REFUNDED', 'PARTIALLY_REFUNDED'].includes(paid) ? amount : 0;
      const kept = captured - refunded;
      const expected = { captured, refunded, captures: captured > 0 ? 1 : 0, kept, moved: kept };
      expect.soft({ name, payments: of }).toMatchObject({ name, payments: of.map(() => expected) });
      expect
        .soft({ name, payments: of.length })
        .toEqual({ name, payments: name === 'called off before its stock' ? 0 : 1 });
    }
    expect(unbalanced).toEqual([]);
    const refundsNotGiven = async () => [
      ...(await databases.of('order')`select order_id, state, refusal from order_refund where state <> 'REFUNDED'`),
      ...(await databases.of('payment')`select order_id, key from due_refund where not is_settled`),
    ];
    await expect.poll(refundsNotGiven).toEqual([]);
  });

  it('has of everything as much in stock as was moved there, and as much put aside as orders wait for', async () => {
    const inventory = databases.of('inventory');
    const levels = await inventory`
      select variant_id, warehouse_id, on_hand, reserved, hand, aside, waiting from stock_level
      left join lateral (select coalesce(sum(on_hand_delta), 0)::int as hand, coalesce(sum(reserved_delta), 0)::int as aside
        from stock_movement m where m.variant_id = stock_level.variant_id and m.warehouse_id = stock_level.warehouse_id) on true
      left join lateral (select coalesce(sum(l.reserved - l.released - l.committed), 0)::int as waiting
        from reservation_line l where l.variant_id = stock_level.variant_id and l.warehouse_id = stock_level.warehouse_id) on true`;

    expect(levels.length).toBeGreaterThan(100);
    expect(levels.filter((level) => level['on_hand'] !== level['hand'])).toEqual([]);
    expect(
      levels.filter((level) => level['reserved'] !== level['aside'] || level['reserved'] !== level['waiting']),
    ).toEqual([]);
  });

  it('knows its customers with all that they had, and keeps them logged in', async () => {
    const { sessionRefresh } = await shop.request(REFRESH, { input: { refreshToken: history.grace.refreshToken } });
    const { me } = await shop.as(sessionRefresh.accessToken).request(ME);

    const { notifications, ...rest } = history.me;
    expect(me).toMatchObject({ ...rest, unreadNotificationCount: expect.any(Number) });
    expect(me.notifications.nodes).toEqual(expect.arrayContaining(notifications.nodes));
    expect(me.unreadNotificationCount).toBeGreaterThanOrEqual(history.me.unreadNotificationCount);
  });

  it('has the open carts as they were, and buys what is in them', async () => {
    const { accessToken } = await login(shop, history.heidi);
    await using heidi = shop.as(accessToken);
    const { ready, guest } = history.carts;
    const carts = {
      ready: (await heidi.request(CART, { id: ready.id })).cart,
      guest: (await shop.request(CART, { id: guest.id })).cart,
    };

    // What is taxed how changed with the release, so the total that was shown before would be refused.
    const { tax, total } = carts.ready.totals;
    const { orderId } = await completeCheckout(heidi, { cartId: ready.id, total });

    expect(carts).toEqual({ ready: { ...ready, totals: { ...ready.totals, tax, total } }, guest });
    expect(await deliveredTo(heidi, orderId)).toBe('DELIVERED');
  });

  it('buys nothing twice when a purchase from before is sent again', async () => {
    expect(await sendCheckout(grace, history.completed.input)).toBe(history.completed.orderId);
  });

  it('gives back the rest of a payment of which a part went back before', async () => {
    const id = history.orders['refunded in part'] ?? '';
    const total = history.money.find((order) => order.id === id)?.totals.total.amount;

    await staff.refund(id, (Number(total) - 1).toFixed(2));

    const paymentStatus = await eventually(
      async () => {
        const { order } = await grace.request('query ($id: ID!) { order(id: $id) { paymentStatus } }', { id });
        return order.paymentStatus === 'REFUNDED' && order.paymentStatus;
      },
      { orElse: () => 'the rest did not go back' },
    );
    expect(paymentStatus).toBe('REFUNDED');
  });

  it('sells on', async () => {
    const { customer } = await register(shop, () => undefined);
    await using happy = customer;
    const { orderId } = await completeCheckout(happy, await fillCart(happy, { providerToken: 'tok_approve' }));

    expect(await deliveredTo(happy, orderId)).toBe('DELIVERED');
    expect(await readBack(happy, orderId)).toMatchObject({
      paymentStatus: 'PAID',
      deliveries: [{ status: 'DELIVERED' }],
    });
  });

  it('tells of each order the money that it was bought for, which is the sum of its parts', async () => {
    const now = await allOrders(staff.admin, history.money.length + 20);

    const ids = history.money.map(({ id }) => id);
    const since = [history.orders['completed, but not placed'], ...bought];
    expect(now.filter(({ id }) => ids.includes(id))).toEqual(history.money);
    expect(now.map(({ id }) => id)).toEqual(expect.arrayContaining(since));
    expect(now).toHaveLength(history.money.length + since.length);
    for (const { totals, lines } of now) {
      const { subtotal, discount, shipping, tax, total } = totals;
      const ofLines: number = lines.reduce((sum: number, line: Data) => sum + minor(line.total), 0);
      expect(minor(subtotal) - minor(discount)).toBe(ofLines);
      expect(ofLines + minor(shipping) + minor(tax)).toBe(minor(total));
    }
  });

  it('shows of each order payments and parcels that agree with its statuses', async () => {
    const orders = await allOrders(staff.admin, history.money.length, STANDING);

    expect(orders.length).toBe(history.money.length);
    for (const { number, paymentStatus, fulfilmentStatus, totals, payments, deliveries } of orders) {
      const total = minor(totals.total);
      const captured = payments.reduce((sum: number, payment: Data) => sum + minor(payment.captured), 0);
      const refunded = payments.reduce((sum: number, payment: Data) => sum + minor(payment.refunded), 0);
      const statuses = deliveries.map(({ status }: Data) => status);
      expect.soft({ number, captured, refunded }).toEqual({
        number,
        captured: ['PAID', 'REFUNDED'].includes(paymentStatus) ? total : 0,
        refunded: paymentStatus === 'REFUNDED' ? total : 0,
      });
      expect.soft({ number, isDelivered: statuses.includes('DELIVERED') }).toEqual({
        number,
        isDelivered: fulfilmentStatus === 'DELIVERED',
      });
    }
  });

  it('gives up no event and no job in any of the ten databases', async () => {
    const left = (service: ServiceName) => databases.of(service)`
      select 'dead letter' as what, type as of, error from messaging.dead_letter
      union all select 'parked', type, error from messaging.parked_event
      union all select 'not published', type, refusal from messaging.outbox where position is null
      union all select 'dead job', kind, error from messaging.dead_job`;

    for (const name of serviceNames) {
      await expect.poll(async () => ({ name, left: [...(await left(name))] })).toEqual({ name, left: [] });
    }
  });

  /** How an order ends that somebody carries to its customer. */
  async function deliveredTo(customer: ShopClient, orderId: string): Promise<string | undefined> {
    bought.push(orderId);
    const carried = staff.deliver(orderId);
    let last: string | undefined;
    for await (const { status } of watchStatuses(customer, orderId)) last = status;
    await carried;
    return last;
  }

  async function state(id: string): Promise<unknown> {
    const { order } = await staff.admin.request(
      'query ($id: ID!) { order(id: $id) { status paymentStatus fulfilmentStatus } }',
      { id },
    );
    return order && [order.status, order.paymentStatus, order.fulfilmentStatus];
  }
});

const minor = ({ amount }: { amount: string }) => Math.round(Number(amount) * 100);

const REFRESH = /* GraphQL */ `
  mutation ($input: SessionRefreshInput!) {
    sessionRefresh(input: $input) {
      accessToken
    }
  }
`;

const STANDING = /* GraphQL */ `
  query ($after: String) {
    orders(first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        number
        paymentStatus
        fulfilmentStatus
        totals {
          total {
            amount
          }
        }
        payments {
          captured {
            amount
          }
          refunded {
            amount
          }
        }
        deliveries {
          status
        }
      }
    }
  }
`;
