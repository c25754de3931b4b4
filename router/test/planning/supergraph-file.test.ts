import { mkdtempDisposable, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '@agora/kit/edge';
import { expect, it } from 'vitest';
import { defaultLimits } from '../../src/config.ts';
import { openSupergraphFile } from '../../src/supergraph/supergraph-file.ts';
import { compose } from '../harness/test-shop.ts';
import { guest } from './planned-graph.ts';

const settings = { limits: defaultLimits, isIntrospectionAllowed: true };
const log = createLog('test', 'silent');
const polled = { timeout: 20_000 };

function version(field: string): string {
  return compose([{ name: 'shop', sdl: `type Query { ${field}: Int }`, resolvers: {} }]);
}

async function fileWith(text: string) {
  const folder = await mkdtempDisposable(join(tmpdir(), 'agora-supergraph-'));
  const path = join(folder.path, 'supergraph.graphql');
  await writeFile(path, text);
  return { path, [Symbol.asyncDispose]: () => folder.remove() };
}

const request = { operationName: undefined, isDeferralAccepted: true, claims: guest };

it('fails to open a file that is broken', async () => {
  await using broken = await fileWith('type Query {');

  await expect(openSupergraphFile(broken.path, settings, log)).rejects.toThrow();
});

it('puts the next supergraph into force, also when the file is replaced, and finishes what the last was asked', async () => {
  await using temporary = await fileWith(version('first'));
  const { path } = temporary;
  await using file = await openSupergraphFile(path, settings, log);
  const first = file.current();
  const swaps: string[] = [];
  let pending = first.prepare({ ...request, document: '{ first }' });
  file.onSwap(({ id }) => {
    pending = first.prepare({ ...request, document: '{ other: first }' });
    swaps.push(id);
  });

  await writeFile(`${path}.next`, version('second'));
  await rename(`${path}.next`, path);
  await expect.poll(() => file.current().id, polled).not.toBe(first.id);

  expect(swaps).toEqual([file.current().id]);
  expect(await pending).toMatchObject({ ok: true });
  expect(await file.current().prepare({ ...request, document: '{ second }' })).toMatchObject({ ok: true });
});

it('keeps the last supergraph when the next is broken, and takes one that is mended', async () => {
  await using temporary = await fileWith(version('first'));
  const { path } = temporary;
  const refusals: unknown[] = [];
  const listening = { info: () => undefined, error: (details: unknown) => refusals.push(details) };
  await using file = await openSupergraphFile(path, settings, listening);

  await writeFile(path, version('second').replaceAll('join__Graph', 'nothing'));
  await expect.poll(() => refusals.length, polled).toBe(1);
  const answer = await file.current().prepare({ ...request, document: '{ first }' });
  await writeFile(path, version('third'));
  await expect.poll(() => file.current().apiSchema.getQueryType()?.getFields()['third'], polled).toBeDefined();

  expect(answer).toMatchObject({ ok: true });
});
