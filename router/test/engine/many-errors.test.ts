import { describe, expect, it } from 'vitest';
import type { DeferredPart, Executed } from '../../src/engine/compiled-operation.ts';
import type { SubgraphDefinition } from '../harness/test-subgraph.ts';
import { createEngineShop } from './harness/engine-shop.ts';

const federation = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const itemsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `i${index}`, again: { id: 'i0' } }));
const definitions: readonly SubgraphDefinition[] = [
  {
    name: 'items',
    sdl: `${federation}
      type Query { items(n: Int!): [Item!]! }
      type Item @key(fields: "id") { id: ID! again: Item }`,
    resolvers: { Query: { items: (_: unknown, { n }: { n: number }) => itemsOf(n) } },
  },
  {
    name: 'details',
    sdl: `${federation}
      type Item @key(fields: "id") { id: ID! bad: Int worse: Int! }`,
    resolvers: {},
  },
];

/** Every entity fails, and the subgraph says so of each. */
function createShop() {
  const shop = createEngineShop(definitions);
  shop.answerWith = ({ representations, document }) => {
    if (!representations) return undefined;
    const field = document.text.includes('worse') ? 'worse' : 'bad';
    const error = (index: number) => ({
      message: 'Nothing is known of it.',
      path: ['_entities', index, field],
      extensions: { code: 'UNKNOWN' },
    });
    const entity = field === 'worse' ? null : { bad: null };
    return {
      data: { _entities: representations.map(() => entity) },
      errors: representations.map((_, index) => error(index)),
    };
  };
  return shop;
}

describe('when many entities fail', () => {
  it('each is told at its own place', async () => {
    const { errors } = await createShop().ask('{ items(n: 300) { mine: bad } }');

    expect(errors).toEqual(
      itemsOf(300).map((_, index) => ({
        message: 'Nothing is known of it.',
        path: ['items', index, 'mine'],
        code: 'UNKNOWN',
      })),
    );
  });

  it.each([
    ['of a list', 20_000, '{ items(n: 20000) { bad } }'],
    ['under aliases', 4_000, '{ items(n: 4000) { a: bad b: bad c: bad d: bad e: bad } }'],
    ['that must not be null', 20_000, '{ items(n: 20000) { again { id } worse } }'],
    ['in fragments', 20_000, '{ items(n: 20000) { ... on Item { id bad } } }'],
  ])('%s, a thousand are told and the rest counted, without delay', async (_, least, query) => {
    const shop = createShop();

    const begin = performance.now();
    const { errors } = await shop.execute(query);

    const [last, ...told] = errors.toReversed();
    expect(told).toHaveLength(1_000);
    expect(last?.extensions).toMatchObject({ code: 'MAX_ERRORS_LIMIT', limit: 1_000 });
    expect(last?.extensions['value']).toBeGreaterThanOrEqual(least);
    expect(performance.now() - begin).toBeLessThan(5_000);
  });

  it('none is made an exception, which would cost more than all else', async () => {
    const { errors, deferred } = await createShop().execute('{ items(n: 300) { id ... @defer { bad } } }');
    const later = (await partsOf(deferred)).flatMap((part) => part.errors);

    expect(later).toHaveLength(300);
    expect([...errors, ...later].filter((error) => error instanceof Error)).toEqual([]);
  });

  it('in deferred parts, each part is told its own', async () => {
    const shop = createShop();

    const { deferred } = await shop.execute('{ items(n: 3000) { id ... @defer { bad } } }');
    const parts = await partsOf(deferred);

    expect(parts).toHaveLength(3_000);
    expect(parts[17]?.errors.map(({ path }) => path)).toEqual([['items', 17, 'bad']]);
    expect(parts.flatMap(({ errors }) => errors)).toHaveLength(1_001);
  });

  it('delivers very many parts in several pieces, in order', async () => {
    const { deferred } = await createShop().execute('{ items(n: 1200) { id ... @defer { bad } } }');
    const pieces: (readonly DeferredPart[])[] = [];
    for await (const parts of deferred ?? []) pieces.push(parts);

    expect(pieces.map(({ length }) => length)).toEqual([500, 500, 200]);
    expect(pieces.flat().map(({ path }) => path[1])).toEqual(itemsOf(1_200).map((_, index) => index));
  });

  it('delivers very many deferred parts, each of a fragment of its own', async () => {
    const shop = createShop();
    const fragments = Array.from({ length: 150 }, (_, index) => `... @defer(label: "l${index}") { bad }`);

    const { deferred } = await shop.execute(`{ items(n: 2) { id ${fragments.join(' ')} } }`);
    const parts = await partsOf(deferred);

    expect(parts).toHaveLength(300);
  });
});

async function partsOf(deferred: Executed['deferred']): Promise<readonly DeferredPart[]> {
  const parts: DeferredPart[] = [];
  for await (const some of deferred ?? []) parts.push(...some);
  return parts;
}
