import { expect, describe, it } from 'vitest';
import { deviceOf } from '../src/domain/sessions/device-of.ts';
import { roughNetwork } from '../src/domain/sessions/rough-network.ts';
import { bob, password, startUser, startWithLogin, support, USER_LOGIN } from './start-user.ts';

const ME_SESSIONS = /* GraphQL */ `
  query ($first: Int, $after: String) {
    me {
      sessions(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          isCurrent
          network
          country
          openedAt
          lastUsedAt
          device {
            program
            system
            kind
          }
        }
      }
    }
  }
`;
const USER_SESSIONS = /* GraphQL */ `
  query ($ids: [_Any!]!) {
    _entities(representations: $ids) {
      ... on User {
        sessions(first: 2) {
          totalCount
          nodes {
            id
          }
        }
      }
    }
  }
`;
const SESSION_REFRESH = /* GraphQL */ `
  mutation ($refreshToken: String!) {
    sessionRefresh(input: { refreshToken: $refreshToken }) {
      refreshToken
      userErrors {
        code
      }
    }
  }
`;
const USER_SESSION_END = /* GraphQL */ `
  mutation ($input: UserSessionEndInput!) {
    userSessionEnd(input: $input) {
      session {
        id
      }
      userErrors {
        code
        field
      }
    }
  }
`;
const USER_SESSIONS_END = /* GraphQL */ `
  mutation ($input: UserSessionsEndInput!) {
    userSessionsEnd(input: $input) {
      user {
        id
        sessions {
          totalCount
        }
      }
      userErrors {
        code
      }
    }
  }
`;

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

type Shop = Awaited<ReturnType<typeof startWithLogin>>;

const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { sub: string; sid: string };

/** Another login of Ada; resolves to what speaks for it. */
async function logIn(shop: Shop, address = '203.0.113.7', client: object = {}) {
  const input = { email: 'ada@example.com', password, deviceToken: shop.login.deviceToken };
  const { userLogin } = await shop.guestFrom(address, client).mutate(USER_LOGIN, { input });
  return speakerOf(shop, userLogin);
}

function speakerOf(shop: Shop, { accessToken, refreshToken }: { accessToken: string; refreshToken: string }) {
  const { sub: id, sid: sessionId } = claimsOf(accessToken);
  const refresh = async (address = '203.0.113.7', client: object = {}) =>
    (await shop.guestFrom(address, client).mutate(SESSION_REFRESH, { refreshToken })).sessionRefresh;
  return { sessionId, refresh, ...shop.as({ id, sessionId }) };
}

const nodesOf = async ({ query }: Pick<Shop['guest'], 'query'>) => (await query(ME_SESSIONS)).me.sessions.nodes;
const isOver = { refreshToken: null, userErrors: [{ code: 'SESSION_EXPIRED' }] };

describe('the list of sessions', () => {
  it('shows where somebody is logged in, with device, network and last use, the latest first', async () => {
    await using shop = await startWithLogin();
    shop.advance(1_000);
    const desk = await logIn(shop, '203.0.113.7', { userAgent: firefox, country: 'DE' });
    shop.advance(1_000);
    const phone = await logIn(shop, '2001:db8:1:2::/64', { userAgent: iphone });

    const sessions = await nodesOf(desk);

    expect(sessions).toMatchObject([
      {
        id: phone.sessionId,
        isCurrent: false,
        network: '2001:db8:1::/48',
        country: null,
        device: { program: 'Safari 18', system: 'iOS 18.5', kind: 'PHONE' },
      },
      {
        id: desk.sessionId,
        isCurrent: true,
        network: '203.0.113.0/24',
        country: 'DE',
        device: { program: 'Firefox 142', system: 'Windows 10', kind: 'COMPUTER' },
      },
      { isCurrent: false, network: null, device: null },
    ]);
  });

  it('moves a session to the front when it is refreshed, with the network of then', async () => {
    await using shop = await startWithLogin();
    const desk = await logIn(shop);
    shop.advance(60_000);
    await logIn(shop);
    shop.advance(60_000);

    await desk.refresh('198.51.100.9', { userAgent: firefox });

    const [latest] = await nodesOf(desk);
    expect(latest).toMatchObject({
      id: desk.sessionId,
      network: '198.51.100.0/24',
      device: { program: 'Firefox 142' },
    });
    expect(Date.parse(latest.lastUsedAt) - Date.parse(latest.openedAt)).toBeGreaterThanOrEqual(120_000);
  });

  it('comes in pages, and without sessions that are over', async () => {
    await using shop = await startWithLogin();
    shop.advance(31 * 24 * 3_600_000);
    const desk = await logIn(shop);
    const ended = await logIn(shop);
    await logIn(shop);
    await desk.mutate(USER_SESSION_END, { input: { sessionId: ended.sessionId } });

    const { sessions: first } = (await desk.query(ME_SESSIONS, { first: 1 })).me;
    const { sessions: second } = (await desk.query(ME_SESSIONS, { first: 1, after: first.pageInfo.endCursor })).me;

    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    expect(second).toMatchObject({ nodes: [{ id: desk.sessionId }], pageInfo: { hasNextPage: false } });
  });

  it('is shown to its owner and to staff who may look users up, and empty to everybody else', async () => {
    await using shop = await startWithLogin();
    const ids = [{ __typename: 'User', id: shop.login.user.id }];

    const [forBob] = (await shop.as(bob).query(USER_SESSIONS, { ids }))._entities;
    const [forSupport] = (await shop.as(support).query(USER_SESSIONS, { ids }))._entities;

    expect(forBob.sessions).toEqual({ totalCount: 0, nodes: [] });
    expect(forSupport.sessions).toMatchObject({ totalCount: 1, nodes: [{ id: claimsOf(shop.login.accessToken).sid }] });
  });

  it('of many users takes as many statements as that of one', async () => {
    await using shop = await startWithLogin();
    await shop.guest.mutate(
      'mutation { userRegister(input: { email: "bob@example.com", password: "quite-another-horse", displayName: "Bob" }) { user { id } } }',
    );
    const rows = await shop.given(({ users }) => users.lastToClaim('bob@example.com'));
    const one = [{ __typename: 'User', id: shop.login.user.id }];
    const two = [...one, { __typename: 'User', id: rows?.id }];
    const statements = (ids: object[]) => shop.statements(() => shop.as(support).query(USER_SESSIONS, { ids }));

    expect(await statements(two)).toBe(await statements(one));
  });
});

describe('ending sessions', () => {
  it('ends one, once and for all, and no other', async () => {
    await using shop = await startWithLogin();
    const desk = await logIn(shop);
    const phone = await logIn(shop);
    const input = { sessionId: phone.sessionId, idempotencyKey: 'lost-phone' };

    const answers = [
      await desk.mutate(USER_SESSION_END, { input }),
      await desk.mutate(USER_SESSION_END, { input }),
      await desk.mutate(USER_SESSION_END, { input: { sessionId: phone.sessionId } }),
    ];

    const ended = { userSessionEnd: { session: { id: phone.sessionId }, userErrors: [] } };
    expect(answers).toEqual([ended, ended, ended]);
    expect(await phone.refresh()).toEqual(isOver);
    expect((await desk.refresh()).userErrors).toEqual([]);
  });

  it('does not find the session of somebody else', async () => {
    await using shop = await startWithLogin();
    const desk = await logIn(shop);

    const { userSessionEnd } = await shop.as(bob).mutate(USER_SESSION_END, { input: { sessionId: desk.sessionId } });

    expect(userSessionEnd).toEqual({
      session: null,
      userErrors: [{ code: 'SESSION_NOT_FOUND', field: ['input', 'sessionId'] }],
    });
    expect((await desk.refresh()).userErrors).toEqual([]);
  });

  it('ends all but this one', async () => {
    await using shop = await startWithLogin();
    const desk = await logIn(shop);
    const phone = await logIn(shop);

    const { userSessionsEnd } = await desk.mutate(USER_SESSIONS_END, { input: {} });

    expect(userSessionsEnd).toMatchObject({ user: { sessions: { totalCount: 1 } }, userErrors: [] });
    expect(await phone.refresh()).toEqual(isOver);
    expect((await desk.refresh()).userErrors).toEqual([]);
  });

  it('ends all, this one too', async () => {
    await using shop = await startWithLogin();
    const desk = await logIn(shop);

    await desk.mutate(USER_SESSIONS_END, { input: { keepsCurrent: false } });

    expect(await nodesOf(desk)).toEqual([]);
    expect(await desk.refresh()).toEqual(isOver);
  });

  it('takes back the access tokens of those that were used of late, and no more than these', async () => {
    await using shop = await startWithLogin();
    const old = await logIn(shop);
    shop.advance(3_600_000);
    const desk = await logIn(shop);
    const phone = await logIn(shop);

    await desk.mutate(USER_SESSIONS_END, { input: {} });

    const { revocations } = await shop.given(({ revocations, now }) => revocations.recorded(undefined, now()));
    expect(revocations.map(({ sessionId }) => sessionId)).toEqual([phone.sessionId]);
    expect(await old.refresh()).toEqual(isOver);
  });

  it('is for those who are logged in', async () => {
    await using shop = await startUser();

    const { errors } = await shop.guest.execute(USER_SESSIONS_END, { input: {} });

    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

it.each([
  [firefox, { program: 'Firefox 142', system: 'Windows 10', kind: 'COMPUTER' }],
  [iphone, { program: 'Safari 18', system: 'iOS 18.5', kind: 'PHONE' }],
  ['curl/8.5.0', { program: 'curl 8', system: null, kind: 'OTHER' }],
  ['the till at the door', { system: null, kind: 'OTHER' }],
])('the device of %j is %o', (userAgent, device) => {
  expect(deviceOf(userAgent)).toMatchObject({ ...device, userAgent });
});

it.each([
  ['203.0.113.7', '203.0.113.0/24'],
  ['2001:db8:1:2::/64', '2001:db8:1::/48'],
  ['0:0:0:0::/64', '0:0:0::/48'],
  ['unknown', null],
])('the network of %s is kept as %s', (address, network) => {
  expect(roughNetwork(address)).toBe(network);
});
