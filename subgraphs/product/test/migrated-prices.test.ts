import { join } from 'node:path';
import { createDatabaseBefore, startTestSubgraph } from '@agora/kit/testing';
import { productQuote } from '@agora/schema';
import { expect, it } from 'vitest';
import { product } from '../src/subgraph.ts';
import { settings } from './start-product.ts';

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
