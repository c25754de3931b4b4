import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { changeCart, chair, complete, createCart, lamp, startCheckout, usd } from '../test/start-checkout.ts';

/** What a cart and its purchase take: the service on a real database, with other services that answer at once. */

/** Less to see whether it runs: `npm run bench -w @agora/checkout -- 5`. */
const rounds = Number(process.argv[2] ?? 100);
const shown = z.object({ cart: z.object({ lines: z.array(z.object({ id: z.string() })) }) });
const bought = z.object({ userErrors: z.array(z.unknown()).length(0) });
const email = 'guest@example.com';
const shippingAddress = {
  ...{ recipient: 'Guest', line1: '1 Main Street', city: 'Louisville' },
  ...{ region: 'KY', postalCode: '40202', country: 'US' },
};

await using shop = await startCheckout();
const many = Array.from({ length: 100 }, () => randomUUID());
for (const variantId of [chair, lamp, ...many]) {
  shop.prices.set(variantId, usd(2_500));
  shop.stock.set(variantId, 1_000_000);
}
const READ = 'query ($id: ID!) { cart(id: $id) { lines { id total { amount } } totals { total { amount } } } }';

console.log(`${rounds.toString()} rounds each, one client; ms`);
console.log(
  `${'lines'.padEnd(7)}${'operation'.padEnd(24)}${'SQL'.padStart(5)}${'p50'.padStart(8)}${'p95'.padStart(8)}${'per s'.padStart(8)}`,
);
for (const count of [1, 10, 100]) {
  const variants = many.slice(0, count);
  const cartId = await filled(variants);
  const { cart } = shown.parse(await shop.guest.query(READ, { id: cartId }));
  const lineId = cart.lines[0]?.id;
  let quantity = 1;
  await measure(count, 'cart', () => shop.guest.query(READ, { id: cartId }));
  await measure(count, 'cartLinesUpdate', () => {
    quantity = (quantity % 900) + 1;
    return changeCart(shop.guest, 'cartLinesUpdate', { cartId, lines: [{ lineId, quantity }] });
  });
  const ready: string[] = [];
  for (let made = 0; made <= rounds; made += 1) ready.push(await readyCart(variants));
  await measure(count, 'checkoutComplete', async () => {
    bought.parse(await complete(shop.guest, ready.pop() ?? '', { idempotencyKey: randomUUID() }));
  });
}

async function filled(variants: readonly string[]): Promise<string> {
  const cartId = await createCart(shop.guest);
  const lines = variants.map((variantId) => ({ variantId, quantity: 1 }));
  await changeCart(shop.guest, 'cartLinesAdd', { cartId, lines });
  return cartId;
}

async function readyCart(variants: readonly string[]): Promise<string> {
  const cartId = await filled(variants);
  await changeCart(shop.guest, 'cartGuestSet', { cartId, email, shippingAddress });
  await changeCart(shop.guest, 'cartShippingOptionSelect', { cartId, code: 'STANDARD' });
  await changeCart(shop.guest, 'cartGuestPaymentMethodSet', { cartId, providerToken: 'tok_approve' });
  return cartId;
}

async function measure(count: number, name: string, run: () => Promise<unknown>): Promise<void> {
  const statements = await shop.statements(run);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const since = performance.now();
    await run();
    times.push(performance.now() - since);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => (times[Math.floor((rounds - 1) * share)] ?? 0).toFixed(1).padStart(8);
  const perSecond = ((rounds * 1_000) / times.reduce((sum, one) => sum + one, 0)).toFixed(0).padStart(8);
  const named = `${count.toString().padEnd(7)}${name.padEnd(24)}${statements.toString().padStart(5)}`;
  console.log(`${named}${at(0.5)}${at(0.95)}${perSecond}`);
}
