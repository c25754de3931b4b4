import { getIntrospectionQuery, Kind, parse, print } from 'graphql';
import { crossingFields } from './definitions.ts';

/** What one hostile client does over and over. */
export interface Hostile {
  readonly title: string;
  /** How many requests are under way at once. */
  readonly atOnce: number;
  /** A JSON body for each request, by its number: what was asked before is known to the router. */
  readonly body: (number: number) => string;
  readonly accept?: string;
  /** The body is a message of `graphql-transport-ws` in place of a request, and so many are sent at once over each socket. */
  readonly messages?: number;
  /** With the rate of one client as it is by default; without it the worst is seen. */
  readonly isRateLimited?: boolean;
  /** So many subscribe to the ticks before. */
  readonly subscribers?: number;
}

const query = (text: string, variables: Record<string, unknown> = {}) => JSON.stringify({ query: text, variables });
const times = <Value>(count: number, make: (index: number) => Value) =>
  Array.from({ length: count }, (_, i) => make(i));
const nestedArrays = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const [introspection, ...described] = parse(getIntrospectionQuery()).definitions;
const schemaField =
  introspection?.kind === Kind.OPERATION_DEFINITION ? introspection.selectionSet.selections.map(print) : [];
const fragments = described.map(print);

export const hostiles: readonly Hostile[] = [
  { title: '2,000 entities that fail', atOnce: 2, body: () => query('{ items(n: 2000) { bad } }') },
  {
    title: '1,000 entities that fail, under ten aliases',
    atOnce: 2,
    body: () => query(`{ items(n: 1000) { ${times(10, (i) => `bad${i}: bad`).join(' ')} } }`),
  },
  {
    title: '1,000 entities that fail, deferred',
    atOnce: 2,
    accept: 'multipart/mixed',
    body: () => query('{ items(n: 1000) { id ... @defer { bad } } }'),
  },
  {
    title: '3,000 deferred parts',
    atOnce: 2,
    accept: 'multipart/mixed',
    body: () => query('{ items(n: 3000) { id ... @defer { rating } } }'),
  },
  {
    title: 'introspection, 20 times in one operation',
    atOnce: 2,
    body: (n) =>
      query(`{ ${times(20, (i) => `a${n}_${i}: ${schemaField.join(' ')}`).join(' ')} } ${fragments.join(' ')}`),
  },
  {
    title: 'introspection with a variable',
    atOnce: 2,
    body: () =>
      query(
        getIntrospectionQuery()
          .replace(/query \w+/, 'query I($d: Boolean!)')
          .replaceAll('includeDeprecated: true', 'includeDeprecated: $d'),
        { d: true },
      ),
  },
  {
    title: '400,000 nested arrays in an unused variable',
    atOnce: 2,
    body: () => `{"query":"{ __typename }","variables":{"unused":${nestedArrays(400_000)}}}`,
  },
  {
    title: '400,000 nested arrays in a message of a socket',
    atOnce: 2,
    messages: 1,
    body: (n) =>
      `{"id":"${n}","type":"subscribe","payload":{"query":"{ __typename }","variables":{"unused":${nestedArrays(400_000)}}}}`,
  },
  {
    title: '500,000 elements in a variable',
    atOnce: 2,
    body: () =>
      `{"query":"query($l: [Int!]) { sum(of: $l) }","variables":{"l":[${times(500_000, () => '1').join(',')}]}}`,
  },
  {
    title: '300,000 wrong elements in a variable',
    atOnce: 2,
    body: () =>
      `{"query":"query($l: [Int!]) { sum(of: $l) }","variables":{"l":[${times(300_000, () => '""').join(',')}]}}`,
  },
  {
    title: 'an input object with 60,000 others in a variable',
    atOnce: 2,
    body: () =>
      `{"query":"query($f: Filter) { sum(filter: $f) }","variables":{"f":{"all":[${times(60_000, () => '{"id":"1"}').join(',')}]}}}`,
  },
  {
    title: 'as many input objects in a variable as are read',
    atOnce: 10,
    isRateLimited: true,
    body: () =>
      query('query($f: Filter) { sum(filter: $f) }', { f: { all: times(4_900, () => ({ all: [{ id: '1' }] })) } }),
  },
  {
    title: 'a text of 1,000,000 characters in a variable',
    atOnce: 10,
    isRateLimited: true,
    body: (n) => query('query($i: ID) { sum(filter: { id: $i }) }', { i: `${'x'.repeat(1_000_000)}${n}` }),
  },
  {
    title: 'a plan that takes too long to find',
    atOnce: 1,
    body: (n) => query(`{ node { ${crossingFields(3)} n${n}: id } }`),
  },
  {
    title: 'ten plans that take too long to find',
    atOnce: 10,
    body: (n) => query(`{ node { ${crossingFields(3)} n${n}: id } }`),
  },
  {
    title: 'plans that take some 200 ms each',
    atOnce: 10,
    body: (n) => query(`{ node { ${crossingFields(2, 3)} n${n}: id } }`),
  },
  {
    title: 'fields that overlap, 3,000 on one object',
    atOnce: 2,
    body: (n) => query(`{ ping { n${n}: id ${times(3_000, () => 'id').join(' ')} } }`),
  },
  {
    title: 'fragments that overlap, 300 of ten fields each',
    atOnce: 2,
    body: (n) =>
      query(
        `{ ping { n${n}: id ${times(300, (i) => `...F${i}`).join(' ')} } } ${times(300, (i) => `fragment F${i} on Ping { ${'id name '.repeat(5)} }`).join(' ')}`,
      ),
  },
  {
    title: 'fragments that spread each other in turn',
    atOnce: 2,
    body: (n) =>
      query(
        `{ ping { n${n}: id ...F0 } } ${times(500, (i) => `fragment F${i} on Ping { ${i < 499 ? `...F${i + 1} ` : ''}id }`).join(' ')}`,
      ),
  },
  {
    title: '1,500 operations in one document',
    atOnce: 2,
    body: (n) =>
      JSON.stringify({
        query: times(1_500, (i) => `query Q${i} { ping { id n${n}: id } }`).join(' '),
        operationName: 'Q7',
      }),
  },
  {
    title: 'a document with a text of 900,000 characters',
    atOnce: 2,
    body: (n) => query(`{ sum(filter: { id: "${n}${'x'.repeat(900_000)}" }) }`),
  },
  {
    title: 'a document with a list of 9,000 elements',
    atOnce: 2,
    body: (n) => query(`{ sum(of: [${n}, ${'1,'.repeat(9_000)}]) }`),
  },
  { title: 'an answer of 30,000 objects', atOnce: 2, body: () => query('{ items(n: 30000) { id name text } }') },
  {
    title: 'an answer of 10,000 entities of two services',
    atOnce: 2,
    body: () => query('{ items(n: 10000) { id name text rating } }'),
  },
  {
    title: '20 new subscriptions at once over each of 600 sockets',
    atOnce: 600,
    isRateLimited: true,
    messages: 20,
    body: (n) => `{"id":"${n}","type":"subscribe","payload":{"query":"subscription { tick { id n${n}: name } }"}}`,
  },
  {
    title: '3,000 pings at once over each of ten sockets',
    atOnce: 10,
    isRateLimited: true,
    messages: 3_000,
    body: () => '{"type":"ping"}',
  },
  { title: 'a slow service, 300 requests', atOnce: 300, body: (n) => query(`{ slow(ms: ${2_000 + (n % 500)}) }`) },
  {
    title: '1,000 subscribers, 5 events',
    atOnce: 1,
    subscribers: 1_000,
    body: () => query('mutation { tick(times: 5) }'),
  },
];
