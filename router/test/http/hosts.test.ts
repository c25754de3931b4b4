import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { startTestShop } from '../harness/test-shop.ts';
import { startTestHttp } from './harness/test-http.ts';

/** All that is answered to a request by this name, over a connection of its own. */
async function ask(port: number, line: string, host: string | undefined, more = ''): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const [version, name] = host === undefined ? ['1.0', ''] : ['1.1', `Host: ${host}\r\n`];
  socket.write(`${line} HTTP/${version}\r\n${name}${more || 'Connection: close\r\n'}\r\n`);
  return text(socket);
}

const query = 'GET /graphql?query={hello}';

it.each([
  'localhost',
  'LOCALHOST:4000',
  'localhost.:4000',
  'shop.localhost',
  '127.0.0.1:4000',
  '10.1.2.3',
  '[::1]:4000',
  'shop.test',
  'Shop.Test:8080',
  undefined,
])('answers who asks by the name %s', async (host) => {
  await using http = await startTestHttp({ hosts: ['shop.test'] });

  expect(await ask(http.port, query, host)).toContain('200 OK');
});

it.each([
  'evil.example',
  'evil.example:4000',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  'shop.test.evil',
  '[x]',
])('tells nothing to a page whose name leads here: %s', async (host) => {
  await using http = await startTestHttp({ hosts: ['shop.test'] });
  const lines = [query, 'GET /graphql', 'GET /graphiql', 'OPTIONS /graphql', 'POST /graphql'];

  const answers = await Promise.all(lines.map((line) => ask(http.port, line, host)));

  for (const answer of answers) expect(answer).toContain('421');
  expect(answers[0]).toContain('HOST_NOT_ALLOWED');
  expect(http.runs).toEqual([]);
});

it('says by any name that it lives', async () => {
  await using http = await startTestHttp({ hosts: [] });

  expect(await ask(http.port, 'GET /health', 'evil.example')).toContain('200 OK');
});

it('opens no WebSocket to a page whose name leads here', async () => {
  await using shop = await startTestShop();
  const port = Number(new URL(shop.router.url).port);
  const upgrade = (host: string) =>
    `Origin: http://${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n` +
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n';

  const answer = await ask(port, 'GET /graphql', 'evil.example:4000', upgrade('evil.example:4000'));

  expect(answer).toMatch(/^HTTP\/1\.1 421 /);
});

it('is known by any name in production, and elsewhere by those of this machine, unless told', () => {
  const read = (variables: Record<string, string>) =>
    readConfig({ AGORA_ROUTER_SECRET: 'a-secret-of-the-tests-with-32-characters', ...variables }).hosts;

  expect(read({})).toEqual([]);
  expect(read({ NODE_ENV: 'production' })).toEqual(['*']);
  expect(read({ NODE_ENV: 'production', ROUTER_HOSTS: 'Api.Shop.example, shop.test' })).toEqual([
    'api.shop.example',
    'shop.test',
  ]);
});
