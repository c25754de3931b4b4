import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '@agora/kit/edge';
import { eventually } from '@agora/kit/testing';
import { GraphQLError } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import type { GraphqlRequest } from '../../src/pipeline/request/graphql-request.ts';
import { openSafelist } from '../../src/security/safelist.ts';

const body = 'query Me {\n  me {\n    id\n  }\n}';
const id = createHash('sha256').update(body).digest('hex');
const log = createLog('router', 'silent');

const lists = {
  'a manifest of persisted queries': {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [{ id, body, name: 'Me', type: 'query' }],
  },
  'a map of documents': { [id]: body },
};

async function startSafelist(list: unknown) {
  await using starting = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'agora-safelist-'));
  starting.defer(() => rm(folder, { recursive: true }));
  const path = join(folder, 'operations.json');
  const write = (next: unknown) => writeFile(path, typeof next === 'string' ? next : JSON.stringify(next));
  await write(list);
  const safelist = starting.use(await openSafelist(path, log));
  const running = starting.move();
  return {
    write,
    /** The document that is run, or the code of the refusal. */
    check: (request: Partial<GraphqlRequest>) => {
      const checked = safelist.check({
        query: undefined,
        operationName: undefined,
        variables: {},
        extensions: {},
        ...request,
      });
      return checked instanceof GraphQLError ? checked.extensions['code'] : checked.query;
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

describe.each(Object.entries(lists))('a safelist that is %s', (_, list) => {
  it('lets registered operations through, by id, by text and by text with other white space', async () => {
    await using safelist = await startSafelist(list);

    expect(safelist.check({ extensions: { persistedQuery: { version: 1, sha256Hash: id } } })).toBe(body);
    expect(safelist.check({ query: body })).toBe(body);
    expect(safelist.check({ query: 'query Me { me { id } } # mine' })).toBe(body);
  });

  it('refuses everything else', async () => {
    await using safelist = await startSafelist(list);

    expect(safelist.check({ query: 'query Me { me { id name } }' })).toBe('OPERATION_NOT_REGISTERED');
    expect(safelist.check({ query: '"' })).toBe('OPERATION_NOT_REGISTERED');
    expect(safelist.check({ query: '' })).toBe('OPERATION_NOT_REGISTERED');
    expect(safelist.check({})).toBe('OPERATION_NOT_REGISTERED');
    expect(safelist.check({ extensions: { persistedQuery: { version: 1, sha256Hash: 'other' } } })).toBe(
      'OPERATION_NOT_REGISTERED',
    );
    expect(safelist.check({ query: '{ a }', extensions: { persistedQuery: { version: 1, sha256Hash: id } } })).toBe(
      'OPERATION_NOT_REGISTERED',
    );
  });
});

describe('the file of a safelist', () => {
  it('is followed; a broken one is refused and the old one stays', async () => {
    await using safelist = await startSafelist({ a: '{ a }' });

    await safelist.write({ b: '{ b }' });
    await eventually(() => expect(safelist.check({ query: '{ b }' })).toBe('{ b }'));
    const error = vi.spyOn(log, 'error');
    await safelist.write({ c: '{ c' });
    await eventually(() => expect(error).toHaveBeenCalledOnce());
    expect(safelist.check({ query: '{ b }' })).toBe('{ b }');
    await safelist.write({ d: '{ d }', e: '{ e }' });
    await eventually(() => expect(safelist.check({ query: '{ e }' })).toBe('{ e }'));

    expect(safelist.check({ query: '{ a }' })).toBe('OPERATION_NOT_REGISTERED');
  });

  it.each(['', '[]', '{"a":"{ a"}', '{"format":"apollo-persisted-query-manifest","version":2,"operations":[]}'])(
    'fails the start when it is %j',
    async (text) => {
      await expect(startSafelist(text)).rejects.toThrow();
    },
  );
});
