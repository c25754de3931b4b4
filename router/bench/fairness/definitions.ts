import { setTimeout as pause } from 'node:timers/promises';
import type { SubgraphDefinition } from '../../test/harness/test-subgraph.ts';
import { createFeed } from '../subgraphs/feed.ts';

interface Item {
  readonly id: string;
}

const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@listSize"])';

const items = (count: number): Item[] => Array.from({ length: count }, (_, index) => ({ id: `item-${index}` }));
const ticks = createFeed<{ readonly tick: Item }>();

/** What honest clients ask for; its answers cost nothing. */
export const probed: SubgraphDefinition = {
  name: 'probed',
  sdl: `${federation}
    type Query { ping: Ping }
    type Ping { id: ID! name: String }`,
  resolvers: { Query: { ping: () => ({ id: '1', name: 'Ada' }) } },
};

/** Each of the fields can be had from any of the subgraphs, so that the planner compares very many ways. */
const crossing = Array.from({ length: 9 }, (_, index) => `s${index}`);
const crossed = crossing.map((name): SubgraphDefinition => ({
  name,
  sdl: `${federation}
      type Query { node: Node @shareable }
      type Node @key(fields: "id") {
        id: ID!
        ${crossing.map((other) => `f${other}: Node @shareable`).join(' ')}
        own_${name}: Int
      }`,
  resolvers: {},
}));

/** What hostile clients make expensive. */
export const abused: readonly SubgraphDefinition[] = [
  {
    name: 'items',
    sdl: `${federation}
      type Query {
        items(n: Int!): [Item!]! @listSize(slicingArguments: ["n"])
        sum(of: [Int!], filter: Filter): Int
        slow(ms: Int!): Int
      }
      type Mutation { tick(times: Int!): Int }
      type Subscription { tick: Item }
      input Filter { all: [Filter!] id: ID }
      type Item @key(fields: "id") { id: ID! name: String text: String }`,
    resolvers: {
      Query: {
        items: (_: unknown, { n }: { n: number }) => items(n),
        sum: () => 0,
        slow: (_: unknown, { ms }: { ms: number }) => pause(ms, ms),
      },
      Mutation: {
        tick: (_: unknown, { times }: { times: number }) => {
          for (const tick of items(times)) ticks.publish({ tick });
          return ticks.subscribers();
        },
      },
      Subscription: { tick: { subscribe: () => ticks.subscribe() } },
      Item: { name: ({ id }: Item) => `The item ${id}`, text: () => 'x'.repeat(100) },
    },
  },
  {
    name: 'details',
    sdl: `${federation}
      type Item @key(fields: "id") { id: ID! rating: Int bad: Int }`,
    resolvers: {
      Item: {
        rating: () => 5,
        bad: () => {
          throw new Error('Nothing is known of it');
        },
      },
    },
  },
  ...crossed,
];

/** Fields of `Node`, so that planning them takes longer than anyone would wait. */
export function crossingFields(depth: number, width = crossing.length): string {
  if (depth === 0) return 'id';
  const inner = crossingFields(depth - 1, width);
  return crossing
    .slice(0, width)
    .map((name) => `f${name} { ${inner} own_${name} }`)
    .join(' ');
}
