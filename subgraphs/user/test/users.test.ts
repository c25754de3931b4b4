import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import type { Role, User } from '../src/domain/user.ts';
import { ada, type Shop, startUser, support } from './start-user.ts';

const USERS = /* GraphQL */ `
  query ($query: String, $where: UserWhere, $orderBy: UserOrder, $first: Int, $after: String, $last: Int) {
    users(query: $query, where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last) {
      nodes {
        displayName
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const day = 24 * 3_600_000;
const begin = Date.UTC(2026, 0, 1);

const people: readonly Partial<User>[] = [
  { displayName: 'Ada Lovelace', email: 'ada@analytical.example', roles: ['CUSTOMER', 'ADMIN'] },
  { displayName: 'Grace Hopper', email: 'grace@navy.example', roles: ['CUSTOMER', 'SUPPORT'] },
  { displayName: 'Jörg Müller', email: 'joerg@xn--bcher-kva.example', customerGroups: ['trade'] },
  { displayName: '100% Ada', email: 'other@navy.example', emailVerifiedAt: null },
];

async function startWithPeople(): Promise<Shop> {
  const shop = await startUser();
  await shop.given(async ({ users }) => {
    for (const [index, person] of people.entries()) {
      const registeredAt = new Date(begin + index * day);
      const roles: readonly Role[] = ['CUSTOMER'];
      const none = {
        vendorId: null,
        customerGroups: [],
        permissionGroups: [],
        depot: null,
        timeZone: null,
        phone: null,
      };
      const kept = { roles, emailVerifiedAt: registeredAt, locale: 'en-US', version: 1 };
      const account = { id: uuidv7(), displayName: '', email: '', registeredAt, ...none, ...kept, ...person };
      await users.add(account, 'none');
    }
  });
  return shop;
}

const find = async (shop: Shop, variables: object): Promise<string[]> =>
  (await shop.as(support).query(USERS, { ...variables })).users.nodes.map(
    ({ displayName }: { displayName: string }) => displayName,
  );

describe('the list of users', () => {
  it.each([
    [{ query: 'ada' }, ['100% Ada', 'Ada Lovelace']],
    [{ query: 'love ADA' }, ['Ada Lovelace']],
    [{ query: 'navy.example' }, ['100% Ada', 'Grace Hopper']],
    [{ query: 'joerg@bücher.example' }, ['Jörg Müller']],
    [{ query: '100%' }, ['100% Ada']],
    [{ query: '_' }, []],
    [{ query: ' ' }, ['100% Ada', 'Jörg Müller', 'Grace Hopper', 'Ada Lovelace']],
    [{ where: { email: { eq: 'Ada@Analytical.example' } } }, ['Ada Lovelace']],
    [{ where: { email: { contains: 'navy' }, isVerified: true } }, ['Grace Hopper']],
    [{ where: { displayName: { contains: 'müll' } } }, ['Jörg Müller']],
    [{ where: { role: { eq: 'SUPPORT' } } }, ['Grace Hopper']],
    [{ where: { role: { oneOf: ['SUPPORT', 'ADMIN'] } } }, ['Grace Hopper', 'Ada Lovelace']],
    [{ where: { customerGroup: 'trade' } }, ['Jörg Müller']],
    [{ where: { isVerified: false } }, ['100% Ada']],
    [{ where: { registeredAt: { from: '2026-01-02T00:00:00Z', before: '2026-01-03T00:00:00Z' } } }, ['Grace Hopper']],
    [{ where: { OR: [{ customerGroup: 'trade' }, { role: { eq: 'ADMIN' } }] } }, ['Jörg Müller', 'Ada Lovelace']],
    [{ where: { NOT: { role: { oneOf: ['ADMIN', 'SUPPORT'] } } }, orderBy: 'EMAIL' }, ['Jörg Müller', '100% Ada']],
    [{ query: 'ada', where: { isVerified: true } }, ['Ada Lovelace']],
    [{ orderBy: 'EMAIL', last: 1 }, ['100% Ada']],
  ])('has for %j these: %j', async (variables, names) => {
    await using shop = await startWithPeople();

    expect(await find(shop, variables)).toEqual(names);
  });

  it.each(['NEWEST', 'NAME', 'EMAIL'])(
    'comes in pages in the order %s, nobody twice and nobody left out',
    async (orderBy) => {
      await using shop = await startWithPeople();

      const whole = await find(shop, { orderBy });
      const pages: string[] = [];
      for (let after: string | null = null; ;) {
        const { users } = await shop.as(support).query(USERS, { orderBy, first: 1, after });
        pages.push(...users.nodes.map(({ displayName }: { displayName: string }) => displayName));
        if (!users.pageInfo.hasNextPage) break;
        after = users.pageInfo.endCursor;
      }

      expect(pages).toEqual(whole);
      expect(whole).toHaveLength(people.length);
    },
  );

  it('costs as many statements for a hundred as for one, and counts when it is asked to', async () => {
    await using shop = await startUser();
    const none = { vendorId: null, customerGroups: [], permissionGroups: [], depot: null, timeZone: null, phone: null };
    const kept = { roles: ['CUSTOMER' as const], emailVerifiedAt: null, locale: 'en-US', version: 1 };
    await shop.given(async ({ users }) => {
      for (let index = 0; index < 100; index += 1) {
        const person = { displayName: `Person ${index}`, email: `p${index}@example.com`, registeredAt: new Date() };
        await users.add({ id: uuidv7(), ...person, ...none, ...kept }, 'none');
      }
    });
    const ask = (first: number) =>
      shop.statements(() =>
        shop.as(support).query(/* GraphQL */ `
          {
            users(query: "person", first: ${first}) {
              totalCount
              nodes { email roles addresses { id } paymentMethods { id } }
            }
          }
        `),
      );

    expect([await ask(1), await ask(100)]).toEqual([4, 4]);
  });

  it('is for staff', async () => {
    await using shop = await startWithPeople();

    const [customer, guest] = [await shop.as(ada).execute(USERS), await shop.guest.execute(USERS)];

    expect(customer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(guest.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('refuses text that no name can have', async () => {
    await using shop = await startWithPeople();

    const answer = await shop.as(support).execute(USERS, { query: 'a\0b' });

    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
