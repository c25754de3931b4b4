import { eventually } from '@agora/kit/testing';
import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../src/cache/memory-store.ts';
import { caller, query } from '../subgraph/calling.ts';
import { entities, priceInReviews, startCachedShop } from './cached-shop.ts';
import { stores } from './stores.ts';

const priced = (...prices: (number | null)[]) => ({
  _entities: prices.map((price) => (price === null ? null : { __typename: 'Product', price })),
});

describe.each(Object.entries(stores))('kept in %s', (_kind, open) => {
  const test = it.skipIf(!open);

  const start = async () => {
    const stack = new AsyncDisposableStack();
    const store = stack.use((await open?.()) ?? new MemoryStore());
    const shop = stack.use(await startCachedShop(store));
    shop.prices.set('1', 10).set('2', 20).set('3', 30);
    // The first answer tells that answers may be kept.
    await shop.priceOf(['none']);
    await shop.list();
    shop.subgraph.calls.length = 0;
    return Object.assign(stack, { shop });
  };

  test('asks only for entities that are not kept, and answers all in their order', async () => {
    await using running = await start();
    const { shop } = running;
    await shop.priceOf(['1', '3']);

    const answer = await shop.priceOf(['3', '2', '1']);

    expect(answer).toEqual(priced(30, 20, 10));
    expect(shop.asked()).toEqual([['1', '3'], ['2']]);
    expect(await shop.priceOf(['2', '3'])).toEqual(priced(20, 30));
    expect(shop.asked()).toHaveLength(2);
  });

  test('keeps the answer of root fields as a whole', async () => {
    await using running = await start();
    const { shop } = running;

    const answers = [await shop.list(), await shop.list()];

    expect(answers[1]).toEqual(answers[0]);
    expect(shop.asked()).toEqual(['all']);
  });

  test('shares what is public between identities', async () => {
    await using running = await start();
    const { shop } = running;

    await shop.priceOf(['1'], 'ada');
    await shop.priceOf(['1'], 'bob');

    expect(shop.asked()).toEqual([['1']]);
  });

  test('keeps what is private for each identity by itself', async () => {
    await using running = await start();
    const { shop } = running;
    shop.cacheControl = 'max-age=60, private';
    await shop.priceOf(['1'], 'ada');
    await shop.priceOf(['1'], 'ada');
    shop.prices.set('1', 11);

    expect(await shop.priceOf(['1'], 'bob')).toEqual(priced(11));
    expect(await shop.priceOf(['1'], 'ada')).toEqual(priced(10));
    expect(await shop.priceOf(['1'], 'bob')).toEqual(priced(11));
  });

  test('asks again for what was asked with other variables', async () => {
    await using running = await start();
    const { shop } = running;
    await shop.cache.ask({ ...entities(['1']), variables: '"currency":"USD"' }, caller());

    await shop.cache.ask({ ...entities(['1']), variables: '"currency":"EUR"' }, caller());

    expect(shop.asked()).toEqual([['1'], ['1']]);
  });

  test.each(['no-store', 'max-age=0, public'])('keeps nothing that came with %s', async (cacheControl) => {
    await using running = await start();
    const { shop } = running;
    shop.cacheControl = cacheControl;

    await shop.priceOf(['1']);
    await shop.priceOf(['1']);

    expect(shop.asked()).toEqual([['1'], ['1']]);
  });

  test('keeps an answer no longer than it may', async () => {
    await using running = await start();
    const { shop } = running;
    shop.cacheControl = 'max-age=1, public';
    await shop.priceOf(['1']);
    shop.prices.set('1', 11);

    await eventually(async () => expect(await shop.priceOf(['1'])).toEqual(priced(11)));
  });

  test('keeps no answer with errors, and names the entity that they are about', async () => {
    await using running = await start();
    const { shop } = running;
    await shop.priceOf(['2']);
    shop.failing = [['No.', 1]];

    const answer = await shop.cache.ask(entities(['1', '2', '3']), caller());

    expect(answer.data).toEqual(priced(10, 20, 30));
    expect(answer.errors).toEqual([{ message: 'No.', path: ['_entities', 2, 'price'] }]);
    shop.failing = [];
    await shop.priceOf(['1', '3']);
    expect(shop.asked()).toEqual([['2'], ['1', '3'], ['1', '3']]);
  });

  test('does not keep that there is no such entity', async () => {
    await using running = await start();
    const { shop } = running;
    expect(await shop.priceOf(['4', '1'])).toEqual(priced(null, 10));
    shop.prices.set('4', 40);

    expect(await shop.priceOf(['4', '1'])).toEqual(priced(40, 10));
  });

  test('answers what is kept when the subgraph is down', async () => {
    await using running = await start();
    const { shop } = running;
    await shop.priceOf(['1']);
    await shop.subgraph[Symbol.asyncDispose]();

    const answer = await shop.cache.ask(entities(['2', '1']), caller());

    expect(answer).toEqual({
      data: priced(null, 10),
      errors: [
        {
          message: 'The shop service cannot be reached.',
          path: ['_entities', 0],
          extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
        },
      ],
    });
    await expect(shop.priceOf(['2', '3'])).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  });

  test('forgets an entity that has changed, and no other', async () => {
    await using running = await start();
    const { shop } = running;
    await shop.priceOf(['1', '2']);
    shop.prices.set('1', 11);

    await shop.cache.invalidate([{ type: 'Product', id: '1' }]);

    expect(await shop.priceOf(['1', '2'])).toEqual(priced(11, 20));
    expect(shop.asked()).toEqual([['1', '2'], ['1']]);
  });

  test('forgets answers in which the entity may stand', async () => {
    await using running = await start();
    const { shop } = running;
    await shop.list();
    await shop.priceOf(['2'], 'guest', priceInReviews);
    await shop.priceOf(['2'], 'guest', priceInReviews);

    await shop.cache.invalidate([{ type: 'Product', id: '1' }]);

    await shop.list();
    await shop.priceOf(['2'], 'guest', priceInReviews);
    expect(shop.asked()).toEqual(['all', ['2'], ['2'], 'all', ['2']]);
  });

  test('goes on keeping what holds no entity of the type that has changed', async () => {
    await using running = await start();
    const { shop } = running;
    await shop.list();

    await shop.cache.invalidate([{ type: 'User', id: '1' }]);

    await shop.list();
    expect(shop.asked()).toEqual(['all']);
  });

  test('forgets with any change of the type what is known by something other than its id', async () => {
    await using running = await start();
    const { shop } = running;
    const bySku = { ...entities([]), representations: ['{"__typename":"Product","sku":"1"}'] };
    await shop.cache.ask(bySku, caller());

    await shop.cache.invalidate([{ type: 'Product', id: '1' }]);

    await shop.cache.ask(bySku, caller());
    expect(shop.asked()).toEqual([['1'], ['1']]);
  });

  test('does not keep an answer that was on its way when the entity changed', async () => {
    await using running = await start();
    const { shop } = running;
    const { promise: travel, resolve: arrive } = Promise.withResolvers<undefined>();
    shop.travel = travel;
    const before = shop.priceOf(['1']);
    await eventually(() => expect(shop.asked()).toHaveLength(1));
    shop.prices.set('1', 11);

    await shop.cache.invalidate([{ type: 'Product', id: '1' }]);
    arrive(undefined);

    expect(await before).toEqual(priced(10));
    expect(await shop.priceOf(['1'])).toEqual(priced(11));
  });

  test('lets nobody who asks after a change join a call from before it', async () => {
    await using running = await start();
    const { shop } = running;
    const { promise: travel, resolve: arrive } = Promise.withResolvers<undefined>();
    shop.travel = travel;
    const before = shop.priceOf(['1']);
    await eventually(() => expect(shop.asked()).toHaveLength(1));
    shop.prices.set('1', 11);
    await shop.cache.invalidate([{ type: 'Product', id: '1' }]);
    shop.travel = Promise.resolve();

    expect(await shop.priceOf(['1'])).toEqual(priced(11));
    arrive(undefined);
    await before;
  });

  test('takes nothing from the cache while changes may be missed, and forgets what it had', async () => {
    await using running = await start();
    const { shop } = running;
    await shop.priceOf(['1']);

    shop.cache.bypass();
    await shop.priceOf(['1']);
    await shop.cache.resume();
    await shop.priceOf(['1']);
    await shop.priceOf(['1']);

    expect(shop.asked()).toEqual([['1'], ['1'], ['1']]);
  });
});

it('never keeps what a mutation answered', async () => {
  await using shop = await startCachedShop(new MemoryStore());
  const mutation = {
    ...query(),
    document: { ...query('mutation { products { id price } }').document, kind: 'mutation' as const },
  };

  for (let time = 0; time < 3; time += 1) await shop.cache.ask(mutation, caller());

  expect(shop.asked()).toEqual(['all', 'all', 'all']);
});
