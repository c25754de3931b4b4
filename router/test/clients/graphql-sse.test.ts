import { createClient } from 'graphql-sse';
import { expect, it } from 'vitest';
import { startTestHttp } from '../http/harness/test-http.ts';

it('serves the queries and subscriptions of graphql-sse', async () => {
  await using http = await startTestHttp({ heartbeatMs: 5 });
  const client = createClient({ url: http.url, retryAttempts: 0 });

  const answers = await all(client.iterate({ query: '{ hello }' }));
  const events = all(client.iterate({ query: 'subscription { ticks }' }));
  await expect.poll(() => http.ticks.subscribers()).toBe(1);
  http.ticks.send('{"data":{"ticks":1}}');
  http.ticks.end();

  expect(answers).toEqual([{ data: { hello: 'Grüße 🏃' } }]);
  expect(await events).toEqual([{ data: { ticks: 1 } }]);
});

async function all(results: AsyncIterable<unknown>): Promise<unknown[]> {
  const seen: unknown[] = [];
  for await (const result of results) seen.push(result);
  return seen;
}
