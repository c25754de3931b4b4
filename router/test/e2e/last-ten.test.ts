import { freePorts } from '@agora/docker';
import { expect, it } from 'vitest';
import { password } from '../browser/buy.ts';
import { eventually } from './eventually.ts';
import { balanceOver } from './last-ten/balancer.ts';
import { booksOf, leaveOnly } from './last-ten/books.ts';
import { type Buyer, buyerOf, press } from './last-ten/buyer.ts';
import { openAccounts } from './last-ten/open-accounts.ts';
import { login } from './login.ts';
import { createShopClient } from './shop-client.ts';
import { startProcess } from './start-process.ts';
import { startSystem } from './start-system.ts';

const buyersAtOnce = 200;
const left = 10;

it('sells the last ten to ten of two hundred buyers who press the button at once, with two replicas of the stock service', async () => {
  const [metricsPort = 0, otherMetricsPort = 0, otherTcpPort = 0] = await freePorts(3);
  await using system = await startSystem({ INVENTORY_METRICS_PORT: metricsPort.toString() });
  await using replica = await startProcess(system, 'inventory', {
    INVENTORY_METRICS_PORT: otherMetricsPort.toString(),
    INVENTORY_TCP_URL: `tcp://127.0.0.1:${otherTcpPort}`,
  });
  await using balancer = await balanceOver([system.urlOf('inventory').origin, replica.origin]);
  await using router = await startProcess(system, 'router', {
    INVENTORY_URL: balancer.url,
    ROUTER_RATE_BURST: '10000',
    ROUTER_RATE_PER_SECOND: '10000',
  });
  const url = new URL('/graphql', router.origin);
  const shop = createShopClient(url);
  const vendor = shop.as((await login(shop, { email: 'vendor@example.com', password })).accessToken);
  const variantId = await leaveOnly(left, vendor);
  const accounts = await openAccounts(buyersAtOnce, shop, system.directory);
  const buyers = await inParts(10, accounts, (account) => buyerOf(shop, account, variantId));

  const pressed = await Promise.all(buyers.map(async (buyer) => ({ buyer, ...(await press(buyer)) })));
  const ends = await inParts(10, pressed, async ({ buyer, orderId, code }) => code ?? endOf(buyer, orderId));

  const counted = Object.fromEntries([...Map.groupBy(ends, (end) => end)].map(([end, all]) => [end, all.length]));
  expect(counted).toEqual({ SOLD: left, OUT_OF_STOCK: buyersAtOnce - left });
  // Goods leave the books when their order is confirmed.
  const books = await eventually(
    async () => {
      const read = await booksOf(variantId, vendor);
      return read.levels.every(({ reserved }) => reserved === 0) && read;
    },
    { orElse: () => 'something is put aside still' },
  );
  expect(books.levels.map(({ onHand }) => onHand)).toEqual(books.levels.map(() => 0));
  expect(books.ledger).toEqual(books.levels);
  const gone = books.movements.filter(({ kind }) => kind === 'COMMITTED').map(({ onHandChange }) => onHandChange);
  expect(gone).toEqual(gone.map(() => -1));
  expect(gone).toHaveLength(left);
  // Both have sold, and both have answered.
  const heard = await Promise.all([metricsPort, otherMetricsPort].map(ordersHeardAt));
  expect(Math.min(...heard, ...balancer.counts)).toBeGreaterThan(0);
  expect(heard.reduce((sum, count) => sum + count, 0)).toBe(pressed.filter(({ orderId }) => orderId).length);
}, 240_000);

/** So many at a time. */
async function inParts<From, To>(size: number, all: readonly From[], make: (one: From) => Promise<To>): Promise<To[]> {
  const made: To[] = [];
  const left = [...all];
  const work = async () => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) made.push(await make(one));
  };
  await Promise.all(Array.from({ length: size }, work));
  return made;
}

/** What became of an order, once that is certain. */
async function endOf({ client }: Buyer, id: string | undefined): Promise<string> {
  let seen: string | undefined;
  return eventually(
    async () => {
      const order = (await client.execute(ORDER, { id })).data?.order;
      seen = order?.status;
      if (seen === 'CANCELLED') return order.cancellation.reason as string;
      return ['CONFIRMED', 'SHIPPED', 'DELIVERED'].includes(seen ?? '') && 'SOLD';
    },
    { withinMs: 30_000, orElse: () => `order ${id ?? ''} is ${seen ?? 'unknown'}` },
  );
}

async function ordersHeardAt(port: number): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const lines = metrics.split('\n').filter((line) => /agora_events_handled_total\{.*order\.created.*done/.test(line));
  return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

const ORDER = 'query ($id: ID!) { order(id: $id) { status cancellation { reason } } }';
