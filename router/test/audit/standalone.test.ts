import { spawn, type SpawnOptionsWithStdioTuple } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { freePort } from '@agora/docker';
import { expect, it } from 'vitest';
import { askOverHttp } from './ask-over-http.ts';
import { simpleRequiresProvides } from './cases/requires-provides.ts';
import { composeGroup } from './run-group.ts';
import { startSubgraphHost } from './subgraph-host.ts';

const options: SpawnOptionsWithStdioTuple<'ignore', 'ignore', 'pipe'> = {
  cwd: fileURLToPath(new URL('../../..', import.meta.url)),
  env: { PATH: process.env['PATH'], LOG_LEVEL: 'fatal' },
  stdio: ['ignore', 'ignore', 'pipe'],
};

it('runs over any supergraph by one command, without a shop around it', async () => {
  await using host = await startSubgraphHost(simpleRequiresProvides.subgraphs);
  await using file = await supergraphFile(composeGroup(simpleRequiresProvides.subgraphs, host.urlOf));
  const port = String(await freePort());
  await using _command = runInGroup('npm', [
    'run',
    '--silent',
    'router',
    '--',
    '--supergraph',
    file.path,
    '--port',
    port,
  ]);

  await isHealthy(port);
  const { data, errors } = await askOverHttp(`http://127.0.0.1:${port}/graphql`, { query: '{ plants { boxCm } }' });

  expect({ data, errors }).toEqual({ data: { plants: [{ boxCm: 52 }, { boxCm: 220 }] }, errors: [] });
});

it.each([
  ['is broken', 'type Query {'],
  ['is an ordinary schema', 'type Query { a: Int }'],
  [
    'demands what the router does not know',
    `schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
      @link(url: "https://example.com/secrets/v1.0", for: SECURITY) { query: Query }
    type Query { a: Int }`,
  ],
])('does not start on a file that %s, and says so', async (_what, supergraph) => {
  await using file = await supergraphFile(supergraph);
  const router = routerCommand(['--supergraph', file.path, '--port', '0']);

  const [said, [code]] = await Promise.all([text(router.stderr), once(router, 'exit')]);

  expect(code).toBe(1);
  expect(said).toContain('The router cannot start:');
});

it('says how it is used when it is told what it does not know', async () => {
  const router = routerCommand(['--supergraf', 'x']);

  const [said, [code]] = await Promise.all([text(router.stderr), once(router, 'exit')]);

  expect(code).toBe(1);
  expect(said).toContain('Usage: npm run router -- --supergraph FILE --port N');
});

/** What `npm run router --` runs. */
function routerCommand(args: readonly string[]) {
  return spawn(process.execPath, ['router/src/main.ts', ...args], options);
}

/** Disposing it stops the command and all that it started, as Ctrl-C in a terminal does. */
function runInGroup(command: string, args: readonly string[]): AsyncDisposable {
  const started = spawn(command, [...args], { ...options, detached: true });
  const output = text(started.stderr);
  return {
    [Symbol.asyncDispose]: async () => {
      if (started.pid !== undefined) process.kill(-started.pid, 'SIGTERM');
      // The last of the group to end closes it.
      await output;
    },
  };
}

async function isHealthy(port: string): Promise<void> {
  const status = () =>
    fetch(`http://127.0.0.1:${port}/health`).then(
      (response) => response.status,
      () => undefined,
    );
  await expect.poll(status, { interval: 50, timeout: 20_000 }).toBe(200);
}

async function supergraphFile(supergraph: string): Promise<AsyncDisposable & { readonly path: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'agora-standalone-'));
  const path = join(folder, 'supergraph.graphql');
  await writeFile(path, supergraph);
  return { path, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}
