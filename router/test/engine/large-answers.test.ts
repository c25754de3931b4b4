import { expect, it } from 'vitest';
import { pauseWhenLong } from '../../src/pause-when-long.ts';
import type { SubgraphDefinition } from '../harness/test-subgraph.ts';
import { workFor } from '../harness/work-for.ts';
import { createEngineShop } from './harness/engine-shop.ts';

const federation = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const definitions: readonly SubgraphDefinition[] = [
  {
    name: 'items',
    sdl: `${federation}
      type Query { items: [Item!] }
      type Item @key(fields: "id") { id: ID! }`,
    resolvers: {},
  },
  {
    name: 'details',
    sdl: `${federation}
      type Item @key(fields: "id") { id: ID! rating: Int }`,
    resolvers: {},
  },
];

/** Runs a query in a turn of the event loop that has lasted long already; whether others had theirs before its end. */
async function othersHadTheirTurn(bytes: number): Promise<boolean> {
  const shop = createEngineShop(definitions);
  shop.answerWith = ({ representations }) =>
    representations
      ? { data: { _entities: representations.map(() => ({ rating: 5 })) }, bytes }
      : { data: { items: [{ __typename: 'Item', id: '1' }] }, bytes };
  const run = shop.compile('{ items { id rating } }');
  await new Promise<void>((resolve) => setImmediate(resolve));
  let hadTheirs = false;
  setImmediate(() => (hadTheirs = true));
  void pauseWhenLong('another');
  workFor(20);

  const { data } = await run.execute(shop.runOf('{ items { id rating } }'));

  expect(data).toBe('{"items":[{"id":"1","rating":5}]}');
  return hadTheirs;
}

it('lets others have their turn between the pieces of work that a large answer makes', async () => {
  expect(await othersHadTheirTurn(1_000_000)).toBe(true);
});

it('does not let a small answer wait', async () => {
  expect(await othersHadTheirTurn(1_000)).toBe(false);
});
