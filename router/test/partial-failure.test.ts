import { expect, it } from 'vitest';
import { startTestShop } from './harness/test-shop.ts';

const ORDERS = '{ orders { id customer { name } } }';

it('costs only its own fields when a subgraph is down, and tells of each where it is missing', async () => {
  await using shop = await startTestShop();
  const { port } = shop.subgraph('user');
  await shop.subgraph('user')[Symbol.asyncDispose]();

  const answer = await shop.ask(ORDERS);

  expect(answer).toEqual({
    status: 200,
    data: {
      orders: [
        { id: 'o1', customer: null },
        { id: 'o2', customer: null },
      ],
    },
    errors: [0, 1].map((index) => ({
      message: 'The user service cannot be reached.',
      path: ['orders', index, 'customer', 'name'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
    })),
  });
  expect(JSON.stringify(answer)).not.toContain(String(port));
});

it('names the field that is missing when there is just one', async () => {
  await using shop = await startTestShop();
  await shop.subgraph('user')[Symbol.asyncDispose]();

  const answer = await shop.ask('{ who: me { id } order(id: "o1") { buyer: customer { called: name } } }');

  expect(answer.data).toEqual({ who: null, order: { buyer: null } });
  expect(answer.errors?.map(({ path }) => path)).toEqual(
    expect.arrayContaining([['who'], ['order', 'buyer', 'called']]),
  );
});

it.each([
  ['a page', 'text/html', '<h1>It works!</h1>', 200, 'SUBGRAPH_RESPONSE_INVALID'],
  ['another kind of JSON', 'application/json', '[1, 2]', 200, 'SUBGRAPH_RESPONSE_INVALID'],
  ['an error page of a proxy', 'text/html', '<h1>Bad gateway</h1>', 502, 'SUBGRAPH_UNAVAILABLE'],
])('does not pass on what a subgraph says when it answers with %s', async (_what, type, text, status, code) => {
  await using shop = await startTestShop();
  shop.subgraph('user').answerWith = (response) => {
    response.writeHead(status, { 'content-type': type }).end(text);
  };

  const answer = await shop.ask('{ me { name } }');

  expect(answer).toMatchObject({ status: 200, data: { me: null }, errors: [{ path: ['me'], extensions: { code } }] });
  expect(JSON.stringify(answer)).not.toContain(text);
});

it('keeps code and path of an error that a subgraph means for the client', async () => {
  await using shop = await startTestShop();
  shop.subgraph('user').answerWith = (response) => {
    const error = {
      message: 'Not yours.',
      path: ['_entities', 1, 'name'],
      extensions: { code: 'FORBIDDEN', stacktrace: ['at /srv/user.ts:1'] },
    };
    response.end(JSON.stringify({ data: { _entities: [{ name: 'Ada' }, null] }, errors: [error] }));
  };

  const answer = await shop.ask(ORDERS);

  expect(answer.data).toEqual({
    orders: [
      { id: 'o1', customer: { name: 'Ada' } },
      { id: 'o2', customer: null },
    ],
  });
  expect(answer.errors).toEqual([
    {
      message: 'Not yours.',
      path: ['orders', 1, 'customer', 'name'],
      extensions: { code: 'FORBIDDEN' },
    },
  ]);
});

it('masks an error that a subgraph did not foresee', async () => {
  await using shop = await startTestShop();

  const answer = await shop.ask('{ fails }');

  expect(answer).toEqual({
    status: 200,
    data: { fails: null },
    errors: [{ message: 'Internal server error', path: ['fails'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  });
});
