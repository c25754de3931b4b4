import { startTestSubgraph } from '@agora/kit/testing';
import { z } from 'zod';
import { product } from '../src/subgraph.ts';

/** What an import of 100,000 products takes in time and memory, in one process with its server; then the same file again. */

const rows = 100_000;
const admin = {
  id: '018f0000-0000-7000-8000-00000000ad00',
  roles: ['ADMIN'],
  scopes: ['product:write', 'product:write:any'],
};
const done = z.object({ productImport: z.looseObject({ status: z.string() }) });
const started = z.object({ id: z.string() });

const address = 'http://localhost';
await using shop = await startTestSubgraph(product, {
  mediaUrl: address,
  storefrontUrl: address,
  publicMediaUrl: address,
});
await shop.given(({ categories }) =>
  categories.add([{ id: '018f0000-0000-7000-8000-0000000ca001', slug: 'all', name: 'All', parentId: null }]),
);
let highest = 0;
let highestHeap = 0;
const watch = setInterval(() => {
  const { rss, heapUsed } = process.memoryUsage();
  highest = Math.max(highest, rss);
  highestHeap = Math.max(highestHeap, heapUsed);
}, 50);
const file = Array.from(
  { length: rows },
  (_, n) => `p-${n},Product ${n} of many,<p>Number ${n} of the file.</p>,true,SKU-${n},${1 + (n % 500)}.99`,
).join('\n');
const headings = 'Handle,Title,Body (HTML),Published,Variant SKU,Variant Price\n';
for (const pass of ['created', 'again, unchanged']) {
  const since = performance.now();
  const headers = { 'content-type': 'text/csv' };
  const sent = await shop.request('/imports?category=all', { method: 'POST', headers, body: headings + file }, admin);
  const { id } = started.parse(await sent.json());
  const kept = performance.now();
  await shop.runJob('import-products');
  const { productImport } = done.parse(
    await shop
      .as(admin)
      .query('query ($id: ID!) { productImport(id: $id) { status rowCount createdCount unchangedCount } }', { id }),
  );
  const seconds = (ms: number) => (ms / 1_000).toFixed(1);
  console.log(pass, JSON.stringify(productImport));
  console.log(`  kept in ${seconds(kept - since)} s, worked off in ${seconds(performance.now() - kept)} s`);
  console.log(
    `  at most ${Math.round(highest / 1024 / 1024)} MiB resident, ${Math.round(highestHeap / 1024 / 1024)} MiB of heap, the file of ${Math.round(file.length / 1024 / 1024)} MiB in this process included`,
  );
}
clearInterval(watch);
