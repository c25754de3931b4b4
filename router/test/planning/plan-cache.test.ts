import { afterAll, expect, it } from 'vitest';
import { PlanCache } from '../../src/planning/cache/plan-cache.ts';
import type { Prepared, PrepareRequest } from '../../src/planning/model/prepare.ts';
import type { Supergraph } from '../../src/supergraph/supergraph.ts';
import { federation, guest, openGraph } from './planned-graph.ts';

const shop = {
  name: 'shop',
  sdl: `${federation}
    type Query { open: Int closed: Int @authenticated scoped: Int @requiresScopes(scopes: [["a"]]) }
  `,
  resolvers: {},
};

const user = { isAuthenticated: true, scopes: [], policies: ['CUSTOMER'] };
const other = { isAuthenticated: true, scopes: ['b'], policies: ['SUPPORT'] };

const graph = await openGraph([shop]);
afterAll(() => graph[Symbol.asyncDispose]());

/** Real planning, counted. */
function countedPlans(options: { mostOperations?: number; mostSize?: number } = {}) {
  const asked: string[] = [];
  const supergraph: Supergraph = {
    ...graph.supergraph,
    prepare: (request) => {
      asked.push(request.document);
      return graph.supergraph.prepare(request);
    },
  };
  let completed = 0;
  const complete = (prepared: Prepared) => {
    completed += 1;
    return prepared;
  };
  const cache = new PlanCache<Prepared>({ complete, ...options });
  const find = (document: string, request: Partial<PrepareRequest> = {}) =>
    cache.find(supergraph, { document, operationName: undefined, isDeferralAccepted: true, claims: guest, ...request });
  return { asked, cache, find, completed: () => completed };
}

it('prepares an operation once, however many ask for it at once or later', async () => {
  const plans = countedPlans();

  const [first, second] = await Promise.all([plans.find('{ open }'), plans.find('{ open }')]);
  const third = plans.find('{ open }');

  expect(plans.asked).toEqual(['{ open }']);
  expect(second).toBe(first);
  expect(third).toBe(first);
});

it('shares a plan between all whose rights come to the same', async () => {
  const plans = countedPlans();

  const forGuest = await plans.find('{ open closed }');
  const forUser = await plans.find('{ open closed }', { claims: user });
  const forOther = await plans.find('{ open closed }', { claims: other });
  const openForGuest = await plans.find('{ open }');
  const openForUser = await plans.find('{ open }', { claims: user });

  expect(plans.asked).toHaveLength(3);
  expect(forUser).not.toBe(forGuest);
  expect(forOther).toBe(forUser);
  expect(openForUser).toBe(openForGuest);
});

it('never gives to one who asks at the same time what another may see', async () => {
  const plans = countedPlans();

  const [forUser, forGuest] = await Promise.all([
    plans.find('{ closed }', { claims: user }),
    plans.find('{ closed }', { claims: guest }),
  ]);

  expect(forUser).toMatchObject({ operation: { unauthorized: [] } });
  expect(forGuest).toMatchObject({ operation: { unauthorized: [{ path: ['closed'] }] } });
});

it('tells operations of one document apart, and those with parts that come later', async () => {
  const plans = countedPlans();
  const document = 'query A { a: open } query B { b: open }';

  const a = await plans.find(document, { operationName: 'A' });
  const b = await plans.find(document, { operationName: 'B' });
  const whole = await plans.find(document, { operationName: 'A', isDeferralAccepted: false });

  expect([a, b, whole]).toMatchObject([
    { operation: { name: 'A' } },
    { operation: { name: 'B' } },
    { operation: { name: 'A' } },
  ]);
  expect(plans.asked).toHaveLength(3);
});

it('remembers refusals apart from plans', async () => {
  const plans = countedPlans();

  const first = await plans.find('{ nothing }');
  const second = await plans.find('{ nothing }', { claims: user });

  expect(second).toBe(first);
  expect(plans.asked).toHaveLength(1);
  expect(plans.cache.count).toBe(0);
});

it('forgets what was not asked for the longest', async () => {
  const plans = countedPlans({ mostOperations: 2 });

  for (const document of ['{ a: open }', '{ b: open }', '{ c: open }', '{ b: open }', '{ a: open }']) {
    await plans.find(document);
  }

  expect(plans.asked).toEqual(['{ a: open }', '{ b: open }', '{ c: open }', '{ a: open }']);
});

it('keeps what is asked again, however many others are asked once', async () => {
  const plans = countedPlans({ mostOperations: 2 });

  for (let index = 0; index < 10; index += 1) {
    await plans.find('{ open }');
    await plans.find(`{ field${index}: open }`);
  }

  expect(plans.asked.filter((document) => document === '{ open }')).toHaveLength(1);
});

it('completes an operation no more once it was asked again', async () => {
  const plans = countedPlans();

  for (let index = 0; index < 5; index += 1) await plans.find('{ open }');

  expect(plans.completed()).toBe(2);
});

it('keeps no more than fits', async () => {
  const plans = countedPlans({ mostSize: 1_000 });

  for (let index = 0; index < 10; index += 1) await plans.find(`{ field${index}: open }`);

  expect(plans.cache.count).toBeLessThan(5);
});
