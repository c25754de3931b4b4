import { join } from 'node:path';
import { createDatabaseBefore, startTestSubgraph } from '@agora/kit/testing';
import { expect, it } from 'vitest';
import { product } from '../src/subgraph.ts';
import { chairs, furniture, settings } from './start-product.ts';

it('finds products of an earlier release by their SKUs, categories, prices and stock', async () => {
  await using database = await createDatabaseBefore(join(import.meta.dirname, '../migrations'), '0009_listed_variants');
  await database.run(`
    insert into category (id, slug, name, parent_id) values
      ('${furniture}', 'furniture', 'Furniture', null), ('${chairs}', 'chairs', 'Seats', '${furniture}');
    insert into product (id, slug, title, description, status, category_id, created_at, version, lowest_price_minor) values
      ('${chairs}', 'chaise', 'Chaise', '', 'PUBLISHED', '${chairs}', '2026-01-01Z', 1, 300);
    insert into product_variant (id, product_id, position, sku, title, price_minor, currency, weight_grams, is_in_stock) values
      ('${chairs}', '${chairs}', 0, 'FUR-CH-1', 'Small', 300, 'USD', 1, false),
      ('${furniture}', '${chairs}', 1, 'FUR-CH-2', 'Large', 900, 'USD', 1, true);
  `);
  await using shop = await startTestSubgraph(product, settings, { database });
  const count = async (args: string) =>
    (await shop.guest.query(`{ products(${args}) { totalCount } }`)).products.totalCount;

  expect(await count('query: "FUR-CH-2"')).toBe(1);
  expect(await count('query: "furniture seats"')).toBe(1);
  expect(await count('where: { inStock: true, priceMin: { amount: "9", currency: "USD" } }')).toBe(1);
  expect(await count('where: { priceMin: { amount: "9.01", currency: "USD" } }')).toBe(0);
});
