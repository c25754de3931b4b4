import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { pickInStock } from './e2e/pick-in-stock.ts';
import { runningRouter } from './e2e/running-router.ts';

afterEach(() => void vi.unstubAllEnvs());

const product = (title: string, ...stock: readonly (number | null)[]) => ({
  title,
  variants: stock.map((available, at) => ({
    id: `${title} ${at}`,
    availability: available === null ? null : { available },
  })),
});

it('buys two products that have stock', () => {
  const found = [product('sold out', 0), product('unknown', null), product('few', 1, 5), product('one', 1)];

  const picks = pickInStock(found, () => 2);

  expect(picks).toEqual([
    { title: 'few', variantId: 'few 1', available: 5, quantity: 2 },
    { title: 'one', variantId: 'one 0', available: 1, quantity: 1 },
  ]);
});

it('buys no second product where a single one has stock', () => {
  expect(pickInStock([product('sold out', 0), product('few', 5)], (available) => available - 1)).toMatchObject([
    { title: 'few', quantity: 4 },
  ]);
});

it('finds the router of the system that runs in the folder of this environment', async () => {
  await using opened = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), 'agora-running-'));
  opened.defer(() => rm(directory, { recursive: true }));
  await writeFile(join(directory, 'running.json'), JSON.stringify({ router: 'http://127.0.0.1:4444/graphql' }));
  vi.stubEnv('AGORA_DIRECTORY', directory);

  expect(runningRouter(undefined).port).toBe('4444');
});
