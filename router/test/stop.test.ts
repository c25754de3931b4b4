import { once } from 'node:events';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startTestShop } from './harness/test-shop.ts';

const ada = '0198f0a0-0000-7000-8000-000000000001';

it('finishes what is at work, then closes sockets as going away and frees the port', async () => {
  await using shop = await startTestShop();
  const release = Promise.withResolvers<undefined>();
  shop.subgraph('user').answerWith = (response) => {
    void release.promise.then(() => response.end(JSON.stringify({ data: { me: { name: 'Ada' } } })));
  };
  const socket = new WebSocket(shop.router.url.replace(/^http/, 'ws'), 'graphql-transport-ws');
  await once(socket, 'open');
  const closed = once(socket, 'close');
  const answer = shop.ask('{ me { name } }');
  await expect.poll(() => shop.subgraph('user').calls.length).toBe(1);

  const stopped = shop.router[Symbol.asyncDispose]();
  const [code] = await closed;
  release.resolve(undefined);
  await stopped;

  expect(code).toBe(1001);
  expect(await answer).toEqual({ status: 200, data: { me: { name: 'Ada' } } });
  await expect(fetch(shop.router.url)).rejects.toThrow();
});

it('lets a mutation that came over a socket finish before it closes the socket', async () => {
  await using shop = await startTestShop();
  const release = Promise.withResolvers<undefined>();
  shop.subgraph('order').answerWith = (response) => {
    void release.promise.then(() => response.end(JSON.stringify({ data: { orderCancel: { id: 'o1' } } })));
  };
  const authorization = await shop.tokens.headerFor(ada, '15m', 'order:write');
  const events = shop.connect({ authorization }).iterate({ query: 'mutation { orderCancel(id: "o1") { id } }' });
  const answer = events.next();
  await expect.poll(() => shop.subgraph('order').calls.length).toBe(1);

  const stopped = shop.router[Symbol.asyncDispose]();
  release.resolve(undefined);
  await stopped;

  expect((await answer).value).toEqual({ data: { orderCancel: { id: 'o1' } } });
  expect(await events.next()).toEqual({ done: true, value: undefined });
});
