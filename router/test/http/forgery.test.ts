import { expect, it } from 'vitest';
import { startTestHttp } from './harness/test-http.ts';

const elsewhere = 'https://elsewhere.example';
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
  ['a page that may ask, in an old browser', { ...browser, referer: 'https://shop.example/sale?page=2' }],
  ['an old browser, with a type that needs a preflight', { ...browser, 'content-type': 'application/json' }],
])('answers a GET from %s', async (_, headers) => {
  await using http = await startTestHttp();

  const answer = await fetch(`${http.url}?query={hello}`, { headers });

  expect(answer.status).toBe(200);
});

it('answers a GET from its own page in a browser that says no more than which page it is', async () => {
  await using http = await startTestHttp();

  const answer = await fetch(`${http.url}?query={hello}`, {
    headers: { ...browser, referer: `${http.origin}/graphql` },
  });

  expect(answer.status).toBe(200);
});

it.each([
  ['another site', { ...browser, 'sec-fetch-site': 'cross-site' }],
  ['a site beside ours', { ...browser, 'sec-fetch-site': 'same-site' }],
  ['a browser that does not say', browser],
  ['another page, which is all that is said', { origin: elsewhere }],
  ['another page, which only the referrer says', { referer: `${elsewhere}/?query={hello}` }],
  ['a page without an origin', { origin: 'null' }],
  ['another page, in an old browser', { ...browser, referer: elsewhere }],
  ['what is called as if it were a page that may ask', { referer: 'https://shop.example.evil.example/' }],
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
