import { v7 as uuidv7 } from 'uuid';
import { inventoryCheck, productCreated, productPublished, productUpdated } from '@agora/schema';
import { expect, it } from 'vitest';
import {
  aWarehouse,
  ada,
  anOrder,
  chair,
  created,
  east,
  otherVendor,
  startInventory,
  startWithStock,
  support,
  table,
  vendor,
  vendorId,
} from './start-inventory.ts';

const AVAILABILITY = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on ProductVariant {
        availability {
          status
          available
        }
      }
    }
  }
`;

const STOCK = /* GraphQL */ `
  query ($variantId: ID!, $orderId: ID!) {
    warehouses {
      code
    }
    stockLevels(variantId: $variantId) {
      onHand
      reserved
      available
      warehouse {
        code
      }
      variant {
        availability {
          available
        }
      }
    }
    reservation(orderId: $orderId) {
      status
      order {
        id
      }
      lines {
        quantity
        warehouse {
          code
        }
        variant {
          id
        }
      }
    }
  }
`;

const representationsOf = (ids: readonly string[]) => ids.map((id) => ({ __typename: 'ProductVariant', id }));

it('shows everyone whether a variant can be had', async () => {
  const [plenty, few, none] = [uuidv7(), uuidv7(), uuidv7()];
  await using shop = await startWithStock({ [plenty]: { east: 6, west: 5 }, [few]: { west: 10 }, [none]: {} });

  const { _entities } = await shop.guest.query(AVAILABILITY, {
    representations: representationsOf([plenty, few, none, chair]),
  });

  expect(_entities.map(({ availability }: { availability: object }) => availability)).toEqual([
    { status: 'IN_STOCK', available: 11 },
    { status: 'LOW_STOCK', available: 10 },
    { status: 'OUT_OF_STOCK', available: 0 },
    { status: 'OUT_OF_STOCK', available: 0 },
  ]);
});

it('reads a hundred variants with as many statements as one', async () => {
  const ids = Array.from({ length: 100 }, () => uuidv7());
  await using shop = await startWithStock(Object.fromEntries(ids.map((id) => [id, { east: 1 }])));
  const ask = (count: number) =>
    shop.guest.query(AVAILABILITY, { representations: representationsOf(ids.slice(0, count)) });

  expect(await shop.statements(() => ask(1))).toBe(1);
  expect(await shop.statements(() => ask(100))).toBe(1);
});

it('shows levels and reservations to the staff only', async () => {
  await using shop = await startWithStock({ [chair]: { east: 5, west: 1 } });
  const order = anOrder({ variantId: chair, quantity: 2 });
  await shop.tell(created(order));
  const asked = { variantId: chair, orderId: order.orderId };

  const answer = await shop.as(support).query(STOCK, asked);
  const statements = await shop.statements(() => shop.as(vendor).query(STOCK, asked));
  const codes = await Promise.all(
    [shop.guest, shop.as(ada)].map(async (client) => (await client.execute(STOCK, asked)).errors?.[0]?.extensions),
  );

  const variant = { availability: { available: 4 } };
  expect(answer).toMatchObject({
    warehouses: [{ code: 'EAST' }, { code: 'WEST' }],
    reservation: {
      status: 'RESERVED',
      order: { id: order.orderId },
      lines: [{ quantity: 2, warehouse: { code: 'EAST' }, variant: { id: chair } }],
    },
  });
  expect(answer.stockLevels).toHaveLength(2);
  expect(answer.stockLevels).toEqual(
    expect.arrayContaining([
      { onHand: 5, reserved: 2, available: 3, warehouse: { code: 'EAST' }, variant },
      { onHand: 1, reserved: 0, available: 1, warehouse: { code: 'WEST' }, variant },
    ]),
  );
  // Owners, levels, availability, reservation, its lines and what it waits for; owners and warehouses once or twice, by which of their askers is answered first.
  expect(statements).toBeLessThanOrEqual(9);
  expect(codes).toEqual([{ code: 'UNAUTHENTICATED' }, { code: 'FORBIDDEN' }]);
});

it('answers other services for every variant that they name', async () => {
  await using shop = await startWithStock({ [chair]: { east: 5, west: 1 } });

  const { levels } = await shop.ask(inventoryCheck, { variantIds: [chair, table, chair] });

  expect(levels).toEqual([
    { variantId: chair, available: 6, promised: null },
    { variantId: table, available: 0, promised: null },
  ]);
});

it('keeps books of a variant from when its product is created or published, or the variant added', async () => {
  await using shop = await startWithStock({});
  const [first, second, third] = [uuidv7(), uuidv7(), uuidv7()];
  const told = (variantId: string) => {
    const variants = [{ variantId, sku: 'CHAIR', price: { minor: 1, currency: 'USD' } }];
    return { productId: chair, slug: 'chair', title: 'Chair', categoryId: chair, variants };
  };

  await shop.tell(productCreated.draft(told(first)));
  await shop.tell(productPublished.draft(told(first)));
  await shop.tell(productPublished.draft(told(second)));

  await shop.tell(productUpdated.draft({ ...told(third), status: 'PUBLISHED', withdrawnVariantIds: [first] }));

  const levels = await shop.given((work) => work.levels.byVariants([first, second, third]));
  expect([...levels.values()].map(({ length }) => length)).toEqual([2, 2, 2]);
});

it('lets availability be kept for a moment, but no books', async () => {
  await using shop = await startWithStock({ [chair]: { east: 3 } });
  const representations = [{ __typename: 'ProductVariant', id: chair }];

  expect(await shop.guest.cacheControl(AVAILABILITY, { representations })).toBe('max-age=10, public');
  expect(await shop.as(vendor).cacheControl(STOCK, { variantId: chair, orderId: chair })).toBe('no-store');
});

it('lists the first 200 warehouses by name, and as many levels of a variant', async () => {
  await using shop = await startInventory();
  const all = Array.from({ length: 201 }, (_, index) => {
    const code = (1_000 + index).toString();
    return aWarehouse({ code, name: `W ${code}` });
  });
  await shop.given(async ({ warehouses, levels }) => {
    await warehouses.add(all.toReversed());
    await levels.open([chair, table], vendorId);
  });

  const { warehouses, stockLevels } = await shop.as(support).query(STOCK, { variantId: chair, orderId: chair });
  const ofBoth = await shop.given(({ levels }) => levels.byVariants([chair, table]));

  const first = all.slice(0, 200).map(({ code }) => ({ code }));
  expect(warehouses).toEqual(first);
  expect(stockLevels.map(({ warehouse }: { warehouse: object }) => warehouse)).toEqual(first);
  expect([chair, table].map((id) => ofBoth.get(id)?.length)).toEqual([200, 200]);
});

it('lists the first 1,000 lines of a reservation', async () => {
  await using shop = await startWithStock({});
  const { orderId } = anOrder();
  const pieces = { reserved: 1, released: 0, committed: 0, restocked: 0 };
  const lines = Array.from({ length: 1_001 }, () => ({ variantId: uuidv7(), warehouseId: east, ...pieces }));
  const about = { id: uuidv7(), orderId, status: 'RESERVED' as const, expiresAt: new Date(), version: 1 };
  await shop.given(({ reservations }) => reservations.save([{ ...about, lines, backorders: [] }]));

  const answer = await shop
    .as(support)
    .query('query ($orderId: ID!) { reservation(orderId: $orderId) { lines { variant { id } } } }', { orderId });

  const first = lines.slice(0, 1_000).map(({ variantId }) => ({ variant: { id: variantId } }));
  expect(answer.reservation.lines).toEqual(first);
});

it('shows vendors the stock of their own goods, and of an order what is put aside of them', async () => {
  await using shop = await startInventory();
  const theirs = { ...vendor, vendorId: otherVendor.vendorId };
  await shop.given(async ({ warehouses, levels }) => {
    await warehouses.add([aWarehouse({ code: 'ONE' })]);
    await levels.open([chair], vendorId);
    await levels.open([table], otherVendor.vendorId);
  });
  const order = anOrder({ variantId: chair, quantity: 1 });
  const { warehouses } = await shop.as(support).query(STOCK, { variantId: chair, orderId: order.orderId });
  const seen = async (viewer: typeof vendor | typeof support, variantId: string) =>
    (await shop.as(viewer).query(STOCK, { variantId, orderId: order.orderId })).stockLevels.length;

  expect(warehouses).toHaveLength(1);
  expect([await seen(vendor, chair), await seen(vendor, table)]).toEqual([1, 0]);
  expect([await seen(theirs, chair), await seen(theirs, table)]).toEqual([0, 1]);
  expect([await seen(support, chair), await seen(support, table)]).toEqual([1, 1]);
});

it('learns whose goods are from the catalogue, also where that came to say so later', async () => {
  await using shop = await startInventory();
  const told = (variantId: string) => ({
    productId: variantId,
    slug: 'chair',
    title: 'Chair',
    categoryId: chair,
    variants: [{ variantId, sku: 'CHAIR', price: { minor: 100, currency: 'USD' } }],
  });
  const seen = async (viewer: typeof vendor) =>
    (await shop.as(viewer).query(STOCK, { variantId: chair, orderId: chair })).stockLevels.length;
  await shop.given(({ warehouses }) => warehouses.add([aWarehouse({ code: 'ONE' })]));

  await shop.tell(productCreated.draft(told(chair)));
  const before = await seen(vendor);
  await shop.tell(productPublished.draft({ ...told(chair), vendorId }));
  await shop.tell(productPublished.draft(told(chair)));

  expect([before, await seen(vendor), await seen(otherVendor)]).toEqual([0, 1, 0]);
});

it('shows a vendor those lines of a reservation that are its own', async () => {
  await using shop = await startWithStock({ [chair]: { east: 5 } });
  await shop.given(({ levels }) => levels.open([table], otherVendor.vendorId));
  await shop.given(({ levels, now }) =>
    levels.move(
      [
        {
          variantId: table,
          warehouseId: east,
          kind: 'RECEIVED',
          onHandDelta: 5,
          reservedDelta: 0,
          reason: null,
          reservationId: null,
          movedBy: null,
        },
      ],
      now(),
    ),
  );
  const order = anOrder({ variantId: chair, quantity: 1 }, { variantId: table, quantity: 2 });
  const small = anOrder({ variantId: chair, quantity: 1 });
  await shop.tell(created(order));
  await shop.tell(created(small));
  const linesFor = async (viewer: typeof vendor | typeof support, orderId: string) =>
    (await shop.as(viewer).query(STOCK, { variantId: chair, orderId })).reservation?.lines.map(
      ({ variant }: { variant: { id: string } }) => variant.id,
    );

  expect((await linesFor(support, order.orderId)).toSorted()).toEqual([chair, table].toSorted());
  expect(await linesFor(vendor, order.orderId)).toEqual([chair]);
  expect(await linesFor(otherVendor, order.orderId)).toEqual([table]);
  expect(await linesFor(otherVendor, small.orderId)).toBeUndefined();
});
