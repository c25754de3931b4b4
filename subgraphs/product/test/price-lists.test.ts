import { productPriceChanged, productQuote } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { ada, admin, vendor } from './start-product.ts';
import { chair, hour, SHOWN, startWithPriceLists, trader, usd, variantId } from './start-with-price-lists.ts';

describe('a list of prices', () => {
  it('changes what everybody pays at once, in lists and quotes too, and tells it', async () => {
    await using shop = await startWithPriceLists();
    const { priceList } = await shop.create({});

    const { priceList: filled } = await shop.set(priceList.id, { price: '8.00' }, { price: '5.00', minQuantity: 10 });

    expect(filled).toEqual({
      version: 2,
      entries: {
        totalCount: 2,
        nodes: [
          { minQuantity: 1, price: { amount: '8.00', currency: 'USD' }, variant: { sku: chair.variants[0]?.sku } },
          { minQuantity: 10, price: { amount: '5.00', currency: 'USD' }, variant: { sku: chair.variants[0]?.sku } },
        ],
      },
    });
    expect(await shop.seen()).toEqual({
      priceRange: { min: { amount: '8.00' } },
      variants: [
        {
          price: { amount: '8.00' },
          compareAtPrice: { amount: '10.00' },
          yourPrice: { price: { amount: '8.00' }, compareAtPrice: { amount: '10.00' } },
          euro: null,
          quantityBreaks: [
            { minQuantity: 1, price: { amount: '8.00' } },
            { minQuantity: 10, price: { amount: '5.00' } },
          ],
        },
      ],
    });
    expect(await shop.emitted(productPriceChanged)).toMatchObject([
      { variantId, previous: usd(1_000), price: usd(800) },
    ]);
    const LIST = `query ($max: MoneyInput) { products(orderBy: PRICE, where: { priceMax: $max }) { nodes { slug } } }`;
    const listed = await shop.guest.query(LIST, { max: { amount: '8.50', currency: 'USD' } });
    expect(listed.products.nodes).toEqual([{ slug: 'chair' }]);
    const many = { variantIds: [variantId], currency: 'USD', quantities: { [variantId]: 10 } };
    expect((await shop.ask(productQuote, many)).quotes).toMatchObject([
      {
        ...{ unitPrice: usd(500), compareAtPrice: usd(1_000), priceListId: priceList.id },
        quantityPrices: [{ minQuantity: 1 }, { minQuantity: 10, unitPrice: usd(500), compareAtPrice: usd(1_000) }],
      },
    ]);
    await shop.set(priceList.id, { price: null });
    expect(await shop.price()).toBe('10.00');
  });

  it('holds for a group without anybody else being shown it', async () => {
    await using shop = await startWithPriceLists();
    const { priceList } = await shop.create({ customerGroup: 'trade', kind: 'OVERRIDE' });
    await shop.set(priceList.id, { price: '7.00' });

    const [variant] = (await shop.seen(shop.as(trader))).variants;
    const asked = { variantIds: [variantId], currency: 'USD' };

    expect(variant).toMatchObject({ price: { amount: '10.00' }, yourPrice: { price: { amount: '7.00' } } });
    expect((await shop.seen(shop.as(ada))).variants[0].yourPrice.price).toEqual({ amount: '10.00' });
    expect(await shop.as(trader).cacheControl(SHOWN)).toBe('no-store');
    expect((await shop.ask(productQuote, { ...asked, groupIds: ['trade'] })).quotes).toMatchObject([
      { unitPrice: usd(700), publicPrice: usd(1_000) },
    ]);
    expect((await shop.ask(productQuote, asked)).quotes).toMatchObject([{ unitPrice: usd(1_000) }]);
    expect(await shop.emitted(productPriceChanged)).toEqual([]);
  });

  it('is read of a page of products by one statement', async () => {
    await using shop = await startWithPriceLists();
    const page = (first: number) =>
      `{ products(first: ${first}) { nodes { variants { yourPrice { price { amount } } quantityBreaks { minQuantity } } } } }`;

    const one = await shop.statements(() => shop.guest.query(page(1)));
    const two = await shop.statements(() => shop.guest.query(page(2)));

    expect([one, two]).toEqual([3, 3]);
  });

  it('has something be sold in another currency', async () => {
    await using shop = await startWithPriceLists();
    const { priceList } = await shop.create({ kind: 'OVERRIDE', currency: 'EUR' });
    const asked = { variantIds: [variantId], currency: 'EUR' };
    const before = await shop.ask(productQuote, asked);

    await shop.set(priceList.id, { price: '9.50' });

    expect(before.quotes).toEqual([]);
    expect((await shop.seen()).variants[0].euro).toEqual({ price: { amount: '9.50', currency: 'EUR' } });
    expect((await shop.ask(productQuote, asked)).quotes).toMatchObject([
      { unitPrice: { minor: 950, currency: 'EUR' } },
    ]);
  });

  it('begins and ends at its time: quotes by the clock, others are told by a job', async () => {
    await using shop = await startWithPriceLists();
    const { priceList } = await shop.create({ startsAt: shop.after(1), endsAt: shop.after(3) });
    await shop.set(priceList.id, { price: '8.00' });
    const asked = { variantIds: [variantId], currency: 'USD' };
    const quoted = async (more: object = {}) =>
      (await shop.ask(productQuote, { ...asked, ...more })).quotes[0]?.unitPrice.minor;
    const prices: unknown[] = [];
    const look = async () => prices.push([await shop.price(), await quoted()]);

    await shop.runJob('settle-price-list');
    await look();
    expect(await quoted({ at: shop.after(2) })).toBe(800);
    shop.advance(2 * hour);
    await look();
    await shop.runJob('settle-price-list');
    await look();
    shop.advance(2 * hour);
    await shop.runJob('settle-price-list');
    await shop.runJob('settle-price-list');
    await look();

    expect(prices).toEqual([
      ['10.00', 1_000],
      ['10.00', 800],
      ['8.00', 800],
      ['10.00', 1_000],
    ]);
    const told = await shop.emitted(productPriceChanged);
    expect(told.map(({ price }) => price.minor)).toEqual([800, 1_000]);
    expect(told.map(({ since }) => since)).toEqual(told.map(({ since }) => since).toSorted());
  });

  it('goes on holding when a variant gets another price of its own, and ends when it is archived', async () => {
    await using shop = await startWithPriceLists();
    const { priceList } = await shop.create({});
    await shop.set(priceList.id, { price: '8.00' });
    const PRICE = `mutation ($input: ProductVariantPriceSetInput!) { productVariantPriceSet(input: $input) { userErrors { code } } }`;
    const price = { amount: '12.00', currency: 'USD' };

    await shop.as(vendor).mutate(PRICE, { input: { variantId, price, idempotencyKey: 'k' } });
    await shop.runJob('settle-variant-prices');
    const during = (await shop.seen()).variants[0];
    await shop.update({ priceListId: priceList.id, status: 'ARCHIVED' });
    await shop.runJob('settle-price-list');

    expect(during).toMatchObject({ price: { amount: '8.00' }, compareAtPrice: { amount: '12.00' } });
    expect(await shop.price()).toBe('12.00');
  });

  it('that is over can be renamed and archived, but not be put into use again', async () => {
    await using shop = await startWithPriceLists();
    const { priceList } = await shop.create({ endsAt: shop.after(1) });
    shop.advance(2 * hour);
    const change = (input: object) => shop.update({ priceListId: priceList.id, ...input });

    const answers = [
      await change({ name: 'Last summer' }),
      await change({ status: 'ARCHIVED' }),
      await change({ status: 'ACTIVE' }),
      await change({ status: 'ACTIVE', endsAt: shop.after(4) }),
    ];

    expect(answers.map(({ userErrors }) => userErrors)).toEqual([
      [],
      [],
      [{ code: 'INVALID_WINDOW', field: ['input', 'endsAt'] }],
      [],
    ]);
  });

  it('says what one or more pieces cost, and refuses fewer', async () => {
    await using shop = await startWithPriceLists();
    const asked = (quantity: number) =>
      shop.guest.query(
        `{ product(slug: "chair") { variants { yourPrice(quantity: ${quantity}) { price { amount } } } } }`,
      );

    expect((await asked(1)).product.variants).toEqual([{ yourPrice: { price: { amount: '10.00' } } }]);
    await expect(asked(0)).rejects.toThrow('quantity');
    await expect(asked(-3)).rejects.toThrow('quantity');
  });

  it('is made and changed by staff alone, and not of nonsense', async () => {
    await using shop = await startWithPriceLists();
    const { priceList } = await shop.create({});
    const priceListId = priceList.id;
    const unknown = '018f0000-0000-7000-8000-000000000bad';
    const first = (answer: { userErrors: readonly { code: string; field: readonly string[] }[] }) =>
      answer.userErrors.map(({ code, field }) => [code, field.at(-1)]).at(0);

    expect([
      first(await shop.create({ name: ' ' })),
      first(await shop.create({ currency: 'XXX' })),
      first(await shop.create({ customerGroup: 'No code' })),
      first(await shop.create({ priority: -1 })),
      first(await shop.create({ customerGroup: 'nobody' })),
      first(await shop.update({ priceListId, customerGroup: 'nobody' })),
      first(await shop.create({ startsAt: shop.after(2), endsAt: shop.after(1) })),
      first(await shop.create({ startsAt: shop.after(-2), endsAt: shop.after(-1) })),
      first(await shop.update({ priceListId, endsAt: shop.after(-1) })),
      first(await shop.update({ priceListId: unknown })),
      first(await shop.update({ priceListId, expectedVersion: 9 })),
      first(await shop.set(unknown, { price: '1.00' })),
      first(await shop.set(priceListId, { price: '0.00' })),
      first(await shop.set(priceListId, { price: '1.00', minQuantity: 0 })),
      first(await shop.set(priceListId, { price: '1.00' }, { price: '2.00' })),
      first(await shop.set(priceListId, { price: '1.00', variantId: unknown })),
    ]).toEqual([
      ['INVALID_TEXT', 'name'],
      ['INVALID_PRICE_LIST', 'currency'],
      ['INVALID_PRICE_LIST', 'customerGroup'],
      ['INVALID_PRICE_LIST', 'priority'],
      ['CUSTOMER_GROUP_NOT_FOUND', 'customerGroup'],
      ['CUSTOMER_GROUP_NOT_FOUND', 'customerGroup'],
      ['INVALID_WINDOW', 'endsAt'],
      ['INVALID_WINDOW', 'endsAt'],
      ['INVALID_WINDOW', 'endsAt'],
      ['PRICE_LIST_NOT_FOUND', 'priceListId'],
      ['VERSION_CONFLICT', 'expectedVersion'],
      ['PRICE_LIST_NOT_FOUND', 'priceListId'],
      ['INVALID_PRICE', 'price'],
      ['INVALID_PRICE_LIST', 'minQuantity'],
      ['INVALID_PRICE_LIST', 'minQuantity'],
      ['VARIANT_NOT_FOUND', 'variantId'],
    ]);
    const LISTS = '{ priceLists { totalCount nodes { id } } }';
    expect((await shop.as(admin).query(LISTS)).priceLists).toEqual({ totalCount: 1, nodes: [{ id: priceListId }] });
    await expect(shop.as(vendor).query(LISTS)).rejects.toThrow();
  });
});
