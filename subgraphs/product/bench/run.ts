import { cpus, loadavg } from 'node:os';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { superstoreCategories, superstoreProducts } from '@agora/kit/superstore';
import { startTestSubgraph } from '@agora/kit/testing';
import { productQuote } from '@agora/schema';
import { product } from '../src/subgraph.ts';

/** What the catalogue takes for what a storefront asks, in a shop of the demo's size and in one of 100,000 products. */

const rounds = 60;
const warmUp = 5;
const clients = 8;
const throughputMs = 1_500;
const counted = z.object({ products: z.object({ totalCount: z.int() }) });
const started = z.object({ id: z.string() });
const admin = {
  id: '018f0000-0000-7000-8000-00000000ad00',
  roles: ['ADMIN'],
  scopes: ['product:write', 'product:write:any'],
};
const settings = {
  mediaUrl: 'http://localhost',
  downloadUrl: '',
  storefrontUrl: 'http://localhost',
  publicMediaUrl: 'http://localhost',
  mediaStore: undefined,
};

const list = (args: string, more = '') =>
  `{ products(${args}) { nodes { id slug title priceRange { min { amount } } media { url } } ${more} } }`;
const facets =
  'facets { categories { category { name } count } brands { brand { name } count } attributes { attribute { name } values { value count } } priceBuckets { min { amount } count } ratings { count } inStockCount }';
const asked: Readonly<Record<string, string>> = {
  'page of 24, newest': list('first: 24'),
  'page of 24, category, by price': list('first: 24, orderBy: PRICE, where: { categorySlug: "chairs" }'),
  'page of 24, category above, by price': list('first: 24, orderBy: PRICE, where: { categorySlug: "furniture" }'),
  'suggestions, 1 letter': '{ productSuggestions(text: "x") { id slug title } }',
  'suggestions, 3 letters': '{ productSuggestions(text: "boo") { id slug title } }',
  'suggestions, second word': '{ productSuggestions(text: "swivel cha") { id slug title } }',
  'search, one word': list('first: 24, query: "bookcase"'),
  'search, two words': list('first: 24, query: "swivel chair"'),
  'search, a word of half of the shop': list('first: 24, query: "office"'),
  'the same with count': list('first: 24, query: "office"', 'totalCount'),
  'search, a SKU': list('first: 24, query: "FUR-BO-10001798"'),
  'search, mistyped': list('first: 24, query: "bokcase"'),
  'search, two mistyped words': list('first: 24, query: "swivle chiar"'),
  'search, mistyped beyond correction': list('first: 24, query: "boookcsaess"'),
  'search with count': list('first: 24, query: "chair"', 'totalCount'),
  'search with facets': list('first: 24, query: "chair"', `totalCount ${facets}`),
  'category with facets': list('first: 24, where: { categorySlug: "furniture" }', `totalCount ${facets}`),
  'product page': `{ product(slug: "${superstoreProducts()[0]?.slug ?? ''}") {
    title description breadcrumb { name } media { url } priceRange { max { amount } } variants { sku price { amount } } } }`,
};

/** Once more the products of the data set, whose ids alone are made of names, with a number behind their titles. */
const copy = (n: number) => sql`
  with made as (
    insert into product (id, slug, title, description, status, category_id, vendor_id, created_at, version,
      lowest_price_minor, highest_price_minor, is_in_stock, keywords, brand_id, options, attributes, rating_hundredths)
    select gen_random_uuid(), slug || '-' || ${n}::int, title || ' ' || ${n}::int, description, status, category_id, vendor_id,
      created_at - ${n}::int * interval '1 minute', 1, lowest_price_minor + ${n}::int, lowest_price_minor + ${n}::int,
      ${n}::int % 7 > 0, keywords || '-' || ${n}::int, brand_id, options, attributes, 100 * (hashtext(slug || ${n}::int) & 3) + 100
    from product where substr(id::text, 15, 1) = '5'
    returning id, title, lowest_price_minor
  )
  insert into product_variant (id, product_id, position, sku, title, price_minor, currency, weight_grams)
  select gen_random_uuid(), id, 0, id, title, lowest_price_minor, 'USD', 1 from made`;

await using shop = await startTestSubgraph(product, settings);
await shop.seed();
const cpu = cpus()[0]?.model ?? 'unknown';
console.log(`${cpu}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1) ?? ''}`);
console.log(
  `${superstoreCategories().length} categories; ${rounds} rounds each; ms with one client, answers a second with ${clients}`,
);
const { db } = shop.running.database;
await shop.runJob('refresh-search-words');
await measure();
for (let n = 1; n <= 53; n += 1) await db.execute(copy(n));
await db.execute(sql`analyze product`);
await db.execute(sql`analyze product_variant`);
await shop.runJob('refresh-search-words');
await measure();

async function measure(): Promise<void> {
  const { products } = counted.parse(await shop.guest.query('{ products(first: 0) { totalCount } }'));
  console.log(`\n${products.totalCount.toString().padEnd(38)}   p50    p95    1/s  statements`);
  for (const [name, document] of Object.entries(asked)) await measureOne(name, () => shop.guest.query(document));
  // What the checkout asks for a cart of ten lines, whenever it is read, changed or bought.
  const rows = await db.execute<{ id: string }>(sql`select id from product_variant order by sku limit 10`);
  const variantIds = rows.map(({ id }) => id);
  await measureOne('quote of ten variants', () => shop.ask(productQuote, { variantIds, currency: 'USD' }));
  await measureImport(products.totalCount);
}

async function measureOne(name: string, ask: () => Promise<unknown>): Promise<void> {
  for (let round = 0; round < warmUp; round += 1) await ask();
  const statements = await shop.statements(ask);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const since = performance.now();
    await ask();
    times.push(performance.now() - since);
  }
  times.sort((one, other) => one - other);
  const at = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(1).padStart(6);
  const rate = (await throughputOf(ask)).toFixed(0).padStart(6);
  console.log(`${name.padEnd(38)} ${at(0.5)} ${at(0.95)} ${rate} ${statements.toString().padStart(6)}`);
}

/** Answers a second that many clients get at once. */
async function throughputOf(ask: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  const client = async () => {
    let answers = 0;
    for (; performance.now() - since < throughputMs; answers += 1) await ask();
    return answers;
  };
  const answers = await Promise.all(Array.from({ length: clients }, client));
  return answers.reduce((sum, one) => sum + one, 0) / ((performance.now() - since) / 1_000);
}

/** New products into a shop of that size; `bench/import.ts` brings a file of 100,000. */
async function measureImport(size: number): Promise<void> {
  const rows = Array.from(
    { length: 2_000 },
    (_, n) => `new-${size}-${n},Product ${n} of many,TRUE,NEW-${size}-${n},${n % 500}.99`,
  );
  const body = ['Handle,Title,Published,Variant SKU,Variant Price', ...rows].join('\n');
  const headers = { 'content-type': 'text/csv' };
  const since = performance.now();
  const sent = await shop.request('/imports?category=chairs', { method: 'POST', headers, body }, admin);
  started.parse(await sent.json());
  await shop.runJob('import-products');
  const seconds = (performance.now() - since) / 1_000;
  console.log(`import of ${rows.length} products: ${(rows.length / seconds).toFixed(0)} a second`);
}
