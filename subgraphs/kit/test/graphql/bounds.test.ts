import { userProfileUpdated } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { identityHeader, signIdentity } from '../../src/auth/identity-header.ts';
import { defaultBounds, type ServiceBounds } from '../../src/subgraph/service-bounds.ts';
import { startTestSubgraph } from '../../src/testing/start-test-subgraph.ts';
import { testRouterKey } from '../../src/testing/test-router.ts';
import { fixture } from '../fixture/src/subgraph.ts';

const narrow: ServiceBounds = {
  operations: { running: 2, waiting: 3, waitMs: 20_000 },
  requestConnections: 2,
  jobConnections: 2,
  statementMs: 20_000,
  routes: defaultBounds.routes,
};
const start = (bounds: Partial<ServiceBounds> = {}) =>
  startTestSubgraph(fixture, { failingNames: new Set<string>() }, { bounds: { ...narrow, ...bounds } });

const profileOf = (displayName: string) => userProfileUpdated.draft({ userId: uuidv7(), displayName });

it('refuses what is more than it can do or keep waiting, before it begins with it', async () => {
  await using shop = await start();

  const answers = await Promise.all(Array.from({ length: 8 }, () => shop.guest.execute('{ slow(seconds: 0.5) }')));

  const refused = answers.filter(({ status }) => status === 503);
  expect(answers.filter(({ data }) => data?.slow === true)).toHaveLength(5);
  expect(refused).toHaveLength(3);
  for (const { errors } of refused) expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_OVERLOADED' } }]);
});

it('says when to come again', async () => {
  await using shop = await start({ operations: { running: 1, waiting: 0, waitMs: 1 } });
  const identity = await signIdentity({ viewer: undefined }, testRouterKey, fixture.name);
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json', [identityHeader]: identity },
    body: JSON.stringify({ query: '{ slow(seconds: 1) }' }),
  };

  const answers = await Promise.all([fetch(shop.running.url, request), fetch(shop.running.url, request)]);

  const refused = answers.find(({ status }) => status === 503);
  expect(refused?.headers.get('retry-after')).toBe('1');
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 503]);
});

it('gives up waiting', async () => {
  await using shop = await start({ operations: { running: 1, waiting: 1, waitMs: 50 } });

  const [first, second] = await Promise.all(
    ['{ slow(seconds: 1) }', '{ slow(seconds: 1) }'].map((document) => shop.guest.execute(document)),
  );

  expect([first?.status, second?.status].toSorted()).toEqual([200, 503]);
});

it('takes events while requests keep all of their connections busy', async () => {
  await using shop = await start();
  const flood = Promise.all(Array.from({ length: 5 }, () => shop.guest.execute('{ slow(seconds: 3) }')));

  const outcome = await shop.tell(profileOf('Ada'));
  const isFloodOver = await Promise.race([flood.then(() => true), Promise.resolve(false)]);

  expect(outcome).toBe('done');
  expect(isFloodOver).toBe(false);
  await flood;
});

it('ends a statement that takes too long, and says so', async () => {
  await using shop = await start({ statementMs: 100 });

  const { data, errors } = await shop.guest.execute('{ slow(seconds: 20) notes }');

  expect(data).toEqual({ slow: null, notes: [] });
  expect(errors).toMatchObject([{ path: ['slow'], extensions: { code: 'SERVICE_OVERLOADED' } }]);
});
