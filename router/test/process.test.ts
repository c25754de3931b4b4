import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { routerSecret, startTestShop, type TestShop } from './harness/test-shop.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

it('starts as a process, says where it answers, and stops when told to', async () => {
  await using shop = await startTestShop();
  const router = startProcess(shop, '0');

  const url = await urlFrom(router);
  const health = await fetch(new URL('/health', url));
  router.kill('SIGTERM');
  const [code] = await once(router, 'exit');

  expect(health.status).toBe(200);
  expect(code).toBe(0);
});

it('says in one sentence that its port is in use', async () => {
  await using shop = await startTestShop();
  const router = startProcess(shop, new URL(shop.router.url).port);

  const [said, [code]] = await Promise.all([text(router.stderr), once(router, 'exit')]);

  expect(said).toBe('The router cannot start: its port is in use. Set ROUTER_PORT to another.\n');
  expect(code).toBe(1);
});

function startProcess(shop: TestShop, port: string) {
  return spawn(process.execPath, [main], {
    env: {
      PATH: process.env['PATH'],
      ROUTER_PORT: port,
      ROUTER_SUPERGRAPH: shop.supergraphPath,
      AGORA_ROUTER_SECRET: routerSecret,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function urlFrom({ stdout }: ReturnType<typeof startProcess>): Promise<string> {
  for await (const line of createInterface(stdout)) {
    const { data } = z.object({ url: z.string() }).safeParse(JSON.parse(line));
    if (data) return data.url;
  }
  throw new Error('The router ended without saying where it answers');
}
