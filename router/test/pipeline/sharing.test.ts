import { expect, it } from 'vitest';
import { startTestShop } from '../harness/test-shop.ts';

const ada = '0198f0a0-0000-7000-8000-000000000001';
const bob = '0198f0a0-0000-7000-8000-000000000002';
const query = '{ products { title } }';

/** Lets the product subgraph answer only when it is told to. */
function hold(shop: Awaited<ReturnType<typeof startTestShop>>) {
  const release = Promise.withResolvers<undefined>();
  shop.subgraph('product').answerWith = (response) => {
    void release.promise.then(() => response.end(JSON.stringify({ data: { products: [{ title: 'A book' }] } })));
  };
  return () => release.resolve(undefined);
}

it.each([
  ['none', 3],
  ['calls', 2],
  ['operations', 2],
] as const)(
  'sharing %s: of two equal queries of one user and one of another, %i reach the subgraph',
  async (sharing, calls) => {
    await using shop = await startTestShop({ sharing });
    const [asAda, asBob] = [await shop.tokens.headerFor(ada), await shop.tokens.headerFor(bob)];
    const release = hold(shop);

    const answers = [asAda, asAda, asBob].map((authorization) => shop.ask(query, { headers: { authorization } }));
    await expect.poll(() => shop.subgraph('product').calls.length).toBe(calls);
    release();

    const whole = { status: 200, data: { products: [{ title: 'A book' }] } };
    expect(await Promise.all(answers)).toEqual([whole, whole, whole]);
    expect(shop.subgraph('product').calls).toHaveLength(calls);
  },
);
