import { expect, it } from 'vitest';
import type { DeferredPart, Executed } from '../../src/engine/compiled-operation.ts';
import { SubgraphFailure } from '../../src/subgraph/call/subgraph-failure.ts';
import { createEngineShop, type EngineShop, shown } from './harness/engine-shop.ts';
import { librarySubgraphs } from './harness/library-subgraphs.ts';

const createShop = () => createEngineShop(librarySubgraphs);

/** Keeps a subgraph from answering until it is let. */
function hold(shop: EngineShop, name: string): { readonly release: () => void } {
  const held = Promise.withResolvers<undefined>();
  shop.answerWith = async ({ subgraph }) => {
    if (subgraph === name) await held.promise;
    return undefined;
  };
  return { release: () => held.resolve(undefined) };
}

async function partsOf({ deferred }: Executed) {
  const parts: object[] = [];
  for await (const batch of deferred ?? []) parts.push(...batch.map(shownPart));
  return parts;
}

function shownPart({ label, path, data, errors }: DeferredPart) {
  return {
    label,
    path: path.join('.'),
    data: JSON.parse(data),
    ...(errors.length > 0 && { errors: errors.map(shown) }),
  };
}

it('answers without what is deferred, and follows with it at each place', async () => {
  const shop = createShop();
  const persons = hold(shop, 'persons');

  const executed = await shop.execute('{ books { id ... @defer(label: "who") { author { born } title } } }');
  persons.release();

  expect(executed.data).toBe('{"books":[{"id":"w1"},{"id":"w2"}]}');
  expect(await partsOf(executed)).toEqual([
    { label: 'who', path: 'books.0', data: { author: { born: 1920 }, title: 'Dune' } },
    { label: 'who', path: 'books.1', data: { author: { born: 1775 }, title: 'Emma' } },
  ]);
});

it('delivers an inner part after the one around it', async () => {
  const shop = createShop();

  const executed = await shop.execute(`{
    newest { id ... @defer(label: "outer") { author { id ... @defer(label: "inner") { born } } } }
  }`);

  expect(executed.data).toBe('{"newest":{"id":"w2"}}');
  expect(await partsOf(executed)).toEqual([
    { label: 'outer', path: 'newest', data: { author: { id: 'a2' } } },
    { label: 'inner', path: 'newest.author', data: { born: 1775 } },
  ]);
});

it('fetches for a part only when the parts around it have fetched', async () => {
  const shop = createShop();
  const persons = hold(shop, 'persons');
  const executed = await shop.execute(`{
    newest {
      id
      ... @defer(label: "outer") {
        author { id ... @defer(label: "middle") { friend { id ... @defer(label: "inner") { reviews { stars } } } } }
      }
    }
  }`);
  const outer = await executed.deferred?.[Symbol.asyncIterator]().next();

  persons.release();

  expect(outer?.value?.map(shownPart)).toEqual([{ label: 'outer', path: 'newest', data: { author: { id: 'a2' } } }]);
  expect(await partsOf(executed)).toEqual([
    { label: 'middle', path: 'newest.author', data: { friend: { id: 'a1' } } },
    { label: 'inner', path: 'newest.author.friend', data: { reviews: [{ stars: 1 }, null] } },
  ]);
});

it.each([
  [true, '{"newest":{"id":"w2"}}', 1],
  [false, '{"newest":{"id":"w2","author":{"born":1775}}}', 0],
])('defers by a variable: %s', async (later, data, parts) => {
  const shop = createShop();
  const query = 'query ($later: Boolean!) { newest { id ... @defer(if: $later) { author { born } } } }';

  const executed = await shop.execute(query, { later });

  expect(executed.data).toBe(data);
  expect(executed.deferred === undefined).toBe(parts === 0);
  expect(await partsOf(executed)).toHaveLength(parts);
});

it('stops a null at the deferred fragment, with the error in its part', async () => {
  const shop = createShop();

  const executed = await shop.execute('{ books { id ... @defer { author { id nickname } } } }');

  expect(executed.errors).toEqual([]);
  expect(await partsOf(executed)).toEqual([
    { label: undefined, path: 'books.0', data: { author: { id: 'a1', nickname: 'nick-a1' } } },
    {
      label: undefined,
      path: 'books.1',
      data: null,
      errors: [{ message: 'Nobody knows.', path: ['books', 1, 'author', 'nickname'], code: 'UNKNOWN' }],
    },
  ]);
});

it('delivers the other parts when a subgraph fails for one', async () => {
  const shop = createShop();
  shop.answerWith = ({ subgraph }) => {
    if (subgraph === 'persons') throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE', subgraph);
    return undefined;
  };

  const executed = await shop.execute(`{
    newest { id ... @defer(label: "name") { author { name } } ... @defer(label: "stars") { stars } }
  }`);

  const parts = await partsOf(executed);
  expect(parts).toContainEqual({ label: 'stars', path: 'newest', data: { stars: null } });
  expect(parts).toContainEqual({
    label: 'name',
    path: 'newest',
    data: { author: { name: null } },
    errors: [
      {
        message: 'The persons service cannot be reached.',
        path: ['newest', 'author', 'name'],
        code: 'SUBGRAPH_UNAVAILABLE',
      },
    ],
  });
});

it('has no part for an object that is not there', async () => {
  const shop = createShop();

  const executed = await shop.execute('{ work(id: "none") { id ... @defer { stars } } }');

  expect(executed.data).toBe('{"work":null}');
  expect(await partsOf(executed)).toEqual([]);
});

it('begins no more fetches once nobody waits for the rest', async () => {
  const shop = createShop();
  const catalog = hold(shop, 'ratings');
  const executed = await shop.execute('{ newest { id ... @defer { reviews { by { born } } } } }');
  const parts = executed.deferred?.[Symbol.asyncIterator]();
  const waiting = parts?.next();

  await parts?.return?.();
  catalog.release();

  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(shop.calls.map(({ subgraph }) => subgraph)).not.toContain('persons');
});
