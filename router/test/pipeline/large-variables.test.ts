import { createLog } from '@agora/kit/edge';
import { expect, it } from 'vitest';
import { defaultLimits } from '../../src/config.ts';
import { createFindOperation } from '../../src/pipeline/find-operation.ts';
import { createRunOperation } from '../../src/pipeline/create-run-operation.ts';
import type { RequestContext } from '../../src/pipeline/request/request-context.ts';
import { createMetrics } from '../../src/telemetry/metrics.ts';
import { countPerTurn } from '../harness/count-per-turn.ts';
import { workFor } from '../harness/work-for.ts';
import { openGraph } from '../planning/planned-graph.ts';

const log = createLog('router', 'silent');
const context: RequestContext = {
  caller: { viewer: undefined, authorization: undefined, expiresAt: undefined },
  identityKey: '',
  publicKey: '',
  clientKey: 'ada',
  requestId: 'request',
  traceparent: () => '',
  subgraphHeaders: () => Promise.resolve({}),
  signal: new AbortController().signal,
};

it('looks at large variables that come together in turns of their own', async () => {
  const sdl = 'type Query { n: Int } type Mutation { sum(of: [Int!]): Int }';
  await using graph = await openGraph([{ name: 'sums', sdl, resolvers: {} }]);
  const [resolved, checked] = [countPerTurn(), countPerTurn()];
  const metrics = createMetrics();
  const run = createRunOperation({
    resolve: (request) => {
      resolved.count();
      workFor(10);
      return request;
    },
    find: createFindOperation(() => graph.supergraph, metrics, log),
    rate: { take: () => ({ ok: true }) },
    // Asked after the variables were looked at.
    confirmAccess: () => {
      checked.count();
      workFor(10);
      return Promise.resolve();
    },
    ask: () => Promise.resolve({ data: { sum: 1 } }),
    subscribe: () => Promise.reject(new Error('Nobody subscribes')),
    admit: () => undefined,
    showErrors: () => '',
    limits: defaultLimits,
    sharing: 'calls',
    metrics,
    log,
    accessLevel: 'debug',
  });
  const request = {
    query: 'mutation ($of: [Int!]) { sum(of: $of) }',
    operationName: undefined,
    variables: { of: Array<number>(1_000).fill(1) },
    extensions: {},
  };
  const accepts = { mutations: true, deferral: false, events: false };

  const answers = await Promise.all(Array.from({ length: 20 }, () => run(request, context, accepts)));

  expect(answers.map((answer) => answer.kind === 'complete' && answer.text)).toEqual(
    Array(20).fill('{"data":{"sum":1}}'),
  );
  expect(resolved.most()).toBeLessThanOrEqual(2);
  expect(checked.most()).toBeLessThanOrEqual(2);
});
