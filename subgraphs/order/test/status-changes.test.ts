import { paymentRefundFailed } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { bring, startWithOrder } from './order-at.ts';
import { aPurchase } from './purchase.ts';
import { ada, bob, startOrder, support } from './start-order.ts';

const CHANGES = /* GraphQL */ `
  subscription ($orderId: ID!, $after: String) {
    orderStatusChanged(orderId: $orderId, after: $after) {
      cursor
      status
      previousStatus
      paymentStatus
      fulfilmentStatus
      order {
        status
        timelineEntries(first: 100) {
          nodes {
            status
          }
        }
      }
    }
  }
`;

type Changes = AsyncIterator<{ readonly data?: { readonly orderStatusChanged: Change } }>;

interface Change {
  readonly cursor: string;
  readonly status: string;
  readonly previousStatus: string | null;
  readonly paymentStatus: string;
  readonly fulfilmentStatus: string;
  readonly order: {
    readonly status: string;
    readonly timelineEntries: { readonly nodes: readonly { readonly status: string }[] };
  };
}

async function nextOf(changes: Changes): Promise<Change | undefined> {
  const { value, done } = await changes.next();
  return done ? undefined : value.data?.orderStatusChanged;
}

async function take(changes: Changes, count: number): Promise<Change[]> {
  const taken: Change[] = [];
  while (taken.length < count) {
    const change = await nextOf(changes);
    if (!change) throw new Error('there are no more changes');
    taken.push(change);
  }
  return taken;
}

const statusesOf = ({ status, paymentStatus, fulfilmentStatus }: Change) => [status, paymentStatus, fulfilmentStatus];

const orderWith = (...statuses: readonly string[]) => ({
  status: statuses.at(-1),
  timelineEntries: { nodes: statuses.map((status) => ({ status })) },
});

/** All that a purchase that goes well comes to. */
const goodRoad = [
  ['PENDING', 'PENDING', 'UNFULFILLED'],
  ['AWAITING_PAYMENT', 'PENDING', 'UNFULFILLED'],
  ['AWAITING_PAYMENT', 'AUTHORISED', 'UNFULFILLED'],
  ['CONFIRMED', 'PAID', 'UNFULFILLED'],
  ['CONFIRMED', 'PAID', 'SCHEDULED'],
  ['SHIPPED', 'PAID', 'IN_TRANSIT'],
  ['SHIPPED', 'PAID', 'OUT_FOR_DELIVERY'],
  ['DELIVERED', 'PAID', 'DELIVERED'],
];

describe('watching the status of an order', () => {
  it('shows the current state, then every change of one of its statuses', async () => {
    await using shop = await startWithOrder('PENDING');
    const { purchase } = shop;
    const changes = shop.as(ada).subscribe(CHANGES, { orderId: purchase.orderId });
    const current = await nextOf(changes);

    await bring(shop, 'DELIVERED', purchase);
    const following = await take(changes, goodRoad.length - 1);

    expect(current).toMatchObject({ status: 'PENDING', previousStatus: null });
    expect(following.map(statusesOf)).toEqual(goodRoad.slice(1));
    expect(following.slice(0, 2).map(({ previousStatus }) => previousStatus)).toEqual(['PENDING', 'AWAITING_PAYMENT']);
  });

  it('goes on behind the delivery, and says nothing of what changes no status', async () => {
    await using shop = await startWithOrder('SHIPPED');
    const { orderId, paymentId, delivered, refunded } = shop.purchase;
    const changes = shop.as(ada).subscribe(CHANGES, { orderId });
    const amount = { minor: 700, currency: 'USD' };

    await nextOf(changes);
    await shop.tell(delivered);
    const last = await nextOf(changes);
    const failure = { refundId: uuidv7(), amount, refusedInAll: amount, failedAt: new Date().toISOString() };
    await shop.tell(paymentRefundFailed.draft({ paymentId, orderId, ...failure }));
    await shop.tell(refunded(500));
    const [inPart] = await take(changes, 1);
    await shop.tell(refunded(24_500));
    const resumed = await take(shop.as(ada).subscribe(CHANGES, { orderId, after: last?.cursor }), 2);

    expect(last).toMatchObject({ status: 'DELIVERED', previousStatus: 'SHIPPED' });
    expect(inPart).toMatchObject({ previousStatus: 'DELIVERED', paymentStatus: 'PARTIALLY_REFUNDED' });
    expect(resumed.map(statusesOf)).toEqual([
      ['DELIVERED', 'PARTIALLY_REFUNDED', 'DELIVERED'],
      ['DELIVERED', 'REFUNDED', 'DELIVERED'],
    ]);
  });

  it('shows the order as it is at each change', async () => {
    await using shop = await startWithOrder('PENDING');
    const { orderId, reserved, failed } = shop.purchase;
    const changes = shop.as(ada).subscribe(CHANGES, { orderId });

    const seen = [await nextOf(changes)];
    await shop.tell(reserved);
    seen.push(await nextOf(changes));
    await shop.tell(failed('DECLINED'));
    seen.push(await nextOf(changes));

    expect(seen.map((change) => change?.order)).toEqual([
      orderWith('PENDING'),
      orderWith('PENDING', 'AWAITING_PAYMENT'),
      orderWith('PENDING', 'AWAITING_PAYMENT', 'CANCELLED'),
    ]);
  });

  it('goes on behind a cursor, with all that was missed', async () => {
    await using shop = await startWithOrder('PENDING');
    const { purchase } = shop;
    const first = shop.as(ada).subscribe(CHANGES, { orderId: purchase.orderId });
    const after = (await nextOf(first))?.cursor;
    await first.return?.();
    await bring(shop, 'SHIPPED', purchase);

    const second = shop.as(ada).subscribe(CHANGES, { orderId: purchase.orderId, after });
    const missed = await take(second, 5);
    await shop.tell(purchase.delivered);
    const rest = await take(second, 1);

    expect(missed.map(statusesOf)).toEqual(goodRoad.slice(1, 6));
    expect(rest.map(({ status }) => status)).toEqual(['DELIVERED']);
  });

  it('goes on behind a cursor of the release before', async () => {
    await using shop = await startWithOrder('AWAITING_PAYMENT');
    const { orderId } = shop.purchase;

    const changes = await take(shop.as(ada).subscribe(CHANGES, { orderId, after: '0' }), 2);

    expect(changes.map(({ status }) => status)).toEqual(['PENDING', 'AWAITING_PAYMENT']);
  });

  it.each(['DELIVERED', 'CANCELLED'] as const)('of one that is %s shows that', async (status) => {
    await using shop = await startWithOrder(status);

    const current = await nextOf(shop.as(ada).subscribe(CHANGES, { orderId: shop.purchase.orderId }));

    expect(current).toMatchObject({ status });
  });

  it('gives many watchers the same changes', async () => {
    await using shop = await startWithOrder('PENDING');
    const { purchase } = shop;
    const watching = Array.from({ length: 10 }, () =>
      take(shop.as(ada).subscribe(CHANGES, { orderId: purchase.orderId, after: '0' }), goodRoad.length),
    );

    await bring(shop, 'DELIVERED', purchase);

    for (const changes of await Promise.all(watching)) {
      expect(changes.map(statusesOf)).toEqual(goodRoad);
    }
  });

  it('waits for an order that checkout announced a moment ago', async () => {
    await using shop = await startOrder();
    const { orderId, completed } = aPurchase();
    const changes = shop.as(ada).subscribe(CHANGES, { orderId });

    const first = nextOf(changes);
    await shop.tell(completed);

    expect(await first).toMatchObject({ status: 'PENDING' });
  });

  it('is for the customer and staff; all others hear that there is no such order', async () => {
    await using shop = await startWithOrder('CONFIRMED');
    const { orderId } = shop.purchase;
    const codeFor = async (client: typeof shop.guest, id: string, after?: string) => {
      const { value } = await client.subscribe(CHANGES, { orderId: id, after }).next();
      return value?.errors?.[0]?.extensions?.code;
    };

    expect(await codeFor(shop.as(support), orderId)).toBeUndefined();
    expect(await codeFor(shop.as(bob), orderId)).toBe('NOT_FOUND');
    expect(await codeFor(shop.as(bob), ada.id)).toBe('NOT_FOUND');
    expect(await codeFor(shop.guest, orderId)).toBe('UNAUTHENTICATED');
    expect(await codeFor(shop.as(ada), 'A-1')).toBe('BAD_USER_INPUT');
    expect(await codeFor(shop.as(ada), orderId, 'behind')).toBe('BAD_USER_INPUT');
  });
});
