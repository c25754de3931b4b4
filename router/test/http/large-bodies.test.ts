import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { countPerTurn } from '../harness/count-per-turn.ts';
import { workFor } from '../harness/work-for.ts';
import { startTestHttp } from './harness/test-http.ts';

it('reads large bodies that come together in turns of their own, the clients one after the other', async () => {
  const perTurn = countPerTurn();
  const begun: unknown[] = [];
  await using http = await startTestHttp({
    trustedProxies: 1,
    onRun: ({ variables }) => {
      perTurn.count();
      begun.push(variables['of']);
      workFor(10);
    },
  });
  const large = (client: string) => requestOf(client, { of: client, unused: 'x'.repeat(20_000) });
  const small = requestOf('small', { of: 'small' });
  const requests = [...Array<string>(20).fill(large('greedy')), large('other'), small];
  const sockets = await Promise.all(requests.map(() => open(http.port)));

  for (const [index, request] of requests.entries()) sockets[index]?.write(request);
  await expect.poll(perTurn.sum).toBe(22);

  expect(perTurn.most()).toBeLessThanOrEqual(2);
  expect(begun.indexOf('small')).toBeLessThanOrEqual(2);
  expect(begun.indexOf('other')).toBeLessThanOrEqual(4);
  for (const socket of sockets) socket.destroy();
});

/** The server takes connections one by one, so each has been answered once. */
async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.write('GET /health HTTP/1.1\r\nhost: localhost\r\n\r\n');
  await once(socket, 'data');
  return socket;
}

function requestOf(client: string, variables: Record<string, string>): string {
  const body = JSON.stringify({ query: '{ hello }', variables });
  const head = `POST /graphql HTTP/1.1\r\nhost: localhost\r\nx-forwarded-for: ${client}\r\ncontent-type: application/json\r\n`;
  return `${head}content-length: ${body.length}\r\n\r\n${body}`;
}
