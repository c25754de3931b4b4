import { join } from 'node:path';
import { createDatabaseBefore, startTestSubgraph } from '@agora/kit/testing';
import { productQuote } from '@agora/schema';
import { expect, it } from 'vitest';
import { product } from '../src/subgraph.ts';
import { settings, vendor } from './start-product.ts';

const [category, chair, lamp] = [1, 2, 3].map((index) => `018f0000-0000-7000-8000-00000000000${index.toString()}`);

it('dates prices of an earlier release by their last change, or by when their product came into the catalogue', async () => {
  await using database = await createDatabaseBefore(join(import.meta.dirname, '../migrations'), '0004_price_since');
  await database.run(`
    insert into category (id, slug, name) values ('${category}', 'all', 'All');
    insert into product (id, slug, title, description, status, category_id, created_at, version, lowest_price_minor) values
      ('${chair}', 'chair', 'Chair', '', 'PUBLISHED', '${category}', '2026-01-01Z', 3, 300),
      ('${lamp}', 'lamp', 'Lamp', '', 'PUBLISHED', '${category}', '2026-02-01Z', 1, 300);
    insert into product_variant (id, product_id, position, sku, title, price_minor, currency, weight_grams)
      select id, id, 0, slug, title, 300, 'USD', 1 from product;
    insert into price_change (id, variant_id, previous_minor, price_minor, currency, changed_by, changed_at) values
      (gen_random_uuid(), '${chair}', 100, 200, 'USD', '${lamp}', '2026-03-01Z'),
      (gen_random_uuid(), '${chair}', 200, 300, 'USD', '${lamp}', '2026-04-01Z');
  `);
  await using shop = await startTestSubgraph(product, settings, { database });

  const { quotes } = await shop.ask(productQuote, {
    variantIds: [chair, lamp].flatMap((id) => id ?? []),
    currency: 'USD',
  });

  expect(new Map(quotes.map(({ sku, priceSince }) => [sku, priceSince]))).toEqual(
    new Map([
      ['chair', '2026-04-01T00:00:00.000Z'],
      ['lamp', '2026-02-01T00:00:00.000Z'],
    ]),
  );
});

it('has what lists said when there was no history of it begin with the price of its own', async () => {
  const before = '0024_history_of_listed_prices';
  await using database = await createDatabaseBefore(join(import.meta.dirname, '../migrations'), before);
  await database.run(`
    insert into category (id, slug, name) values ('${category}', 'all', 'All');
    insert into product (id, slug, title, description, status, category_id, vendor_id, created_at, version, lowest_price_minor, highest_price_minor) values
      ('${chair}', 'chair', 'Chair', '', 'PUBLISHED', '${category}', '${vendor.vendorId}', '2026-01-01Z', 1, 200, 200),
      ('${lamp}', 'lamp', 'Lamp', '', 'PUBLISHED', '${category}', '${vendor.vendorId}', '2026-01-01Z', 1, 300, 300);
    insert into product_variant (id, product_id, position, sku, title, price_minor, listed_price_minor, listed_compare_at_minor, currency, weight_grams, price_since)
      select id, id, 0, slug, title, 300, case slug when 'chair' then 200 end, case slug when 'chair' then 300 end, 'USD', 1, '2026-03-01Z' from product;
  `);
  await using shop = await startTestSubgraph(product, settings, { database });

  const { products } = await shop
    .as(vendor)
    .query(
      '{ products(orderBy: TITLE) { nodes { variants { lowestPriceOf30Days { amount } priceChanges { nodes { id previous { amount } price { amount } changedAt } } } } } }',
    );

  expect(products.nodes).toEqual([
    {
      variants: [
        {
          lowestPriceOf30Days: { amount: '3.00' },
          priceChanges: {
            nodes: [
              {
                id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/) as string,
                ...{ previous: { amount: '3.00' }, price: { amount: '2.00' }, changedAt: '2026-03-01T00:00:00.000Z' },
              },
            ],
          },
        },
      ],
    },
    { variants: [{ lowestPriceOf30Days: null, priceChanges: { nodes: [] } }] },
  ]);
});
