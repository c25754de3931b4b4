import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { changeCart } from '../e2e/change-cart.ts';
import { createShopClient, type Data, type ShopClient } from '../e2e/shop-client.ts';
import { type RunningSystem, startSystem } from '../e2e/start-system.ts';
import { fillShelves, growShop } from './grow-shop.ts';
import { idleUsage, measurePurchases, type PurchaseFigures } from './measure-purchases.ts';
import { newShopper, readyCart, type ReadyCart, type Shopper } from './shoppers.ts';
import type { Usage } from './system-usage.ts';
import { timed, type Timing } from './timing.ts';

/**
 * `npm run bench:purchase`: what a whole running system takes through its router: pages, changes of a cart and purchases, in the
 * demo shop and in one of 100,000 products. `--products=0` leaves the second out, `--purchases=10` makes it short.
 */
const { values } = parseArgs({
  options: { products: { type: 'string', default: '100000' }, purchases: { type: 'string', default: '50' } },
});
const [wanted, purchases] = [Number(values.products), Number(values.purchases)];
const rounds = 60;
const linesOfCart = 2;
const list = (args: string, more = '') =>
  `{ products(${args}) { nodes { id slug title priceRange { min { amount } } media { url } } ${more} } }`;
const facets =
  'totalCount facets { categories { category { name } count } brands { brand { name } count } priceBuckets { min { amount } count } inStockCount }';
const page = `query ($slug: String!) { product(slug: $slug) { title description rating { average count } breadcrumb { name }
  media { url } variants { id sku price { amount } availability { status } } related(first: 4) { product { title } } } }`;
const cartPage = `query ($id: ID!) { cart(id: $id) { lines { id quantity total { amount } variant { title product { title slug } } }
  problems { code } totals { total { amount } } shippingOptions { code price { amount } } } }`;

const GOODS =
  '{ products(first: 100, where: { inStock: true }) { nodes { slug variants { id requiresShipping availability { status } } } } }';
const words = ['bookcase', 'swivel chair', 'paper', 'binder', 'phone', 'office', 'lamp', 'desk', 'label', 'storage'];

await using system = await startSystem({ ROUTER_RATE_BURST: '100000', ROUTER_RATE_PER_SECOND: '100000' });
await using shop = createShopClient(system.router);
await fillShelves(system.directory);
const shoppers: Shopper[] = [];
for (let made = 0; made < purchases; made += 1) shoppers.push(await newShopper(shop));
const said = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1) ?? ''}`;
console.log(`${said}; ms; pages and carts: one client, ${rounds} times each, every answer asked anew`);
await measure(system, 'demo');
if (wanted > 0) {
  const count = await growShop(system.directory, wanted);
  await measure(system, `${count} products`);
}
for (const { client } of shoppers) await client[Symbol.asyncDispose]();

async function measure(running: RunningSystem, name: string): Promise<void> {
  const goods = await goodsOf(shop);
  console.log(`\n${name.padEnd(40)}     p50     p95     1/s`);
  show('product page', await timed(rounds, (round) => shop.request(page, { slug: at(goods, round).slug })));
  show('search', await timed(rounds, (round) => shop.request(list(`first: 24, query: "${at(words, round)}"`))));
  const narrowed = (round: number) => list(`first: 24, query: "${at(words, round)}"`, facets);
  show('search with facets', await timed(rounds, (round) => shop.request(narrowed(round))));
  const shopper = shoppers[0];
  if (!shopper) throw new Error('say at least --purchases=1');
  const ids = (round: number) =>
    Array.from({ length: linesOfCart }, (_, line) => at(goods, round * linesOfCart + line).variantId);
  const { cartId, lineId } = await newCart(shopper, ids(0));
  show('cart', await timed(rounds, () => shopper.client.request(cartPage, { id: cartId })));
  const changed = (round: number) =>
    changeCart(shopper.client, 'cartLinesUpdate', { cartId, lines: [{ lineId, quantity: (round % 9) + 1 }] });
  show('cartLinesUpdate', await timed(rounds, changed));
  await showPurchases(running, ids);
}

async function showPurchases(running: RunningSystem, ids: (round: number) => readonly string[]): Promise<void> {
  const ready = async (): Promise<ReadyCart[]> => {
    const carts: ReadyCart[] = [];
    for (const [round, shopper] of shoppers.entries()) carts.push(await readyCart(shopper, ids(round)));
    return carts;
  };
  await measurePurchases(running, await ready(), { customers: 2, idle: new Map() });
  const idle = await idleUsage(running);
  console.log(`\n${'purchases'.padEnd(40)}     p50     p95     1/s  CPU ms each`);
  for (const customers of [1, 10, 50]) {
    const figures = await measurePurchases(running, await ready(), { customers, idle });
    showFigures(`${customers} at once`, figures);
  }
  console.log(`${'CPU of nothing, ms a second'.padEnd(40)} ${total(idle).toFixed(0).padStart(7)}`);
}

function showFigures(name: string, { answered, confirmed, cpu }: PurchaseFigures): void {
  show(`${name}: answered`, answered);
  show(`${name}: CONFIRMED`, confirmed, total(cpu).toFixed(0).padStart(12));
  const parts = [...cpu].toSorted(([, one], [, other]) => other - one);
  console.log(`    ${parts.map(([process, ms]) => `${process} ${ms.toFixed(0)}`).join(', ')}`);
}

function show(name: string, { p50, p95, perSecond }: Timing, more = ''): void {
  const figures = [p50, p95, perSecond].map((figure) => figure.toFixed(1).padStart(7));
  console.log(`${name.padEnd(40)} ${figures.join(' ')}${more}`);
}

function at<Item>(items: readonly Item[], round: number): Item {
  const item = items[round % items.length];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}

async function newCart({ client }: Shopper, variantIds: readonly string[]) {
  const lines = variantIds.map((variantId) => ({ variantId, quantity: 1 }));
  const { cart } = await changeCart(client, 'cartCreate', { lines });
  return { cartId: String(cart.id), lineId: String(cart.lines[0].id) };
}

/** What is in stock of the first pages of the shop. */
async function goodsOf(client: ShopClient): Promise<{ slug: string; variantId: string }[]> {
  const { products } = await client.request(GOODS);
  return products.nodes.flatMap(goodsIn);
}

function goodsIn({ slug, variants }: Data): { slug: string; variantId: string }[] {
  const [first] = variants;
  return first.requiresShipping && first.availability?.status === 'IN_STOCK' ? [{ slug, variantId: first.id }] : [];
}

function total(usage: Usage): number {
  return [...usage.values()].reduce((sum, ms) => sum + ms, 0);
}
