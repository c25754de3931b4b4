import { expect, it } from 'vitest';
import { readAccepted } from '../../src/http/negotiate/accepted.ts';
import { startTestHttp, type TestHttp } from './harness/test-http.ts';

const json = 'application/json; charset=utf-8';
const graphqlResponse = 'application/graphql-response+json; charset=utf-8';

it.each([
  [undefined, json],
  ['', json],
  ['*/*', json],
  ['application/*', json],
  ['application/json', json],
  ['APPLICATION/JSON; charset=UTF-8', json],
  ['application/graphql-response+json', graphqlResponse],
  ['application/graphql-response+json, application/json;q=0.9', graphqlResponse],
  ['application/json, application/graphql-response+json', json],
  ['application/json;q=0.5, application/graphql-response+json;q=0.6', graphqlResponse],
  ['application/graphql-response+json;q=0, application/json;q=0.1', json],
  ['application/json;q=0, */*', graphqlResponse],
  ['text/html, */*;q=0.8', json],
])('answers a client that accepts %s with %s', (accept, type) => {
  expect(readAccepted(accept).whole).toBe(type);
});

it.each([
  ['text/html'],
  ['application/json;q=0'],
  ['application/json; charset=latin1'],
  ['multipart/mixed;deferSpec=next'],
  [',;'],
])('refuses a client that accepts only %s', async (accept) => {
  await using http = await startTestHttp({ isProduction: true });

  const answer = await post(http, { query: '{ hello }' }, { accept });

  expect(answer.status).toBe(406);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_ACCEPTABLE' } }] });
});

it('sends streams only to who names them', () => {
  const streams = (accept: string) => {
    const { events, deferral } = readAccepted(accept);
    return { events, deferral };
  };

  expect(streams('*/*')).toEqual({ events: undefined, deferral: false });
  expect(streams('text/*, multipart/*')).toEqual({ events: undefined, deferral: false });
  expect(streams('text/event-stream')).toEqual({ events: 'server-sent', deferral: false });
  expect(streams('multipart/mixed')).toEqual({ events: undefined, deferral: true });
  expect(streams('multipart/mixed;deferSpec=20220824')).toEqual({ events: undefined, deferral: true });
  expect(streams('multipart/mixed;deferSpec=next')).toEqual({ events: undefined, deferral: false });
  expect(streams('multipart/mixed;subscriptionSpec=1.0')).toEqual({ events: 'multipart', deferral: false });
  expect(streams('multipart/mixed; boundary=graphql; subscriptionSpec="1.0"').events).toBe('multipart');
  expect(streams('text/event-stream;q=0.5, multipart/mixed;subscriptionSpec=1.0').events).toBe('multipart');
  expect(streams('text/event-stream;q=0, application/json').events).toBeUndefined();
});

it('tells whether a document was run by the status, to who knows the type that says so', async () => {
  await using http = await startTestHttp();
  const invalid = { query: '{ nothing }' };

  const plain = await post(http, invalid, { accept: 'application/json' });
  const telling = await post(http, invalid, { accept: 'application/graphql-response+json' });

  expect([plain.status, plain.headers.get('content-type')]).toEqual([200, json]);
  expect([telling.status, telling.headers.get('content-type')]).toEqual([400, graphqlResponse]);
});

it('answers in characters outside of ASCII', async () => {
  await using http = await startTestHttp();

  const answer = await post(http, { query: '{ hello }' });

  expect(await answer.json()).toEqual({ data: { hello: 'Grüße 🏃' } });
});

it('says that an answer varies and is nobody else to keep', async () => {
  await using http = await startTestHttp();

  const { headers } = await post(http, { query: '{ hello }' });

  expect(headers.get('vary')).toBe('accept, accept-encoding, origin');
  expect(headers.get('cache-control')).toBe('private, no-store');
});

function post({ url }: TestHttp, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}
