import { expect, it } from 'vitest';
import { identityHeader, signIdentity } from '../../src/auth/identity-header.ts';
import { defaultBounds, type ServiceBounds } from '../../src/subgraph/service-bounds.ts';
import { operationHeader } from '../../src/telemetry/operation-name.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { startTracing } from '../../src/telemetry/trace.ts';
import { eventually } from '../../src/testing/eventually.ts';
import { startTestSubgraph } from '../../src/testing/start-test-subgraph.ts';
import { testRouterKey } from '../../src/testing/test-router.ts';
import { fixture } from '../fixture/src/subgraph.ts';

startTracing();
const traceId = '0af7651916cd43dd8448eb211c80319c';

async function startLogged(headers: Record<string, string> = {}, bounds?: ServiceBounds) {
  const lines: Record<string, unknown>[] = [];
  const log = createLog('review', 'info', { write: (line) => lines.push(JSON.parse(line)) });
  const shop = await startTestSubgraph(
    fixture,
    { failingNames: new Set<string>() },
    { log, ...(bounds && { bounds }) },
  );
  lines.length = 0;
  const client = shop.withHeaders({
    [identityHeader]: await signIdentity({ viewer: undefined }, testRouterKey, fixture.name),
    traceparent: `00-${traceId}-b7ad6b7169203331-01`,
    'x-request-id': 'checkout-17',
    ...headers,
  });
  return Object.assign(shop, { lines, client });
}

it.each([
  ['an error with its stack for what nobody foresaw', '{ broken again: broken }', 50, 'INTERNAL_SERVER_ERROR'],
  ['a warning for a service that does not answer', '{ quote }', 40, 'SERVICE_UNAVAILABLE'],
  ['a remark for what a caller may not see', '{ secret topSecret }', 30, 'UNAUTHENTICATED'],
  ['a remark for a document that is not valid', '{ nothing }', 30, 'GRAPHQL_VALIDATION_FAILED'],
])('logs a failed operation as one line: %s', async (_, query, level, code) => {
  await using shop = await startLogged({ [operationHeader]: 'Checkout' });

  await shop.client.execute(query);

  const failures = shop.lines.filter(({ msg }) => msg === 'an operation failed');
  expect(failures).toHaveLength(1);
  expect(failures[0]).toMatchObject({ level, traceId, requestId: 'checkout-17', operation: 'Checkout', codes: [code] });
  expect(shop.lines.filter(({ err }) => err !== undefined)).toHaveLength(level === 50 ? 1 : 0);
});

it.each([
  ['its own name before what it is called elsewhere', 'query Named { quote }', 'Checkout', 'Named'],
  ['no name that is none in GraphQL', '{ nothing }', 'a <b>', undefined],
  ['no name that is longer than a line can bear', '{ nothing }', 'a'.repeat(101), undefined],
])('says of a failed operation %s', async (_, query, told, operation) => {
  await using shop = await startLogged({ [operationHeader]: told });

  await shop.client.execute(query);

  const [failure] = shop.lines.filter(({ msg }) => msg === 'an operation failed');
  expect(failure).toMatchObject({ requestId: 'checkout-17' });
  expect(failure?.['operation']).toBe(operation);
});

/** One at a time, and nobody waits. */
const narrow: ServiceBounds = {
  operations: { running: 1, waiting: 0, waitMs: 1 },
  requestConnections: 1,
  jobConnections: 1,
  statementMs: 20_000,
  routes: defaultBounds.routes,
};

it('logs what it has too much to do for, in a few lines however much that is', async () => {
  await using shop = await startLogged({ [operationHeader]: 'Checkout' }, narrow);
  const busy = shop.client.execute('{ slow(seconds: 2) }');
  const told = () => shop.lines.reduce((sum, { count }) => sum + (typeof count === 'number' ? count : 1), 0);

  const answers = await Promise.all(Array.from({ length: 50 }, () => shop.client.execute('{ notes }')));

  const refused = answers.filter(({ status }) => status === 503);
  expect(refused.length).toBeGreaterThan(40);
  const line = {
    level: 40,
    traceId,
    requestId: 'checkout-17',
    operation: 'Checkout',
    durationMs: expect.any(Number),
    code: 'SERVICE_OVERLOADED',
    msg: 'a request was refused',
  };
  await eventually(() => expect(told()).toBe(refused.length));
  expect(shop.lines).toEqual(shop.lines.map(() => expect.objectContaining(line)));
  expect(shop.lines.length).toBeLessThan(5 + 10);
  await busy;
});

it('logs what fails because another service is away in a few lines, however much that is', async () => {
  await using shop = await startLogged({ [operationHeader]: 'Checkout' });
  const told = () => shop.lines.reduce((sum, { count }) => sum + (typeof count === 'number' ? count : 1), 0);

  await Promise.all(Array.from({ length: 40 }, () => shop.client.execute('{ quote }')));

  const line = {
    level: 40,
    operation: 'Checkout',
    codes: ['SERVICE_UNAVAILABLE'],
    cause: expect.any(String),
    msg: 'an operation failed',
  };
  await eventually(() => expect(told()).toBe(40));
  expect(shop.lines).toEqual(shop.lines.map(() => expect.objectContaining(line)));
  expect(shop.lines.length).toBeLessThan(5 + 10);
});

it('logs a request that is not of the router as one line', async () => {
  await using shop = await startLogged({ [identityHeader]: 'of.no.use' });

  await shop.client.execute('{ notes }');

  expect(shop.lines).toEqual([
    expect.objectContaining({ level: 30, traceId, requestId: 'checkout-17', code: 'NOT_FROM_ROUTER' }),
  ]);
});

it('logs a socket that is not of the router as one line', async () => {
  await using shop = await startLogged({ [identityHeader]: 'of.no.use' });

  const events = shop.client.subscribe('subscription { signals(key: "note:1") }');
  await expect(events.next()).rejects.toMatchObject({ code: 4403 });

  expect(shop.lines).toEqual([
    expect.objectContaining({
      level: 30,
      requestId: 'checkout-17',
      code: 'NOT_FROM_ROUTER',
      msg: 'a socket was refused',
    }),
  ]);
});
