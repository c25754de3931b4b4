import { describe, expect, it } from 'vitest';
import { startTestHttp, type TestHttp } from './harness/test-http.ts';

describe('JSON that would take long to read', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const bodyWith = (value: string) => `{"query":"{ hello }","variables":{"unused":${value}}}`;

  it.each([
    ['nested too deeply', bodyWith(nested(400_000)), 'MAX_JSON_DEPTH_LIMIT', 100],
    ['of objects nested too deeply', bodyWith('{"a":'.repeat(99) + '1' + '}'.repeat(99)), 'MAX_JSON_DEPTH_LIMIT', 100],
    ['of too many values', bodyWith(`[${'1,'.repeat(20_000)}1]`), 'MAX_JSON_VALUES_LIMIT', 20_000],
    ['behind a text', bodyWith(`["\\\\",${nested(100)}]`), 'MAX_JSON_DEPTH_LIMIT', 100],
  ])('%s is refused', async (_, body, code, limit) => {
    await using http = await startTestHttp();

    const answer = await post(http, body);

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code, limit, value: limit + 1 } }] });
    expect(http.runs).toEqual([]);
  });

  it('is refused in the parameters of a URL too', async () => {
    await using http = await startTestHttp();
    const variables = encodeURIComponent(`{"unused":${nested(100)}}`);

    const answer = await fetch(`${http.url}?query={hello}&variables=${variables}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });

    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'MAX_JSON_DEPTH_LIMIT' } }] });
  });

  it('is none, when it only has texts with many brackets', async () => {
    await using http = await startTestHttp();

    const answer = await post(http, bodyWith(JSON.stringify(`\\"${'[{"'.repeat(20_000)}`)));

    expect(await answer.json()).toEqual({ data: { hello: 'Grüße 🏃' } });
  });
});

function post({ url }: TestHttp, body: string): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
}
