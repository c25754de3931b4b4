import { startProduct } from './start-product.ts';

/**
 * Imports in a process of its own, which can be killed: over the database that the first argument names, until all is done,
 * saying after each second how far it is and how much memory it has.
 */
const [url = ''] = process.argv.slice(2);
const shop = await startProduct({}, { database: { url } });
let highest = 0;
const tell = () => {
  highest = Math.max(highest, process.memoryUsage().rss);
  process.send?.({ megabytes: Math.round(highest / 1024 / 1024) });
};
setInterval(tell, 100).unref();
await shop.runJob('import-products');
tell();
await shop[Symbol.asyncDispose]();
