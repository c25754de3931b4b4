import { auditServer } from 'graphql-http';
import { expect, it } from 'vitest';
import { startTestHttp } from './harness/test-http.ts';

it('does all that GraphQL over HTTP says a server must and should do', async () => {
  await using http = await startTestHttp();

  const results = await auditServer({ url: http.url });

  expect(results.length).toBeGreaterThan(50);
  expect(results.filter(({ status }) => status !== 'ok').map(({ id, name }) => `${id} ${name}`)).toEqual([]);
});
