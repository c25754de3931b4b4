import { expect, it } from 'vitest';
import { SubscriptionEnded } from '../../src/pipeline/answer/answer.ts';
import { readerOf } from './harness/read-until.ts';
import { ended, startTestHttp, type TestHttp } from './harness/test-http.ts';

const overEvents = 'text/event-stream';
const overMultipart = 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0,application/json';

it('sends events as server-sent events and says when they are complete', async () => {
  await using http = await startTestHttp();
  const answer = await subscribe(http, overEvents);

  http.ticks.send('{"data":{"ticks":1}}');
  http.ticks.send('{"data":{\r\n"ticks":2}}');
  http.ticks.end();

  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  expect(await answer.text()).toBe(
    ':\n\n' +
      'event: next\ndata: {"data":{"ticks":1}}\n\n' +
      'event: next\ndata: {"data":{  "ticks":2}}\n\n' +
      'event: complete\ndata: \n\n',
  );
});

it('sends events as multipart and closes each part at once', async () => {
  await using http = await startTestHttp();
  const answer = await subscribe(http, overMultipart);
  const reader = readerOf(answer);

  http.ticks.send('{"data":{"ticks":1}}');
  const first = await reader.until('ticks');
  http.ticks.end();

  expect(answer.headers.get('content-type')).toBe('multipart/mixed; boundary="graphql"; subscriptionSpec=1.0');
  const part = '\r\n--graphql\r\ncontent-type: application/json\r\n\r\n{"payload":{"data":{"ticks":1}}}\r\n--graphql';
  expect(first).toBe(part);
  expect(await reader.toEnd()).toBe(`${part}--\r\n`);
});

it('makes the errors that end a subscription its last message', async () => {
  await using http = await startTestHttp();
  const errors = '[{"message":"Log in again.","extensions":{"code":"TOKEN_EXPIRED"}}]';
  const serverSent = await subscribe(http, overEvents);
  const multipart = await subscribe(http, overMultipart);

  http.ticks.fail(ended);

  expect(await serverSent.text()).toBe(`:\n\nevent: next\ndata: {"errors":${errors}}\n\nevent: complete\ndata: \n\n`);
  expect(await multipart.text()).toContain(`\r\n\r\n{"payload":null,"errors":${errors}}\r\n--graphql--\r\n`);
});

it('tells errors of the operation itself within the payload, where every client looks for them', async () => {
  await using http = await startTestHttp();
  const answer = await subscribe(http, overMultipart);

  http.ticks.fail(new SubscriptionEnded([{ message: 'Not yours.' }], 'subgraph'));

  expect(await answer.text()).toContain('\r\n\r\n{"payload":{"errors":[{"message":"Not yours."}]}}\r\n--graphql--\r\n');
});

it('tells nothing of the inside when a subscription fails', async () => {
  await using http = await startTestHttp();
  const answer = await subscribe(http, overEvents);

  http.ticks.fail(new Error('a secret of the inside'));

  const told = await answer.text();
  expect(told).toContain('INTERNAL_SERVER_ERROR');
  expect(told).not.toContain('secret');
});

it('subscribes by GET, as the EventSource of a browser does', async () => {
  await using http = await startTestHttp();
  const url = `${http.url}?query=${encodeURIComponent('subscription { ticks }')}`;
  const answer = await fetch(url, { headers: { accept: overEvents } });
  await expect.poll(() => http.ticks.subscribers()).toBe(1);

  http.ticks.send('{"data":{"ticks":1}}');
  http.ticks.end();

  expect(await answer.text()).toContain('data: {"data":{"ticks":1}}');
});

it('refuses a subscription of a client that takes one answer', async () => {
  await using http = await startTestHttp();

  const answer = await post(http, 'subscription { ticks }', 'application/json');

  expect(answer.status).toBe(406);
});

it('answers a query in one event to a client that takes events alone', async () => {
  await using http = await startTestHttp();

  const serverSent = await post(http, '{ __typename }', overEvents);
  const multipart = await post(http, '{ __typename }', 'multipart/mixed;subscriptionSpec=1.0');

  expect(await serverSent.text()).toBe(
    ':\n\nevent: next\ndata: {"data":{"__typename":"Query"}}\n\nevent: complete\ndata: \n\n',
  );
  expect(await multipart.text()).toContain('{"payload":{"data":{"__typename":"Query"}}}\r\n--graphql--\r\n');
});

it.each([
  [overEvents, ':\n\n:\n\n:\n\n'],
  [overMultipart, '\r\n\r\n{}\r\n--graphql\r\ncontent-type: application/json\r\n\r\n{}\r\n--graphql'],
])('shows over %s that it is alive when nothing happens', async (accept, heartbeats) => {
  await using http = await startTestHttp({ heartbeatMs: 5 });

  const answer = await subscribe(http, accept);

  expect(await readerOf(answer).until(heartbeats)).not.toContain('data');
});

it('unsubscribes when the client leaves', async () => {
  await using http = await startTestHttp();
  const client = new AbortController();
  await subscribe(http, overEvents, client.signal);

  client.abort();

  await expect.poll(() => http.runs[0]?.signal.aborted).toBe(true);
  await expect.poll(() => http.ticks.subscribers()).toBe(0);
});

it('drops a client that takes nothing', async () => {
  await using http = await startTestHttp({ drainTimeoutMs: 50 });
  const answer = await subscribe(http, overEvents);
  const megabyte = JSON.stringify({ data: { ticks: 'x'.repeat(1024 * 1024) } });

  for (let sent = 0; sent < 30; sent += 1) http.ticks.send(megabyte);

  await expect.poll(() => http.ticks.subscribers()).toBe(0);
  await expect(answer.text()).rejects.toThrow();
});

it('ends its subscriptions when it stops, and tells why', async () => {
  await using http = await startTestHttp();
  const answer = await subscribe(http, overEvents);

  const stopped = http.stop(AbortSignal.timeout(10_000));

  expect(await answer.text()).toMatch(/event: next\ndata: .*ROUTER_STOPPING.*\n\nevent: complete\n/);
  await stopped;
});

/** A subscription whose source listens. */
async function subscribe(http: TestHttp, accept: string, signal?: AbortSignal): Promise<Response> {
  const before = http.ticks.subscribers();
  const answer = await post(http, 'subscription { ticks }', accept, signal);
  await expect.poll(() => http.ticks.subscribers()).toBe(before + 1);
  return answer;
}

function post({ url }: TestHttp, query: string, accept: string, signal: AbortSignal | null = null): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }), signal });
}
