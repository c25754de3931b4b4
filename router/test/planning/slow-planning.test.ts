import { expect, it } from 'vitest';
import type { PrepareRequest } from '../../src/planning/model/prepare.ts';
import { endless, everywhere, wideLimits as limits } from './endless-plans.ts';
import { guest, openGraph } from './planned-graph.ts';

const small = '{ node { own_s1 } }';

it('gives up on an operation that takes too long, and goes on with those that wait', async () => {
  await using graph = await openGraph(everywhere, { limits: { ...limits, planningMs: 1_500 } });

  const [slow, other] = await Promise.all([graph.prepare(endless(0)), graph.prepare(small)]);

  expect(slow).toMatchObject({ ok: false, errors: [{ code: 'PLANNING_TIMEOUT', extensions: { limit: 1_500 } }] });
  expect(other).toMatchObject({ ok: true });
});

it('plans a new operation while ten that take too long are being planned, or wait for it', async () => {
  await using graph = await openGraph(everywhere, { limits: { ...limits, planningMs: 3_000 } });
  const ended: string[] = [];
  const prepare = async (document: string, client: string) => {
    const prepared = await graph.supergraph.prepare(requestOf(document), client);
    ended.push(prepared.ok ? 'planned' : (prepared.errors[0]?.code ?? ''));
  };

  const hostile = Array.from({ length: 10 }, (_, number) => prepare(endless(number), 'hostile'));
  await Promise.all([prepare(small, 'honest'), prepare('{ node { own_s2 } }', 'hostile')]);

  expect(ended.filter((outcome) => outcome === 'planned')).toHaveLength(2);
  // On a busy machine the second thread may not be there before the first has given up on one.
  expect(ended.filter((outcome) => outcome === 'PLANNING_TIMEOUT').length).toBeLessThan(2);
  // Few of one client's wait, beside the one that is being planned.
  await expect.poll(() => ended, { timeout: 30_000 }).toContain('RATE_LIMITED');
  await graph[Symbol.asyncDispose]();
  await Promise.all(hostile);
}, 60_000);

function requestOf(document: string): PrepareRequest {
  return { document, operationName: undefined, isDeferralAccepted: false, claims: guest };
}
