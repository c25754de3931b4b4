import { orderConfirmed, productPublished } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { archived, bought, moved, publishAll, published } from './events.ts';
import { idsOf, productPage, trending } from './read-recommendations.ts';
import { bob, chair, furniture, lamp, paper, pencil, startRecommendation, table } from './start-recommendation.ts';

const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1_000);

describe('learning from orders', () => {
  it('shows what was bought together, the best first', async () => {
    await using shop = await startRecommendation();
    await publishAll(shop);

    await shop.tell(bought([chair, table]));
    await shop.tell(bought([chair, table]));
    await shop.tell(bought([chair, lamp]));
    const { together } = await productPage(shop.guest, chair);

    expect(together).toMatchObject([
      { product: { id: table }, reason: 'BOUGHT_TOGETHER', because: { id: chair } },
      { product: { id: lamp }, reason: 'BOUGHT_TOGETHER', because: { id: chair } },
    ]);
    expect(idsOf((await productPage(shop.guest, lamp)).together)).toEqual([chair]);
    expect((await productPage(shop.guest, pencil)).together).toEqual([]);
  });

  it('learns of the order of a guest what is bought together, and nothing about anybody', async () => {
    await using shop = await startRecommendation();
    await publishAll(shop);
    const guestsOrder = uuidv7();

    await shop.tell(bought([chair, table], { orderId: guestsOrder, customerId: guestsOrder }));

    expect(idsOf((await productPage(shop.guest, chair)).together)).toEqual([table]);
    expect(await shop.given(({ behaviours }) => behaviours.latestOf([guestsOrder]))).toEqual([]);
  });

  it('prefers what goes with a product to what goes with everything', async () => {
    await using shop = await startRecommendation();
    await publishAll(shop);
    for (const other of [table, lamp, table, lamp, table]) await shop.tell(bought([other, pencil]));

    await shop.tell(bought([chair, pencil]));
    await shop.tell(bought([chair, lamp]));

    expect(idsOf((await productPage(shop.guest, chair)).together)).toEqual([lamp, pencil]);
  });

  it('learns nothing twice from one event', async () => {
    await using shop = await startRecommendation();
    await publishAll(shop);
    const id = uuidv7();
    const event = bought([chair, table]);
    await shop.tell(event, { id });
    const before = await productPage(shop.guest, chair);

    await Promise.all(Array.from({ length: 3 }, () => shop.tell(event, { id })));

    expect(await productPage(shop.guest, chair)).toEqual(before);
    expect(await shop.given(({ products }) => products.find(chair))).toMatchObject({ purchases: 1 });
  });

  it('counts each of many orders at once', async () => {
    await using shop = await startRecommendation();
    await publishAll(shop);

    const orders = Array.from({ length: 20 }, (_, index) =>
      shop.tell(bought(index % 2 ? [chair, table, lamp] : [lamp, chair, table])),
    );

    expect(new Set(await Promise.all(orders))).toEqual(new Set(['done']));
    const partners = await shop.given(({ pairs }) => pairs.partnersOf([chair]));
    expect(partners.get(chair)).toMatchObject([
      { together: 20, purchases: 20, partnerPurchases: 20 },
      { together: 20, purchases: 20, partnerPurchases: 20 },
    ]);
  });

  it('takes an order of a hundred lines in as many statements as one of two', async () => {
    await using shop = await startRecommendation();
    const many = Array.from({ length: 100 }, () => uuidv7());

    const forTwo = await shop.statements(() => shop.tell(bought([chair, table])));
    const forHundred = await shop.statements(() => shop.tell(bought(many, { customerId: bob.id })));

    expect(forHundred).toBe(forTwo);
    const partners = await shop.given(async ({ products, pairs }) => {
      await products.catalogue(
        many.map((productId) => ({ productId, categoryId: paper, vendorId: null, title: 'Some', isPublished: true })),
      );
      return pairs.partnersOf(many);
    });
    expect([...partners.values()].flat()).toHaveLength(9_900);
  });

  it('takes an order of products that it has not heard of yet, and shows them once they are published', async () => {
    await using shop = await startRecommendation();
    expect(await shop.tell(bought([chair, table]))).toBe('done');
    expect((await productPage(shop.guest, chair)).together).toEqual([]);

    await shop.tell(published(table, furniture));

    expect(idsOf((await productPage(shop.guest, chair)).together)).toEqual([table]);
  });
});

it('never shows what is archived, and knows it again when it comes back', async () => {
  await using shop = await startRecommendation();
  await publishAll(shop);
  await shop.tell(bought([chair, table], { customerId: bob.id }));

  await shop.tell(archived(table));
  const { together, related } = await productPage(shop.guest, chair);
  const hottest = await trending(shop.guest);
  await shop.tell(published(table, furniture));

  expect(together).toEqual([]);
  expect(idsOf(related)).not.toContain(table);
  expect(idsOf(hottest)).not.toContain(table);
  expect(idsOf((await productPage(shop.guest, chair)).together)).toEqual([table]);
});

it('relates what moved to another category to what is there', async () => {
  await using shop = await startRecommendation();
  await publishAll(shop);

  await shop.tell(moved(table, paper));

  const { related } = await productPage(shop.guest, table);
  expect(related[0]).toMatchObject({ product: { id: pencil }, reason: 'SAME_CATEGORY' });
});

it('shows first what sells now, not what sold once', async () => {
  await using shop = await startRecommendation();
  await publishAll(shop);
  for (let order = 0; order < 3; order += 1) await shop.tell(bought([table], { at: daysAgo(365) }));

  await shop.tell(bought([lamp], { at: daysAgo(1) }));
  const products = await trending(shop.guest, 2);

  expect(products).toMatchObject([
    { product: { id: lamp }, reason: 'POPULAR', because: null, score: 1 },
    { product: { id: table }, reason: 'POPULAR', because: null },
  ]);
});

it.each([
  [orderConfirmed, { orderId: chair, lines: [] }],
  [productPublished, { productId: 'chair' }],
])('keeps an event that does not fit its contract as a dead letter and learns nothing', async (contract, data) => {
  await using shop = await startRecommendation();

  expect(await shop.tellRaw(contract, data)).toBe('dead');

  expect(await shop.deadLetters()).toEqual([contract.type]);
  expect(await trending(shop.guest)).toEqual([]);
});
