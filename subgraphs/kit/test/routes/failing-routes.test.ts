import { once } from 'node:events';
import { connect } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { CodedError } from '../../src/graphql/coded-error.ts';
import { forEveryone } from '../../src/routes/access.ts';
import { noBody, rawBody } from '../../src/routes/body.ts';
import { route } from '../../src/routes/route.ts';
import { startTracing } from '../../src/telemetry/trace.ts';
import { type Context, startRoutes } from './start-routes.ts';

startTracing();

const text = rawBody({ types: ['text/plain'], maxBytes: 100 });

describe('a route that fails', () => {
  it.each<[string, Error, number, object]>([
    ['by what nobody foresaw', new Error('the password is 1234'), 50, { status: 500, code: 'INTERNAL_SERVER_ERROR' }],
    [
      'by something that is away',
      new CodedError('SERVICE_UNAVAILABLE', 'Away.'),
      40,
      { status: 503, code: 'SERVICE_UNAVAILABLE' },
    ],
  ])('%s is logged as one line of its trace', async (_, error, level, problem) => {
    const fails = route({ method: 'GET', path: '/fails', access: forEveryone, body: noBody }, () =>
      Promise.reject(error),
    );
    await using shop = await startRoutes([fails]);
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const headers = { traceparent: `00-${traceId}-b7ad6b7169203331-01`, 'x-request-id': 'r-1' };

    const answer = await shop.request('/fails', { headers });

    const told = await answer.text();
    expect(JSON.parse(told)).toMatchObject(problem);
    expect(told).not.toContain('1234');
    expect(shop.lines).toMatchObject([{ level, traceId, requestId: 'r-1', route: 'GET /fails', ...problem }]);
  });

  it('in time is told so, and what it has begun is undone', async () => {
    const slow = route(
      { method: 'POST', path: '/slow', access: forEveryone, body: noBody },
      async (_, { transact }: Context) => {
        await transact(async (work) => {
          await work.notes.add(uuidv7(), 'slow');
          await work.notes.sleep(0.5);
        });
        return { status: 204 };
      },
    );
    await using shop = await startRoutes([slow], { bounds: { shortMs: 100 } });

    const answer = await shop.request('/slow', { method: 'POST' });

    expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'TIMED_OUT' }]);
    expect(await shop.texts()).toEqual([]);
  });

  it('for having too much to do says when to come again', async () => {
    const slow = route(
      { method: 'GET', path: '/slow', access: forEveryone, body: noBody },
      async (_, { stores }: Context) => {
        await stores.notes.sleep(0.5);
        return { status: 204 };
      },
    );
    await using shop = await startRoutes([slow], {
      bounds: { short: { running: 1, waiting: 1, waitMs: 5_000 } },
    });

    const answers = await Promise.all(Array.from({ length: 4 }, () => shop.request('/slow')));

    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 204, 503, 503]);
    const refused = answers.find(({ status }) => status === 503);
    expect([refused?.headers.get('retry-after'), await refused?.json()]).toMatchObject([
      '1',
      { code: 'SERVICE_OVERLOADED' },
    ]);
  });

  it('to get its body in time tells its client and hangs up', async () => {
    const open = route({ method: 'POST', path: '/open', access: forEveryone, body: text }, () =>
      Promise.resolve({ status: 204 }),
    );
    await using shop = await startRoutes([open], { bounds: { shortMs: 300 } });
    const slow = connect(Number(shop.running.url.port), '127.0.0.1');
    let received = '';
    slow.on('data', (chunk) => (received += chunk.toString()));
    const closed = once(slow, 'close');

    slow.write('POST /open HTTP/1.1\r\nhost: localhost\r\ncontent-type: text/plain\r\ncontent-length: 9\r\n\r\nhalf');

    await closed;
    expect(received).toMatch(/^HTTP\/1.1 408 [\s\S]*connection: close[\s\S]*REQUEST_TIMEOUT/i);
  });
});
