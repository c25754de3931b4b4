import { describe, expect, it } from 'vitest';
import type { CacheStore } from '../../src/cache/cache-store.ts';
import { MemoryStore } from '../../src/cache/memory-store.ts';
import { startCachedShop } from './cached-shop.ts';
import { stores } from './stores.ts';

const priced = (price: number) => ({ _entities: [{ __typename: 'Product', price }] });

async function start(open: (() => Promise<CacheStore>) | undefined) {
  const stack = new AsyncDisposableStack();
  const store = stack.use((await open?.()) ?? new MemoryStore());
  const shop = stack.use(await startCachedShop(store));
  shop.prices.set('1', 10).set('2', 20);
  // The first answer tells that answers may be kept.
  await shop.priceOf(['none']);
  shop.subgraph.calls.length = 0;
  return Object.assign(stack, { shop });
}

describe.each(Object.entries(stores))('kept in %s', (_kind, open) => {
  const test = it.skipIf(!open);

  test('keeps what is public apart by the headers that are forwarded', async () => {
    await using running = await start(open);
    const { shop } = running;
    shop.vary = 'X-User, Accept-Encoding';
    const ann = { publicKey: 'ann' };
    const bob = { publicKey: 'bob' };
    await shop.priceFor(ann, ['1']);
    shop.prices.set('1', 99);

    const answers = [await shop.priceFor(bob, ['1']), await shop.priceFor(ann, ['1']), await shop.priceFor(bob, ['1'])];

    expect(answers).toEqual([priced(99), priced(10), priced(99)]);
    expect(shop.asked()).toEqual([['1'], ['1']]);
  });

  test.each(['*', 'x-user, *', 'traceparent', 'x-tenant'])('does not keep what varies by %s', async (vary) => {
    await using running = await start(open);
    const { shop } = running;
    shop.vary = vary;

    await shop.priceOf(['1']);
    await shop.priceOf(['1']);

    expect(shop.asked()).toEqual([['1'], ['1']]);
  });

  test.each([
    ['varies by who asks', 'public, max-age=60', 'Authorization'],
    ['answers a token and does not say that it is public', 'max-age=60', undefined],
  ])('keeps for its owner alone what %s', async (_, cacheControl, vary) => {
    await using running = await start(open);
    const { shop } = running;
    Object.assign(shop, { cacheControl, vary });
    const ann = { identityKey: 'ann', authorization: 'Bearer a' };
    const bob = { identityKey: 'bob', authorization: 'Bearer b' };
    for (const who of [ann, bob]) await shop.priceFor(who, ['2']);
    shop.subgraph.calls.length = 0;

    for (const who of [ann, bob, ann, bob]) await shop.priceFor(who, ['1']);

    expect(shop.asked()).toEqual([['1'], ['1']]);
  });
});
