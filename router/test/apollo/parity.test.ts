import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestShop, type TestShop } from '../harness/test-shop.ts';

const ada = '0198f0a0-0000-7000-8000-000000000001';

const operations: Readonly<Record<string, string>> = {
  'four subgraphs': `{ order(id: "o1") { status customer { name } lines { quantity product { title shippingCents } } } }`,
  'names of the client': `{ a: order(id: "o1") { state: status } b: order(id: "o2") { state: status id: __typename } }`,
  'names that hide keys': `{ order(id: "o1") { customer { id: __typename name } lines { product { id: title } } } }`,
  'the same entity at several places': '{ orders { lines { product { id title weight } } } }',
  'fragments and a union': `query { orders { subject { __typename ... on User { name } ... on Product { title } } ...Lines } }
    fragment Lines on Order { lines { quantity } }`,
  'a union whose types nobody asks for': '{ orders { subject { ... on User { name } ... on Product { title } } } }',
  'what is skipped': `query ($yes: Boolean! = true, $no: Boolean! = false) {
    orders @skip(if: $yes) { id } products @include(if: $yes) { id title @include(if: $no) } }`,
  'a default': 'query ($upper: Boolean = true) { me { name(upper: $upper) } }',
  'the schema': '{ __typename __type(name: "Order") { fields { name } } carriers }',
  'what may come later': '{ me { id ... @defer { name } } }',
  'nothing there': '{ order(id: "none") { id } }',
  'a coded error': '{ order(id: "malformed") { id } carriers }',
  'an unforeseen error': '{ fails carriers }',
  'what is not in the schema': '{ nobody }',
  'no GraphQL': '{ me',
  'what only some may do': 'mutation { orderCancel(id: "o1") { status lines { product { title } } } }',
};

describe("Apollo's gateway answers as our own engine does", () => {
  let ours: TestShop;
  let theirs: TestShop;

  beforeAll(async () => {
    [ours, theirs] = await Promise.all([startTestShop(), startTestShop({ engine: 'apollo' })]);
  });
  afterAll(async () => {
    await Promise.all([ours[Symbol.asyncDispose](), theirs[Symbol.asyncDispose]()]);
  });

  it.each(Object.entries(operations))('%s', async (_, operation) => {
    const asGuest = () => Promise.resolve({});
    const asStaff = async (shop: TestShop) => ({
      authorization: await shop.tokens.headerFor(ada, '15m', 'order:write'),
    });

    for (const headersOf of [asGuest, asStaff]) {
      const expected = await ours.ask(operation, { headers: await headersOf(ours) });

      expect(await theirs.ask(operation, { headers: await headersOf(theirs) })).toEqual(expected);
    }
  });

  it('what is missing without a subgraph', async () => {
    const missing = async (shop: TestShop) => {
      await shop.subgraph('product')[Symbol.asyncDispose]();
      const { errors = [], ...answer } = await shop.ask(
        '{ orders { lines { quantity product { id title shippingCents } } } }',
      );
      return { ...answer, errors: errors.map((error) => JSON.stringify(error)).sort() };
    };

    const expected = await missing(ours);

    expect(expected.errors[0]).toContain('SUBGRAPH_UNAVAILABLE');
    expect(await missing(theirs)).toEqual(expected);
  });
});
