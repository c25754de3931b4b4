import { expect, it } from 'vitest';
import { startTestHttp } from './harness/test-http.ts';

const browser = { 'user-agent': 'Mozilla/5.0' };

it.each([
  ['a program', {}],
  ['our own page', { ...browser, 'sec-fetch-site': 'same-origin' }],
  ['the address bar', { ...browser, 'sec-fetch-site': 'none' }],
  [
    'another site, with a header that needs a preflight',
    { 'sec-fetch-site': 'cross-site', 'apollo-require-preflight': '1' },
  ],
  ['another site, with the name of the operation', { 'sec-fetch-site': 'cross-site', 'x-apollo-operation-name': 'A' }],
  ['an old browser, with a type that needs a preflight', { ...browser, 'content-type': 'application/json' }],
])('answers a GET from %s', async (_, headers) => {
  await using http = await startTestHttp();

  const answer = await fetch(`${http.url}?query={hello}`, { headers });

  expect(answer.status).toBe(200);
});

it.each([
  ['another site', { ...browser, 'sec-fetch-site': 'cross-site' }],
  ['a site beside ours', { ...browser, 'sec-fetch-site': 'same-site' }],
  ['a browser that does not say', browser],
  [
    'another site, with an empty header',
    { ...browser, 'sec-fetch-site': 'cross-site', 'apollo-require-preflight': '' },
  ],
  ['another site, with a simple type', { ...browser, 'sec-fetch-site': 'cross-site', 'content-type': 'text/plain' }],
])('refuses a GET from %s', async (_, headers) => {
  await using http = await startTestHttp();

  const answer = await fetch(`${http.url}?query={hello}`, { headers });

  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'CSRF_PREVENTED' } }] });
  expect(http.runs).toEqual([]);
});
