import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { readReference } from '../subgraphs/reference.ts';
import type { Shop } from '../subgraphs/shop.ts';
import type { Workload } from './workload.ts';

/** The answer that the public benchmark expects to its query: 87,599 bytes. */
const publishedAnswer = '0e2e4499acbc2256c73d29376bfbeb54084e9b22a2414d87d8990a6408c1c90e';

export const heavyQuery = readFileSync(new URL('../data/heavy.graphql', import.meta.url), 'utf8');

export type Workloads = Readonly<Record<'heavy' | 'variables' | 'small', Workload>>;

/** Throws when the data is no longer the public benchmark's. */
export async function readWorkloads(shop: Shop): Promise<Workloads> {
  const reference = readReference(shop);
  const heavyAnswer = await reference(heavyQuery);
  const digest = createHash('sha256').update(JSON.stringify(heavyAnswer)).digest('hex');
  if (digest !== publishedAnswer) throw new Error("The data no longer gives the public benchmark's answer");
  const smallQuery = '{ me { id name } }';
  const varied = heavyQuery
    .replace('query TestQuery', 'query TestQuery($first: Int)')
    .replace('topProducts', 'topProducts(first: $first)');
  return {
    heavy: {
      title: "the public benchmark's heavy query",
      ...asks(heavyQuery),
      isRight: equals(heavyAnswer),
    },
    variables: {
      title: "the heavy query, every request's variables different",
      variesBy: 'first',
      // From more products than there are upwards: every number has the same answer, but no gateway knows.
      body: (request) => JSON.stringify({ query: varied, variables: { first: 1_000_000 + (request % 1_000_000_000) } }),
      isRight: equals(heavyAnswer),
    },
    small: {
      title: 'a small query of one subgraph',
      ...asks(smallQuery),
      isRight: equals(await reference(smallQuery)),
    },
  };
}

function asks(query: string): Pick<Workload, 'variesBy' | 'body'> {
  const body = JSON.stringify({ query });
  return { variesBy: undefined, body: () => body };
}

function equals(expected: unknown): Workload['isRight'] {
  return (answer) => isDeepStrictEqual(JSON.parse(answer), expected);
}
