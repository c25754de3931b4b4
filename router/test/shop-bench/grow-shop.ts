import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServiceName } from '@agora/schema';
import postgres from 'postgres';
import { z } from 'zod';

const counted = z.tuple([z.object({ count: z.coerce.number() })]);
const made = z.array(z.object({ id: z.string(), sku: z.string(), title: z.string() }));
const pieces = 100_000;

/** Lets no shelf run empty while it is measured: everything in stock gets 100,000 pieces more. */
export async function fillShelves(directory: string): Promise<void> {
  await using inventory = await databaseOf(directory, 'inventory');
  await inventory.sql`
    with received as (
      update stock_level set on_hand = on_hand + ${pieces} where on_hand > 0 returning variant_id, warehouse_id
    )
    insert into stock_movement (id, variant_id, warehouse_id, kind, on_hand_delta, reserved_delta, moved_at)
    select gen_random_uuid(), variant_id, warehouse_id, 'RECEIVED', ${pieces}, 0, now() from received`;
}

/** Copies the products of the demo shop, with a number behind their names, until there are so many; each is in stock. */
export async function growShop(directory: string, wanted: number): Promise<number> {
  await using product = await databaseOf(directory, 'product');
  await using inventory = await databaseOf(directory, 'inventory');
  let count = await countOf(product.sql);
  for (let copy = 1; count < wanted; copy += 1) {
    const variants = made.parse(await copyProducts(product.sql, copy));
    if (variants.length === 0) throw new Error('the demo shop has no product to copy');
    await stock(inventory.sql, variants);
    count = await countOf(product.sql);
  }
  for (const table of ['product', 'product_variant']) await product.sql`analyze ${product.sql(table)}`;
  for (const table of ['stocked_variant', 'stock_level']) await inventory.sql`analyze ${inventory.sql(table)}`;
  return count;
}

/** The ids of the data set are made of names, and those of copies of chance: so a copy is not copied. */
function copyProducts(sql: postgres.Sql, copy: number) {
  return sql`
    with copied as (
      insert into product (id, slug, title, description, status, category_id, vendor_id, created_at, version,
        lowest_price_minor, highest_price_minor, is_in_stock, keywords, brand_id, options, attributes, rating_hundredths)
      select gen_random_uuid(), slug || '-' || ${copy}::int, title || ' ' || ${copy}::int, description, status, category_id, vendor_id,
        created_at - ${copy}::int * interval '1 minute', 1, lowest_price_minor + ${copy}::int, lowest_price_minor + ${copy}::int,
        true, keywords || '-' || ${copy}::int, brand_id, '[]', attributes, rating_hundredths
      from product where substr(id::text, 15, 1) = '5' and status = 'PUBLISHED'
      returning id, title, lowest_price_minor
    )
    insert into product_variant (id, product_id, position, sku, title, price_minor, currency, weight_grams, is_in_stock)
    select gen_random_uuid(), id, 0, id, title, lowest_price_minor, 'USD', 1000, true from copied
    returning id, sku, title`;
}

async function stock(sql: postgres.Sql, variants: z.infer<typeof made>): Promise<void> {
  const [ids, skus, titles] = [
    variants.map(({ id }) => id),
    variants.map(({ sku }) => sku),
    variants.map(({ title }) => title),
  ];
  await sql`
    with stocked as (
      insert into stocked_variant (variant_id, sku, title)
      select * from unnest(${ids}::uuid[], ${skus}::text[], ${titles}::text[]) returning variant_id
    ), held as (
      insert into stock_level (variant_id, warehouse_id, on_hand)
      select variant_id, (select id from warehouse where is_open order by code limit 1), 50 from stocked
      returning variant_id, warehouse_id
    )
    insert into stock_movement (id, variant_id, warehouse_id, kind, on_hand_delta, reserved_delta, moved_at)
    select gen_random_uuid(), variant_id, warehouse_id, 'RECEIVED', 50, 0, now() from held`;
}

async function countOf(sql: postgres.Sql): Promise<number> {
  const [{ count }] = counted.parse(await sql`select count(*) as count from product where status = 'PUBLISHED'`);
  return count;
}

async function databaseOf(directory: string, service: ServiceName) {
  const variables = await readFile(join(directory, 'environment', service), 'utf8');
  const [, url] = new RegExp(`^${service.toUpperCase()}_DATABASE_URL=["']?([^"'\\n]*)`, 'm').exec(variables) ?? [];
  if (url === undefined) throw new Error(`${service} has no database`);
  const sql = postgres(url, { max: 1, connection: { statement_timeout: 600_000 } });
  return { sql, [Symbol.asyncDispose]: () => sql.end() };
}
