import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { createPersistedQueries, type PersistedQueries } from '../../src/pipeline/request/persisted-queries.ts';

it('knows a document by its hash once it was sent with it', () => {
  const queries = createPersistedQueries({ capacity: 10 });

  const first = ask(queries, hashOf('{ a }'));
  const registered = ask(queries, hashOf('{ a }'), '{ a }');
  const second = ask(queries, hashOf('{ a }'));

  expect([first, registered, second]).toEqual(['PERSISTED_QUERY_NOT_FOUND', '{ a }', '{ a }']);
});

it('keeps no document under the hash of another', () => {
  const queries = createPersistedQueries({ capacity: 10 });

  const refused = ask(queries, hashOf('{ a }'), '{ b }');

  expect(refused).toBe('PERSISTED_QUERY_HASH_MISMATCH');
  expect(ask(queries, hashOf('{ a }'))).toBe('PERSISTED_QUERY_NOT_FOUND');
});

it('checks a document again that comes with a known hash', () => {
  const queries = createPersistedQueries({ capacity: 10 });
  ask(queries, hashOf('{ a }'), '{ a }');

  expect(ask(queries, hashOf('{ a }'), '{ b }')).toBe('PERSISTED_QUERY_HASH_MISMATCH');
});

it.each([
  [{ version: 2, sha256Hash: hashOf('{ a }') }],
  [{ version: 1, sha256Hash: 'abc' }],
  [{ version: 1 }],
  ['hash'],
])('refuses what is no hash of version 1: %j', (persistedQuery) => {
  const queries = createPersistedQueries({ capacity: 10 });

  const resolved = queries.resolve(requestFor(persistedQuery, '{ a }'));

  expect(resolved).toMatchObject({ extensions: { code: 'BAD_REQUEST' } });
});

it('forgets the documents used longest ago beyond its capacity', () => {
  const queries = createPersistedQueries({ capacity: 2 });
  ask(queries, hashOf('{ a }'), '{ a }');
  ask(queries, hashOf('{ b }'), '{ b }');
  ask(queries, hashOf('{ a }'));

  ask(queries, hashOf('{ c }'), '{ c }');

  const left = ['{ a }', '{ b }', '{ c }'].map((query) => ask(queries, hashOf(query)));
  expect(left).toEqual(['{ a }', 'PERSISTED_QUERY_NOT_FOUND', '{ c }']);
});

it('forgets documents when they are too long together, and keeps none that is too long alone', () => {
  const queries = createPersistedQueries({ capacity: 10, totalLength: 150_000 });
  const [first = '', second = ''] = ['a', 'b'].map((name) => `{ ${name.repeat(90_000)} }`);
  const long = `{ ${'c'.repeat(110_000)} }`;

  const run = [first, second, long].map((query) => ask(queries, hashOf(query), query));

  expect(run).toEqual([first, second, long]);
  const left = [first, second, long].map((query) => ask(queries, hashOf(query)));
  expect(left).toEqual(['PERSISTED_QUERY_NOT_FOUND', second, 'PERSISTED_QUERY_NOT_FOUND']);
});

it('leaves alone what is no persisted query', () => {
  const queries = createPersistedQueries({ capacity: 10 });
  const request = requestFor(undefined, '{ a }');

  expect(queries.resolve(request)).toBe(request);
});

/** The document, or the code of the refusal. */
function ask(queries: PersistedQueries, sha256Hash: string, query?: string): unknown {
  const resolved = queries.resolve(requestFor({ version: 1, sha256Hash }, query));
  return resolved instanceof GraphQLError ? resolved.extensions['code'] : resolved.query;
}

function requestFor(persistedQuery: unknown, query: string | undefined) {
  const extensions = persistedQuery === undefined ? {} : { persistedQuery };
  return { query, operationName: undefined, variables: {}, extensions };
}

function hashOf(query: string): string {
  return createHash('sha256').update(query).digest('hex');
}
