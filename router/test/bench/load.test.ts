import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { openHttpConnection } from '../../bench/load/http-connection.ts';
import { httpRequest } from '../../bench/load/http-request.ts';
import { runLoad } from '../../bench/load/run-load.ts';
import { readShop } from '../../bench/subgraphs/shop.ts';
import { readWorkloads } from '../../bench/workloads/workloads.ts';

const long = JSON.stringify({ data: 'x'.repeat(300_000) });
const whole: RequestListener = (_, response) => response.end(long);
const inParts: RequestListener = (_, response) => {
  response.write(long.slice(0, 100_000));
  response.write(long.slice(100_000));
  response.end();
};

it.each([
  ['whole', whole],
  ['in parts', inParts],
])('reads an answer that is sent %s, and the next one on the same connection', async (_, listener) => {
  await using server = await serve(listener);
  using connection = await openHttpConnection(server.port);

  const answers = [
    await connection.ask(httpRequest('{}', {}), true),
    await connection.ask(httpRequest('{}', {}), false),
    await connection.ask(httpRequest('{}', {}), true),
  ];

  expect(answers.map(({ status, body }) => [status, body === long])).toEqual([
    [200, true],
    [200, false],
    [200, true],
  ]);
});

it('counts only answers that are right', async () => {
  await using server = await serve((_, response) => response.end('{"data":{"me":null}}'));
  const { small } = await readWorkloads(readShop());
  const ignore = () => undefined;
  const options = { connections: 2, warmUpSeconds: 0, seconds: 1, headers: {}, onBegin: ignore, onEnd: ignore };

  const load = runLoad(small, { ...options, port: server.port });

  await expect(load).rejects.toThrow('Wrong answer');
});

async function serve(listener: RequestListener): Promise<AsyncDisposable & { readonly port: number }> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    port,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
