import { once } from 'node:events';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { forEveryone } from '../../src/routes/access.ts';
import { noBody } from '../../src/routes/body.ts';
import { route, type RouteContext } from '../../src/routes/route.ts';
import { defineSubgraph } from '../../src/subgraph/define-subgraph.ts';
import { eventually } from '../../src/testing/eventually.ts';
import { startTestSubgraph } from '../../src/testing/start-test-subgraph.ts';
import { fixture, type Settings, type Stores } from '../fixture/src/subgraph.ts';

interface Resources {
  readonly archive: { read(): Readable };
}

const page = route(
  { method: 'GET', path: '/page', access: forEveryone, body: noBody },
  (_, { resources }: RouteContext<Stores, Settings, Resources>) =>
    Promise.resolve({ status: 200, headers: { 'content-type': 'text/plain' }, body: resources.archive.read() }),
);

/** A service that passes on what its archive has, and which of it was opened. */
async function startWith(chunks: () => Iterable<string> | AsyncIterable<string>) {
  const opened: Readable[] = [];
  const read = () => {
    const body = Readable.from(chunks(), { objectMode: false });
    opened.push(body);
    return body;
  };
  const shop = await startTestSubgraph(
    defineSubgraph<Stores, Settings, Resources>({
      ...fixture,
      resources: () => ({ archive: { read } }),
      routes: [page],
    }),
    { failingNames: new Set<string>() },
  );
  return Object.assign(shop, { opened });
}

it('passes on what a resource of the service has', async () => {
  await using shop = await startWith(() => ['one', ' and ', 'two']);

  const answer = await shop.request('/page');

  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    200,
    'text/plain',
    'one and two',
  ]);
});

it('passes on an empty body', async () => {
  await using shop = await startWith(() => []);

  const answer = await shop.request('/page');

  expect([answer.status, await answer.text()]).toEqual([200, '']);
});

it('lets go of it when only its head is asked for', async () => {
  await using shop = await startWith(() => ['one']);

  const answer = await shop.request('/page', { method: 'HEAD' });

  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, 'text/plain', '']);
  expect(shop.opened.map(({ destroyed }) => destroyed)).toEqual([true]);
});

it('tells of a failure before the first byte, and breaks off behind it', async () => {
  let isFirst = true;
  await using shop = await startWith(async function* () {
    if (isFirst) throw new Error('the archive burns');
    yield await Promise.resolve('half');
    throw new Error('the archive burns');
  });

  const told = await shop.request('/page');
  isFirst = false;
  const broken = await shop.request('/page');

  expect(await told.json()).toMatchObject({ status: 500, code: 'INTERNAL_SERVER_ERROR' });
  expect(broken.status).toBe(200);
  await expect(broken.text()).rejects.toThrow();
});

it('lets go of it when its client goes away', async () => {
  await using shop = await startWith(function* () {
    for (;;) yield 'x'.repeat(100_000);
  });
  const socket = connect({ port: Number(shop.running.url.port), host: '127.0.0.1' });
  socket.write('GET /page HTTP/1.1\r\nhost: localhost\r\n\r\n');
  await once(socket, 'data');

  socket.destroy();

  await eventually(() => {
    expect(shop.opened.map(({ destroyed }) => destroyed)).toEqual([true]);
  });
});
