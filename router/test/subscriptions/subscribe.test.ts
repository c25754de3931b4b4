import { expect, it } from 'vitest';
import { answerText, ada, operationOf, startFeed, take } from './harness/start-feed.ts';

const operation = operationOf('subscription { plain { text } }');

it('lets one client have only so many subscriptions at once, whatever they are', async () => {
  await using shop = await startFeed({ limits: { subscriptions: 2, operationMs: 5_000 } });
  const first = await shop.subscribe(operation);
  await shop.subscribe(operationOf('subscription { resumable { text } }'));

  await expect(shop.subscribe(operation)).rejects.toMatchObject({
    extensions: { code: 'MAX_SUBSCRIPTIONS_LIMIT', limit: 2, value: 3, http: { status: 429 } },
  });
  await shop.subscribe(operation, { clientKey: 'another' });

  await first.return?.();
  await shop.subscribe(operation);
});

it('tells operators how many run', async () => {
  await using shop = await startFeed();
  const [first] = [await shop.subscribe(operation), await shop.subscribe(operation)];
  const both = await shop.running();

  await first.return?.();

  expect([both, await shop.running()]).toEqual([2, 1]);
});

it('ends a subscription when its token runs out', async () => {
  await using shop = await startFeed();
  const expiresAt = new Date(Date.now() + 300);
  const events = await shop.subscribe(operation, { caller: { ...ada.caller, expiresAt } });

  await expect(events.next()).rejects.toMatchObject({ errors: [{ extensions: { code: 'TOKEN_EXPIRED' } }] });
  await shop.feed.whenWatched(0);
});

it('drops who takes events too slowly, and nobody else', async () => {
  await using shop = await startFeed();
  const [slow, quick] = [await shop.subscribe(operation), await shop.subscribe(operation)];
  await shop.feed.whenWatched(1);

  for (let n = 0; n < 1_500; n += 1) {
    shop.feed.publish(String(n));
    await take(quick, 1);
  }

  await expect(take(slow, 1_001)).rejects.toMatchObject({ errors: [{ extensions: { code: 'SUBSCRIBER_TOO_SLOW' } }] });
  shop.feed.publish('on');
  expect(await take(quick, 1)).toEqual(['on']);
});

it('ends when an event cannot be completed, and tells nothing of why', async () => {
  await using shop = await startFeed();
  const events = await shop.subscribe(
    operationOf('subscription { plain { text } }', () => Promise.reject(new Error('password=hunter2'))),
  );
  await shop.feed.whenWatched(1);

  shop.feed.publish('a');

  await expect(events.next()).rejects.toMatchObject({
    errors: [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  });
});

it('fails a call for an event that takes too long, and goes on', async () => {
  await using shop = await startFeed({
    limits: { subscriptions: 9, operationMs: 50 },
    ask: () => Promise.withResolvers<never>().promise,
  });
  const events = await shop.subscribe(
    operationOf('subscription { plain { text } }', async (event, run) => {
      await expect(run.ask(operation.upstream(run))).rejects.toMatchObject({ code: 'OPERATION_TIMEOUT' });
      return answerText(event, run);
    }),
  );
  await shop.feed.whenWatched(1);

  shop.feed.publish('a');
  const first = await events.next();
  shop.feed.publish('b');

  expect([first, await events.next()]).toEqual([
    { done: false, value: '{"data":"a"}' },
    { done: false, value: '{"data":"b"}' },
  ]);
});

it('asks other subgraphs for each event on behalf of the client, until all have gone', async () => {
  const asked = Promise.withResolvers<AbortSignal>();
  await using shop = await startFeed({
    ask: (_call, { identityKey, signal }) => {
      expect(identityKey).toBe('ada');
      asked.resolve(signal);
      return Promise.withResolvers<never>().promise;
    },
  });
  const events = await shop.subscribe(
    operationOf('subscription { plain { text } }', async (event, run) => {
      await run.ask(operation.upstream(run));
      return answerText(event, run);
    }),
  );
  await shop.feed.whenWatched(1);
  shop.feed.publish('a');
  const signal = await asked.promise;

  await events.return?.();

  expect(signal.aborted).toBe(true);
});

it('ends all and takes no more when it stops', async () => {
  await using shop = await startFeed();
  const events = await shop.subscribe(operation);
  await shop.feed.whenWatched(1);

  shop.subscriptions.stop();

  await expect(events.next()).rejects.toMatchObject({ errors: [{ extensions: { code: 'ROUTER_STOPPING' } }] });
  await expect(shop.subscribe(operation)).rejects.toMatchObject({ extensions: { code: 'ROUTER_STOPPING' } });
  await shop.feed.whenWatched(0);
});
