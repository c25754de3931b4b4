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
      order {
        status
        timeline {
          status
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
  readonly order: { readonly status: string; readonly timeline: readonly { readonly status: string }[] };
}

async function nextOf(changes: Changes): Promise<Change | undefined> {
  const { value, done } = await changes.next();
  return done ? undefined : value.data?.orderStatusChanged;
}

async function allOf(changes: Changes): Promise<Change[]> {
  const all: Change[] = [];
  for (let change = await nextOf(changes); change; change = await nextOf(changes)) all.push(change);
  return all;
}

describe('watching the status of an order', () => {
  it('shows the current state, then every change, and ends with the last', async () => {
    await using shop = await startWithOrder('PENDING');
    const { purchase } = shop;
    const changes = shop.as(ada).subscribe(CHANGES, { orderId: purchase.orderId });
    const current = await nextOf(changes);

    await bring(shop, 'DELIVERED', purchase);
    const following = await allOf(changes);

    expect(current).toMatchObject({ status: 'PENDING', previousStatus: null });
    expect(following.map(({ previousStatus, status }) => [previousStatus, status])).toEqual([
      ['PENDING', 'AWAITING_PAYMENT'],
      ['AWAITING_PAYMENT', 'CONFIRMED'],
      ['CONFIRMED', 'SHIPPED'],
      ['SHIPPED', 'DELIVERED'],
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
      { status: 'PENDING', timeline: [{ status: 'PENDING' }] },
      { status: 'AWAITING_PAYMENT', timeline: [{ status: 'PENDING' }, { status: 'AWAITING_PAYMENT' }] },
      {
        status: 'CANCELLED',
        timeline: [{ status: 'PENDING' }, { status: 'AWAITING_PAYMENT' }, { status: 'CANCELLED' }],
      },
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
    const missed = [await nextOf(second), await nextOf(second), await nextOf(second)];
    await shop.tell(purchase.delivered);
    const rest = await allOf(second);

    expect(missed.map((change) => change?.status)).toEqual(['AWAITING_PAYMENT', 'CONFIRMED', 'SHIPPED']);
    expect(rest.map(({ status }) => status)).toEqual(['DELIVERED']);
  });

  it.each(['DELIVERED', 'CANCELLED'] as const)('of one that is %s shows that and ends', async (status) => {
    await using shop = await startWithOrder(status);
    const { orderId } = shop.purchase;

    const changes = await allOf(shop.as(ada).subscribe(CHANGES, { orderId }));
    const nothing = await allOf(shop.as(ada).subscribe(CHANGES, { orderId, after: changes[0]?.cursor }));

    expect(changes.map((change) => change.status)).toEqual([status]);
    expect(nothing).toEqual([]);
  });

  it('gives many watchers the same changes', async () => {
    await using shop = await startWithOrder('PENDING');
    const { purchase } = shop;
    const watching = Array.from({ length: 10 }, () =>
      allOf(shop.as(ada).subscribe(CHANGES, { orderId: purchase.orderId, after: '0' })),
    );

    await bring(shop, 'DELIVERED', purchase);

    const expected = ['PENDING', 'AWAITING_PAYMENT', 'CONFIRMED', 'SHIPPED', 'DELIVERED'];
    for (const changes of await Promise.all(watching)) {
      expect(changes.map(({ status }) => status)).toEqual(expected);
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
