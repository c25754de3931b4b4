import { startTestSubgraph } from '@agora/kit/testing';
import { z } from 'zod';
import { product } from '../src/subgraph.ts';
import { watchMemory } from './watch-memory.ts';

/**
 * What an import of 100,000 products takes in time and memory, in one process with its server; then the same file again. It fails when the memory
 * goes on growing with the rows.
 */

const rows = 100_000;
const marks = [10_000, 50_000, 100_000];
/** Of what is resident, from the second mark to the last: a heap that is collected now and then is never the same twice. */
const mostGrowth = 1.25;
const admin = {
  id: '018f0000-0000-7000-8000-00000000ad00',
  roles: ['ADMIN'],
  scopes: ['product:write', 'product:write:any'],
};
const progress = z.object({
  productImport: z.object({
    status: z.string(),
    rowCount: z.int(),
    createdCount: z.int(),
    updatedCount: z.int(),
    unchangedCount: z.int(),
    refusedCount: z.int(),
  }),
});
const started = z.object({ id: z.string() });
const PROGRESS =
  'query ($id: ID!) { productImport(id: $id) { status rowCount createdCount updatedCount unchangedCount refusedCount } }';

const address = 'http://localhost';
await using shop = await startTestSubgraph(product, {
  mediaUrl: address,
  downloadUrl: '',
  storefrontUrl: address,
  publicMediaUrl: address,
  mediaStore: undefined,
});
await shop.given(({ categories }) =>
  categories.add([{ id: '018f0000-0000-7000-8000-0000000ca001', slug: 'all', name: 'All', parentId: null }]),
);
const file = Array.from(
  { length: rows },
  (_, n) => `p-${n},Product ${n} of many,<p>Number ${n} of the file.</p>,true,SKU-${n},${1 + (n % 500)}.99`,
).join('\n');
const headings = 'Handle,Title,Body (HTML),Published,Variant SKU,Variant Price\n';
const mebibytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MiB`;
const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
console.log(`${rows} rows, a file of ${mebibytes(file.length)}, which is in this process, too`);

for (const pass of ['created', 'again, unchanged']) {
  const since = performance.now();
  const headers = { 'content-type': 'text/csv' };
  const sent = await shop.request('/imports?category=all', { method: 'POST', headers, body: headings + file }, admin);
  const { id } = started.parse(await sent.json());
  const kept = performance.now();
  const look = async () => progress.parse(await shop.as(admin).query(PROGRESS, { id })).productImport;
  const watch = watchMemory({
    marks,
    async done() {
      const { createdCount, updatedCount, unchangedCount, refusedCount } = await look();
      return createdCount + updatedCount + unchangedCount + refusedCount;
    },
  });
  await shop.runJob('import-products');
  const samples = await watch.end();
  console.log(`\n${pass}: ${JSON.stringify(await look())}`);
  console.log(`kept in ${seconds(kept - since)}, worked off in ${seconds(performance.now() - kept)}`);
  console.log('rows        resident   at most        heap   at most');
  for (const { mark, resident, mostResident, heap, mostHeap } of samples) {
    const columns = [resident, mostResident, heap, mostHeap].map((bytes) => mebibytes(bytes).padStart(10));
    console.log(`${String(mark).padEnd(9)} ${columns.join('')}`);
  }
  const [second, last] = samples.slice(-2);
  if (second && last && last.resident > second.resident * mostGrowth) {
    console.error('The memory goes on growing with the rows.');
    process.exitCode = 1;
  }
}
