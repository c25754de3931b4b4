import { expect, it } from 'vitest';
import { readerOf } from './harness/read-until.ts';
import { startTestHttp, type TestHttp } from './harness/test-http.ts';

const query = '{ product { id ... @defer { name } ... @defer { price } } }';

it('sends the first part at once and the others as they come', async () => {
  await using http = await startTestHttp();

  const answer = await post(http, query, 'multipart/mixed;deferSpec=20220824,application/json');
  const reader = readerOf(answer);
  const first = await reader.until('}\r\n--graphql');
  http.releaseDeferred();
  await reader.until('Lamp');
  http.releaseDeferred();
  const all = await reader.toEnd();

  expect(answer.headers.get('content-type')).toBe('multipart/mixed; boundary="graphql"; deferSpec=20220824');
  const head = 'content-type: application/json; charset=utf-8';
  expect(first).toBe(
    `\r\n--graphql\r\n${head}\r\n\r\n{"data":{"product":{"__typename":"Product","id":"p1"}},"hasNext":true}\r\n--graphql`,
  );
  expect(all.split('\r\n--graphql')).toEqual([
    '',
    `\r\n${head}\r\n\r\n{"data":{"product":{"__typename":"Product","id":"p1"}},"hasNext":true}`,
    expect.stringContaining('"name":"Lamp"'),
    expect.stringContaining('"hasNext":false}'),
    '--\r\n',
  ]);
});

it('sends a whole answer in one part to who takes parts alone', async () => {
  await using http = await startTestHttp();

  const answer = await post(http, '{ __typename }', 'multipart/mixed;deferSpec=20220824');

  expect(await answer.text()).toContain('\r\n\r\n{"data":{"__typename":"Query"},"hasNext":false}\r\n--graphql--\r\n');
});

it('sends a whole answer as JSON to who takes both', async () => {
  await using http = await startTestHttp();

  const answer = await post(http, '{ __typename }', 'multipart/mixed;deferSpec=20220824,application/json');

  expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
});

function post({ url }: TestHttp, text: string, accept: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: text }) });
}
