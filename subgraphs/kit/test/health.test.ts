import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../src/database/database.ts';
import { listen } from '../src/subgraph/http-server.ts';
import { healthHandler } from '../src/subgraph/http-surface.ts';
import { startBreakableNetwork } from '../src/testing/breakable-network.ts';
import { createTestDatabase } from '../src/testing/create-test-database.ts';

it('says that it cannot answer while its database is silent, to however many ask', async () => {
  await using test = await createTestDatabase(join(import.meta.dirname, 'fixture/migrations'));
  const url = new URL(test.url);
  await using network = await startBreakableNetwork(Number(url.port));
  url.port = String(network.port);
  const statements: string[] = [];
  await using database = openDatabase({ url: url.href, onStatement: (text) => statements.push(text) });
  const about = { service: 'review', transport: 'tcp', joined: true, problems: [] };
  const handler = healthHandler({ ...about, database, problems: () => [] });
  await using http = await listen({ port: 0, host: '127.0.0.1' }, handler);
  const ask = async () => {
    const answer = await fetch(`http://127.0.0.1:${http.port}/health`);
    return [answer.status, await answer.json()];
  };

  const before = await ask();
  network.cut();
  const silent = await Promise.all(Array.from({ length: 10 }, ask));

  expect(before).toEqual([200, { status: 'ok', ...about }]);
  expect(silent).toEqual(silent.map(() => [503, { status: 'database does not answer', ...about }]));
  expect(statements).toHaveLength(2);
});
