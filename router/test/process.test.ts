import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
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

  const { url } = await logged(linesOf(router), ready);
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

it('refuses a broken supergraph with a line in its log, and goes on with the old one', async () => {
  await using shop = await startTestShop();
  const router = startProcess(shop, '0');
  const lines = linesOf(router);
  const { url } = await logged(lines, ready);

  await writeFile(shop.supergraphPath, 'type Query { broken');
  await logged(lines, z.object({ msg: z.literal('A broken supergraph was refused; the old one stays') }));
  const answer = await fetch(`${url}?query={__typename}`, { headers: { 'content-type': 'application/json' } });
  router.kill('SIGINT');
  await once(router, 'exit');

  expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
});

const ready = z.object({ url: z.string() });

function linesOf({ stdout }: ReturnType<typeof startProcess>): AsyncIterator<string> {
  return createInterface(stdout)[Symbol.asyncIterator]();
}

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

/** The next line of the log that satisfies a shape. */
async function logged<Shape>(lines: AsyncIterator<string>, shape: z.ZodType<Shape>): Promise<Shape> {
  for (;;) {
    const { done, value } = await lines.next();
    if (done) throw new Error('The router ended without saying so');
    const { data } = shape.safeParse(JSON.parse(value));
    if (data) return data;
  }
}
