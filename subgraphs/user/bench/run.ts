import { startTestSubgraph } from '@agora/kit/testing';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { hashPassword } from '../src/db/accounts/password-hash.ts';
import { user } from '../src/subgraph.ts';
import { elsewhere, settings, USER_LOGIN } from '../test/start-user.ts';

/** What accounts take at two sizes of the shop: the service on a real database, one client at a time. */

const sizes = [1_000, 100_000];
const rounds = 100;
const atOnce = 1_000;
const password = 'correct-horse-battery';
const staff = { id: '018f0000-0000-7000-8000-0000000000ff', roles: ['SUPPORT'], scopes: ['user:read:any'] };

const PAGE = `query ($first: Int!, $query: String) { users(first: $first, query: $query) {
  nodes { id email addresses { id } customerGroups { code } vendor { name } passkeys { id } } pageInfo { endCursor } } }`;
const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on User { id displayName addresses { id } } } }`;
const ME = `{ me { id email roles addresses { id } paymentMethods { id } sessions(first: 10) { totalCount nodes { id } }
  consents { purpose } vendor { name } } }`;
const REFRESH = `mutation ($input: SessionRefreshInput!) { sessionRefresh(input: $input) { refreshToken accessToken } }`;
const listed = z.object({ users: z.object({ nodes: z.array(z.object({ id: z.string() })).min(1) }) });
const entered = z.object({ userLogin: z.object({ refreshToken: z.string() }) });
const refreshed = z.object({ sessionRefresh: z.object({ refreshToken: z.string() }) });

console.log(`${rounds.toString()} rounds each, 20 of logins; one client`);
console.log('| accounts | what | statements | p50 ms | p95 ms |\n| --- | --- | --- | --- | --- |');
for (const size of sizes) {
  await using shop = await startTestSubgraph(user, settings);
  const passwordHash = await hashPassword(password);
  for (let made = 0; made < size; made += atOnce) {
    await shop.running.database.db.execute(accountsFrom(made + 1, made + atOnce, passwordHash));
  }
  await shop.running.database.db.execute(sql`analyze`);
  const page = async (first: number, query?: string) =>
    listed.parse(await shop.as(staff).query(PAGE, { first, query })).users.nodes;
  const found = await page(100);
  const representations = found.map(({ id }) => ({ __typename: 'User', id }));
  const [somebody = staff] = found;
  const input = { email: 'person-1@example.com', password };
  const login = async () => entered.parse(await shop.guest.mutate(USER_LOGIN, { input })).userLogin;
  let { refreshToken } = await login();

  const asked: readonly (readonly [string, () => Promise<unknown>, number])[] = [
    ['page of 10', () => page(10), rounds],
    ['page of 100', () => page(100), rounds],
    ['page of 10 with a word', () => page(10, 'person-77'), rounds],
    ['100 users by id, with addresses', () => shop.as(staff).query(ENTITIES, { representations }), rounds],
    ['an account as its owner sees it', () => shop.as(somebody).query(ME), rounds],
    [
      'sessionRefresh',
      async () => {
        const answer = refreshed.parse(await shop.guest.mutate(REFRESH, { input: { refreshToken } }));
        ({ refreshToken } = answer.sessionRefresh);
      },
      rounds,
    ],
    ['userLogin', login, 20],
  ];
  for (const [name, act, count] of asked) {
    const statements = await shop.statements(act);
    const times: number[] = [];
    for (let round = 0; round < count; round += 1) {
      const since = performance.now();
      await act();
      times.push(performance.now() - since);
    }
    times.sort((one, other) => one - other);
    const at = (share: number) => (times[Math.floor((count - 1) * share)] ?? 0).toFixed(1);
    console.log(`| ${[size.toLocaleString('en'), name, statements, at(0.5), at(0.95)].join(' | ')} |`);
  }
}

/** People with proven addresses, one after the other, and an entry in the address book of each. */
function accountsFrom(first: number, last: number, passwordHash: string) {
  return sql`
    with opened as (
      insert into account (id, email, email_verified_at, password_hash, display_name, roles, locale, registered_at, version)
      select gen_random_uuid(), 'person-' || n || '@example.com', now(), ${passwordHash}, 'Person ' || n,
        array['CUSTOMER'], 'en-US', now() - n * interval '1 second', 1
      from generate_series(${first}::int, ${last}::int) as n
      returning id)
    insert into address (id, user_id, postal_address, is_default, is_default_billing, added_at, version)
    select gen_random_uuid(), id, ${JSON.stringify(elsewhere)}::jsonb, true, true, now(), 1 from opened`;
}
