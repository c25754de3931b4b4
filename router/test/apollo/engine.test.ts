import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { identityHeader, verifyIdentity } from '@agora/kit/edge';
import { expect, it } from 'vitest';
import { defaultLimits } from '../../src/config.ts';
import { productSubgraph, userSubgraph } from '../harness/shop-subgraphs.ts';
import { compose, routerSecret, startTestShop, verifyHeader } from '../harness/test-shop.ts';

const ada = '0198f0a0-0000-7000-8000-000000000001';
const ORDERS = '{ orders { customer { name } lines { product { title } } } }';

it('tells subgraphs who asks, their token, the trace and the headers that go on, and nothing else', async () => {
  await using shop = await startTestShop({ engine: 'apollo', forwardHeaders: ['x-tenant'] });
  const authorization = await shop.tokens.headerFor(ada);
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

  await shop.ask('{ me { name } }', {
    headers: { authorization, traceparent, [identityHeader]: 'forged', cookie: 'a=b', 'x-tenant': 't1' },
  });

  const [call] = shop.subgraph('user').calls;
  expect(call?.headers).toMatchObject({ authorization, traceparent, 'x-tenant': 't1' });
  expect(call?.headers).not.toHaveProperty('cookie');
  expect(await verifyIdentity(String(call?.headers[identityHeader]), verifyHeader, 'user')).toMatchObject({
    viewer: { id: ada },
  });
});

it('asks a subgraph for each entity once, wherever it stands', async () => {
  await using shop = await startTestShop({ engine: 'apollo' });

  await shop.ask(ORDERS);

  expect(shop.subgraph('product').calls.map(({ variables }) => variables)).toEqual([
    { representations: ['p1', 'p2'].map((id) => ({ __typename: 'Product', id })) },
  ]);
});

it('keeps entities for as long as their subgraph allows', async () => {
  await using shop = await startTestShop({ engine: 'apollo', cache: 'memory' });
  const user = shop.subgraph('user');
  user.answerWith = (response) => {
    response
      .setHeader('cache-control', 'public, max-age=60')
      .end(JSON.stringify({ data: { _entities: [{ name: 'Ada' }, { name: 'Bob' }] } }));
  };
  const answers: unknown[] = [];

  for (let asked = 0; asked < 6; asked += 1) answers.push(await shop.ask('{ orders { customer { name } } }'));

  const expected = { orders: [{ customer: { name: 'Ada' } }, { customer: { name: 'Bob' } }] };
  expect(answers).toEqual(answers.map(() => ({ status: 200, data: expected })));
  // Its plan is compiled twice, and is known by an answer that may be kept before one is.
  expect(user.calls).toHaveLength(3);
});

it('refuses subscriptions, and says so, over every protocol', async () => {
  await using shop = await startTestShop({ engine: 'apollo' });
  const query = 'subscription { orderStatusChanged(orderId: "o1") { status } }';

  const overSocket = shop.connect().iterate({ query }).next();
  await expect(overSocket).rejects.toMatchObject([{ extensions: { code: 'ENGINE_UNSUPPORTED' } }]);
  const overHttp = await fetch(shop.router.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query }),
  });

  expect(await overHttp.text()).toContain('"code":"ENGINE_UNSUPPORTED"');
});

it('hides from callers what they may not see, before anything is fetched', async () => {
  await using shop = await startTestShop({ engine: 'apollo' });

  const { data, errors } = await shop.ask('mutation { orderCancel(id: "o1") { id } }');

  expect(data).toEqual({ orderCancel: null });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  expect(shop.subgraph('order').calls).toEqual([]);
});

it('heeds the limits of operations, and their time', async () => {
  await using shop = await startTestShop({
    engine: 'apollo',
    limits: { ...defaultLimits, depth: 3, operationMs: 200 },
  });
  shop.subgraph('user').answerWith = () => undefined;

  const deep = await shop.ask(ORDERS);
  const late = await shop.ask('{ me { id } carriers }');

  expect(deep.errors?.[0]?.extensions.code).toBe('MAX_DEPTH_LIMIT');
  expect(late).toMatchObject({ data: { me: null, carriers: ['Hermes'] } });
  expect(late.errors?.map(({ extensions }) => extensions.code)).toEqual(['OPERATION_TIMEOUT']);
});

it('follows the file of its supergraph, and refuses a broken one', async () => {
  await using shop = await startTestShop({ engine: 'apollo' });
  await writeFile(shop.supergraphPath, 'type Query { broken');
  const before = await shop.ask('{ carriers }');

  await writeFile(shop.supergraphPath, compose([userSubgraph, productSubgraph]));

  expect(before.data).toEqual({ carriers: ['Hermes'] });
  await expect
    .poll(async () => (await shop.ask('{ carriers }')).errors?.[0]?.extensions.code, { timeout: 10_000 })
    .toBe('GRAPHQL_VALIDATION_FAILED');
  expect(await shop.ask('{ me { name } }')).toEqual({ status: 200, data: { me: { name: 'User u1' } } });
});

it.each([
  ['agora', []],
  ['apollo', ['@apollo/gateway', '@apollo/server']],
])('loads of Apollo Gateway, set to %s, what it runs', async (engine, expected) => {
  await using shop = await startTestShop();
  const tellLoads = `import { registerHooks } from 'node:module';
    registerHooks({ resolve(name, context, next) {
      if (/^@apollo\\/(gateway|server)$/.test(name)) console.log(JSON.stringify({ loads: name }));
      return next(name, context);
    } });`;

  const router = spawn(process.execPath, [`--import=data:text/javascript,${encodeURIComponent(tellLoads)}`, main], {
    env: {
      PATH: process.env['PATH'],
      ROUTER_PORT: '0',
      ROUTER_ENGINE: engine,
      ROUTER_SUPERGRAPH: shop.supergraphPath,
      AGORA_ROUTER_SECRET: routerSecret,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const loaded = new Set<string>();
  for await (const line of createInterface(router.stdout)) {
    const { loads, url } = JSON.parse(line);
    if (loads) loaded.add(loads);
    if (url) router.kill('SIGTERM');
  }
  if (router.exitCode === null) await once(router, 'exit');

  expect([...loaded].sort()).toEqual(expected);
});

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
