import { cpus, loadavg } from 'node:os';
import { sql } from 'drizzle-orm';
import { startTestSubgraph } from '@agora/kit/testing';
import { learn } from '../src/db/learning/learn.ts';
import { retrain } from '../src/db/learning/retrain.ts';
import { recommendation } from '../src/subgraph.ts';

/** What ten recommendations take in a shop of 100,000 products of which people did a million things, and what learning one more takes. */

const products = Number(process.argv[2] ?? 100_000);
const events = Number(process.argv[3] ?? 1_000_000);
const people = Math.ceil(events / 20);
const rounds = 200;
const learned = 100;

const MINE = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on User { recommendations(first: 10) { product { id } reason because { id } score } } } }`;
const BESIDE = `query ($productIds: [ID!]) {
  recommendations(placement: PRODUCT, productIds: $productIds, first: 10) { product { id } reason score } }`;

const productOf = (n: number) => `018f0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
const personOf = (n: number) => `018f0000-0001-7000-8000-${n.toString(16).padStart(12, '0')}`;

await using shop = await startTestSubgraph(recommendation, {});
const { database } = shop.running;
console.log(`${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1) ?? ''}`);

await database.db.execute(sql`
  insert into product (product_id, category_id, is_published, is_available, purchases, heat, words)
  select ('018f0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
    ('018f0000-0002-7000-8000-' || lpad(to_hex(n % 300), 12, '0'))::uuid, true, true, 0, 0,
    array['thing', 'word' || n % 997, 'word' || n % 89]
  from generate_series(0, ${products - 1}::int) as n`);
// Some things are wanted by many, and people have a corner of the shop that they like.
for (let from = 0; from < events; from += 100_000) {
  await database.db.execute(sql`
    insert into behaviour (id, person_id, kind, product_id, source_id, quantity, at)
    select gen_random_uuid(), ('018f0000-0001-7000-8000-' || lpad(to_hex(n % ${people}::int), 12, '0'))::uuid, 'PURCHASE',
      ('018f0000-0000-7000-8000-' || lpad(to_hex(
        ((n % ${people}::int) * 97 + floor(power(random(), 3) * 2000)::int) % ${products}::int), 12, '0'))::uuid,
      gen_random_uuid(), 1, now() - random() * interval '2 years'
    from generate_series(${from}::int, ${Math.min(from + 100_000, events) - 1}::int) as n`);
}
await database.db.execute(sql`analyze`);
const since = performance.now();
await shop.given((work) => retrain(work));
console.log(`replay of ${events} events: ${((performance.now() - since) / 1_000).toFixed(0)} s`);
await database.db.execute(sql`analyze`);
const sizes = await database.db.execute<{ pairs: number; size: string }>(sql`
  select (select count(*)::int from cooccurrence) as pairs, pg_size_pretty(pg_database_size(current_database())) as size`);
console.log(
  `${products} products, ${people} people, ${sizes[0]?.pairs ?? 0} pairs, database of ${sizes[0]?.size ?? ''}`,
);

await measure('ten for a person', rounds, (round) => {
  const id = personOf((round * 7_919) % people);
  return shop.as({ id }).query(MINE, { representations: [{ __typename: 'User', id }] });
});
await measure('ten beside a product', rounds, (round) =>
  shop.guest.query(BESIDE, { productIds: [productOf((round * 104_729) % products)] }),
);
await measure('learning an event', learned, (round) =>
  shop.given((work) =>
    learn(work, [
      {
        ...{ personId: personOf((round * 7_919) % people), kind: 'VIEW', productId: productOf(round), sourceId: null },
        ...{ quantity: null, rating: null, words: null, at: new Date() },
      },
    ]),
  ),
);
const { rss, heapUsed } = process.memoryUsage();
console.log(
  `memory of the process: ${(rss / 2 ** 20).toFixed(0)} MiB resident, ${(heapUsed / 2 ** 20).toFixed(0)} heap`,
);

async function measure(name: string, count: number, ask: (round: number) => Promise<unknown>): Promise<void> {
  for (let round = 0; round < 10; round += 1) await ask(count + round);
  const times: number[] = [];
  for (let round = 0; round < count; round += 1) {
    const start = performance.now();
    await ask(round);
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  const at = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(1).padStart(6);
  console.log(`${name.padEnd(24)} p50 ${at(0.5)} ms   p95 ${at(0.95)} ms`);
}
