import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '@agora/kit/edge';
import { expect, it } from 'vitest';
import { openDocuments } from '../../src/pipeline/request/resolve-document.ts';
import { logoutMutation } from '../../src/web/session/session-operations.ts';
import { startTestShop } from '../harness/test-shop.ts';

it('a router with a list of operations runs those, by id or text, and nothing else', async () => {
  await using cleaning = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'agora-safelist-'));
  cleaning.defer(() => rm(folder, { recursive: true }));
  const safelistPath = join(folder, 'operations.json');
  const body = '{ products { id } }';
  const id = createHash('sha256').update(body).digest('hex');
  await writeFile(safelistPath, JSON.stringify({ [id]: body }));
  await using shop = await startTestShop({ safelistPath });
  const post = async (request: object) => {
    const response = await fetch(shop.router.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    return { status: response.status, answer: await response.json() };
  };

  const byText = await post({ query: '{products{id}}' });
  const byId = await post({ extensions: { persistedQuery: { version: 1, sha256Hash: id } } });
  const other = await post({ query: '{ products { title } }' });

  expect(byText).toEqual({ status: 200, answer: { data: { products: [{ id: 'p1' }, { id: 'p2' }] } } });
  expect(byId).toEqual(byText);
  expect(other).toMatchObject({
    status: 403,
    answer: { errors: [{ extensions: { code: 'OPERATION_NOT_REGISTERED' } }] },
  });
});

it('a router with a list runs what it asks for itself all the same', async () => {
  await using cleaning = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'agora-safelist-'));
  cleaning.defer(() => rm(folder, { recursive: true }));
  const path = join(folder, 'operations.json');
  await writeFile(path, '{}');
  using documents = await openDocuments(path, [logoutMutation], createLog('router', 'silent'));
  const request = { operationName: undefined, variables: {}, extensions: {} };

  expect(documents.resolve({ ...request, query: logoutMutation })).toMatchObject({ query: logoutMutation });
  expect(documents.resolve({ ...request, query: '{ me { id } }' })).toMatchObject({
    extensions: { code: 'OPERATION_NOT_REGISTERED' },
  });
});
