import { afterAll, expect, it } from 'vitest';
import { federation, openGraph } from './planned-graph.ts';

const shop = {
  name: 'shop',
  sdl: `
    ${federation}
    type Query { count(where: Where, any: Any): Int }
    input Where { AND: [Where!] NOT: Where }
    scalar Any
  `,
  resolvers: { Query: { count: () => 3 } },
};

const graph = await openGraph([shop]);
afterAll(() => graph[Symbol.asyncDispose]());

const nested = (levels: number, begin: string, end: string) => `${begin.repeat(levels)}{}${end.repeat(levels)}`;

it.each([
  ['a list of objects', `{ count(where: ${nested(49, '{ AND: [', '] }')}) }`],
  ['an object in the place of a list', `{ count(where: ${nested(99, '{ AND: ', ' }')}) }`],
  ['an object', `{ count(where: ${nested(99, '{ NOT: ', ' }')}) }`],
  ['a scalar of lists', `{ count(any: ${nested(99, '[', ']')}) }`],
  ['the default of a variable', `query ($where: Where = ${nested(99, '{ AND: ', ' }')}) { count(where: $where) }`],
])('plans %s that is nested deeply', async (_, document) => {
  expect(await graph.run(document)).toMatchObject({ data: { count: 3 }, errors: [] });
});

it('finds variables wherever they are within a value', async () => {
  const document = 'query ($a: Where!, $b: Any) { count(where: { AND: [{ AND: [$a] }] }, any: [{ of: [$b] }]) }';

  const { calls } = await graph.run(document, { a: {}, b: 1 });

  expect(calls).toEqual([expect.stringContaining('query($a:Where!$b:Any)')]);
});

it.each([
  ['an argument', `{ count(where: ${nested(100, '{ AND: ', ' }')}) }`],
  ['an argument of a directive', `{ count @include(if: ${nested(100, '[', ']')}) }`],
  ['a default', `query ($where: Where = ${nested(100, '{ AND: ', ' }')}) { count(where: $where) }`],
  ['an operation that is not run', `query A { count } query B { count(any: ${nested(100, '[', ']')}) }`],
])('refuses %s that is nested more than a hundred levels', async (_, document) => {
  expect(
    await graph.prepare(document, { operationName: document.includes('query A') ? 'A' : undefined }),
  ).toMatchObject({
    ok: false,
    errors: [{ code: 'MAX_VALUE_DEPTH_LIMIT', extensions: { limit: 100, value: 101 } }],
  });
});
