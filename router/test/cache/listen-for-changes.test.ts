import { randomUUID } from 'node:crypto';
import { createLog, openTransports, type Transports, transportsSchema } from '@agora/kit/edge';
import { provisionKafka, provisionNats, provisionRedis } from '@agora/kit/provision';
import { eventually } from '@agora/kit/testing';
import { type CloudEvent, type EventDraft, productPriceChanged, type TransportKind } from '@agora/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { changesOf } from '../../src/cache/changing-events.ts';
import { watchChanges } from '../../src/cache/listen-for-changes.ts';
import { MemoryStore } from '../../src/cache/memory-store.ts';
import { startCachedShop } from './cached-shop.ts';

const log = createLog('test', 'silent');
const usd = (minor: number) => ({ minor, currency: 'USD' });
const variant = randomUUID();
const priceChanged = (productId: string) =>
  productPriceChanged.draft({ productId, variantId: variant, sku: 'CHAIR', previous: usd(1), price: usd(2) });

function envelope({ contract, data }: EventDraft): CloudEvent {
  return {
    specversion: '1.0',
    id: randomUUID(),
    source: `/agora/${contract.service}`,
    type: contract.type,
    subject: contract.subjectOf(data),
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    data,
  };
}

/** All three services that tell of changes speak this; TCP needs the publisher's database and is tried with the whole system. */
const urls: Partial<Record<TransportKind, string | undefined>> = {
  nats: process.env['NATS_URL'],
  redis: process.env['REDIS_URL'],
  kafka: process.env['KAFKA_URL'],
};

/** As a member reaches a server of `with-stack`, given the address of `setup`, whose account has no events. */
function urlOf(name: string, setupUrl: string | undefined): string | undefined {
  if (setupUrl === undefined) return undefined;
  const url = new URL(setupUrl);
  url.password = `${url.password}-${name}`;
  url.username = name;
  return url.href;
}

/** Brokers keep events themselves. */
const refuse = () => Promise.reject(new Error('only TCP reads the log of the publisher'));
const unread = {
  read: refuse,
  readAll: refuse,
  end: refuse,
  cursor: refuse,
  advance: refuse,
  claim: refuse,
  onAppend: refuse,
};

async function startShop(kind: string) {
  const kinds = { PRODUCT_TRANSPORT: kind, INVENTORY_TRANSPORT: kind, REVIEW_TRANSPORT: kind };
  const config = transportsSchema.parse({
    AGORA_TRANSPORT_SECRET: 'a secret that only these tests know of',
    ...process.env,
    ...kinds,
  });
  await using stack = new AsyncDisposableStack();
  const as = (name: string) => ({ ...config, natsUrl: urlOf(name, config.natsUrl) });
  const own = { service: 'product', eventLog: unread } as const;
  const publisher = stack.use(openTransports({ config: as('product'), own, instance: randomUUID(), log }));
  const listener = stack.use(openTransports({ config: as('router'), instance: randomUUID(), log }));
  const shop = stack.use(await startCachedShop(new MemoryStore()));
  await watchChanges(shop.cache, listener, log);
  const ids = [randomUUID(), randomUUID()] as const;
  for (const id of ids) shop.prices.set(id, 1);
  // Once it is kept, changes are heard.
  await eventually(async () => {
    await shop.priceOf(ids);
    const { length } = shop.asked();
    await shop.priceOf(ids);
    expect(shop.asked()).toHaveLength(length);
  });
  const publish = async (draft: EventDraft) => {
    const transport = await publisher.to('product');
    await transport.publish('product', [envelope(draft)]);
  };
  const all = stack.move();
  return { shop, ids, publish, listener, [Symbol.asyncDispose]: () => all.disposeAsync() };
}

beforeAll(async () => {
  const { nats, redis, kafka } = urls;
  const wanted = {
    identities: { prefix: 'agora', setupPassword: '', members: [] },
    services: ['product', 'inventory', 'review'] as const,
  };
  await Promise.all([
    nats && provisionNats(nats, wanted),
    redis && provisionRedis(redis),
    kafka && provisionKafka(kafka, wanted),
  ]);
});

describe.each(Object.entries(urls))('told over %s', (kind, url) => {
  it.skipIf(!url)('answers a new price as soon as it is told of it, and keeps all others', async () => {
    await using running = await startShop(kind);
    const { shop, ids, publish } = running;
    const before = shop.asked().length;
    shop.prices.set(ids[0], 2);

    await publish(priceChanged(ids[0]));
    const since = performance.now();
    await expect
      .poll(() => shop.priceOf(ids), { interval: 1, timeout: 10_000 })
      .toMatchObject({ _entities: [{ price: 2 }, { price: 1 }] });
    console.log(
      `${kind}: the new price was answered ${(performance.now() - since).toFixed(1)} ms after the event was durable`,
    );

    expect(shop.asked().slice(before)).toEqual([[ids[0]]]);
  });

  it.skipIf(!url)('takes nothing from the cache once it does not hear', async () => {
    await using running = await startShop(kind);
    const { shop, ids, listener } = running;
    const before = shop.asked().length;

    await listener[Symbol.asyncDispose]();
    await shop.priceOf(ids);
    await shop.priceOf(ids);

    expect(shop.asked().slice(before)).toEqual([[...ids], [...ids]]);
  });
});

it('keeps nothing before it hears, and empties the cache when a change cannot be read', async () => {
  await using shop = await startCachedShop(new MemoryStore());
  const id = randomUUID();
  shop.prices.set(id, 1);
  const watchers: Parameters<Awaited<ReturnType<Transports['to']>>['watch']>[1][] = [];
  const transport = {
    watch: (_: unknown, watcher: (typeof watchers)[number]) => {
      watchers.push(watcher);
      return { [Symbol.asyncDispose]: () => Promise.resolve() };
    },
  };
  await watchChanges(shop.cache, { to: () => Promise.resolve(transport as never) }, log);
  for (let time = 0; time < 3; time += 1) await shop.priceOf([id]);
  expect(shop.asked()).toHaveLength(3);
  watchers.forEach((watcher) => watcher.onLive());
  await eventually(async () => {
    const { length } = shop.asked();
    await shop.priceOf([id]);
    expect(shop.asked()).toHaveLength(length);
  });
  const { length } = shop.asked();

  watchers[0]?.onEvent({ ...envelope(priceChanged(id)), data: { productId: 1 } });
  await shop.priceOf([id]);

  expect(shop.asked()).toHaveLength(length + 1);
});

it('knows of what an event changes', () => {
  const id = randomUUID();

  expect(changesOf(envelope(priceChanged(id)))).toEqual([
    { type: 'Product', id },
    { type: 'ProductVariant', id: variant },
  ]);
  expect(changesOf({ ...envelope(priceChanged(id)), type: 'agora.product.weighed.v1' })).toEqual([]);
});
