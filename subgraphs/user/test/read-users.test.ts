import { readFile } from 'node:fs/promises';
import { userContact } from '@agora/schema';
import { superstoreVendorId } from '@agora/kit/superstore';
import { eq, sql } from 'drizzle-orm';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { organisation } from '../src/db/organisation-tables.ts';
import { account, address, paymentMethod } from '../src/db/tables.ts';
import { ada, bob, givenAccount, password, type Shop, startUser, support, USER_LOGIN } from './start-user.ts';

const ENTITIES = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on User {
        displayName
        email
        addresses {
          id
        }
        defaultAddress {
          id
        }
        paymentMethods {
          id
        }
        defaultPaymentMethod {
          id
        }
      }
    }
  }
`;

async function startSeeded(): Promise<Shop> {
  const shop = await startUser();
  await shop.seed();
  return shop;
}

/** For who changes nothing of it. */
let demo: Shop;

beforeAll(async () => {
  demo = await startSeeded();
});

afterAll(() => demo[Symbol.asyncDispose]());

it('seeds the demo shop: its 793 customers and a login for each role, who can all buy at once', async () => {
  const { db } = demo.running.database;

  const counts = [await db.$count(account), await db.$count(address), await db.$count(paymentMethod)];

  expect(counts).toEqual([798, 798, 798]);
});

it('lets the demo logins in, each with the scopes of its role', async () => {
  const scopeOf = async (name: string) => {
    const input = { email: `${name}@example.com`, password };
    const { userLogin } = await demo.guest.mutate(USER_LOGIN, { input });
    return decodeJwt<{ scope: string }>(userLogin.accessToken).scope;
  };

  expect(await scopeOf('ada')).toBe('');
  expect(await scopeOf('vendor')).toBe('product:write inventory:write');
  expect(await scopeOf('courier')).toBe('delivery:record');
  expect(await scopeOf('support')).toMatch(/order:manage.*user:read:any/);
  expect(await scopeOf('admin')).toMatch(
    /product:write.*delivery:record.*payment:refund.*product:write:any.*user:manage/,
  );
});

it('says in the tokens of the demo vendor and the demo courier whose goods and which parcels are theirs', async () => {
  await using shop = await startSeeded();
  const claimsOf = async (name: string) => {
    const { userLogin } = await shop.guest.mutate(USER_LOGIN, { input: { email: `${name}@example.com`, password } });
    return decodeJwt(userLogin.accessToken);
  };
  const { db } = shop.running.database;
  await db
    .update(account)
    .set({ customerGroups: ['trade'] })
    .where(eq(account.email, 'ada@example.com'));

  expect(await claimsOf('vendor')).toMatchObject({ vendor: superstoreVendorId });
  expect(await claimsOf('courier')).toMatchObject({ depot: 'US-WA' });
  expect(await claimsOf('ada')).toMatchObject({ groups: ['trade'] });
  expect(Object.keys(await claimsOf('support'))).not.toEqual(expect.arrayContaining(['vendor']));
});

it('makes a vendor and a courier, each with an owner', async () => {
  const { vendors, couriers } = await demo
    .as(support)
    .query('{ vendors { nodes { id name members { role } } } couriers { nodes { depot members { role } } } }');

  const members = [{ role: 'OWNER' }];
  expect(vendors.nodes).toEqual([{ id: superstoreVendorId, name: 'Superstore', members }]);
  expect(couriers.nodes).toEqual([{ depot: 'US-WA', members }]);
});

it('makes vendors and couriers of the accounts that acted for one before there were any', async () => {
  await using shop = await startSeeded();
  const { db } = shop.running.database;
  await db.delete(organisation);
  const migration = await readFile(new URL('../migrations/0017_vendors_and_couriers.sql', import.meta.url), 'utf8');
  const twin = uuidv7();
  await db.execute(sql`
    insert into account (id, email, display_name, password_hash, roles, vendor_id, locale, registered_at, version)
    select ${twin}::uuid, 'twin@example.com', 'Twin', 'none', roles, vendor_id, locale, now() + interval '1 day', 1
    from account where vendor_id is not null`);

  for (const statement of migration.split('--> statement-breakpoint').filter((one) => /^\s*INSERT/.test(one))) {
    await db.execute(sql.raw(statement));
  }

  const { vendors, couriers } = await shop
    .as(support)
    .query(
      `{ vendors { nodes { id name members { role user { id } } } } couriers { nodes { name depot members { role } } } }`,
    );
  expect(vendors.nodes).toMatchObject([
    {
      id: superstoreVendorId,
      name: 'Vera Vendor',
      members: [{ role: 'OWNER' }, { role: 'MEMBER', user: { id: twin } }],
    },
  ]);
  expect(couriers.nodes).toEqual([{ name: 'Cole Courier', depot: 'US-WA', members: [{ role: 'OWNER' }] }]);
});

it('seeds no account whose password everyone knows when it is told not to', async () => {
  await using shop = await startUser({ hasDemoAccounts: false });

  await shop.seed();

  expect(await shop.running.database.db.$count(account)).toBe(0);
});

it('reads a hundred users with as many statements as one', async () => {
  const rows = await demo.running.database.db.select({ id: account.id }).from(account).limit(100);
  const ask = (ids: readonly { id: string }[]) =>
    demo.as(support).query(ENTITIES, { representations: ids.map(({ id }) => ({ __typename: 'User', id })) });

  const forOne = await demo.statements(() => ask(rows.slice(0, 1)));
  const forHundred = await demo.statements(() => ask(rows));

  expect(forOne).toBe(3);
  expect(forHundred).toBe(3);
});

it('shows everyone the name, and nothing private', async () => {
  const representations = [{ __typename: 'User', id: ada.id }];

  const forGuest = await demo.guest.query(ENTITIES, { representations });
  const forOther = await demo.as(bob).query(ENTITIES, { representations });
  const forStaff = await demo.as(support).query(ENTITIES, { representations });

  expect(forGuest._entities).toEqual([
    {
      displayName: 'Ada Shopper',
      email: null,
      addresses: [],
      defaultAddress: null,
      paymentMethods: [],
      defaultPaymentMethod: null,
    },
  ]);
  expect(forOther).toEqual(forGuest);
  expect(forStaff._entities).toMatchObject([
    { email: 'ada@example.com', defaultAddress: {}, defaultPaymentMethod: {} },
  ]);
});

it('answers null for a user that does not exist, and bad input for an id that is none', async () => {
  await using shop = await startUser();
  const reference = (id: string) => ({ representations: [{ __typename: 'User', id }] });

  const absent = await shop.guest.query(ENTITIES, reference(uuidv7()));
  const malformed = await shop.guest.execute(ENTITIES, reference('ada'));

  expect(absent._entities).toEqual([null]);
  expect(malformed.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

it('tells the viewer who they are, a guest that they are nobody', async () => {
  await using shop = await startUser();
  await givenAccount(shop, ada);
  const ME = '{ me { id email } }';

  const forAda = await shop.as(ada).query(ME);
  const forGuest = await shop.guest.query(ME);
  const forGone = await shop.as(bob).query(ME);

  expect(forAda.me).toEqual({ id: ada.id, email: 'ada@example.com' });
  expect([forGuest.me, forGone.me]).toEqual([null, null]);
});

it('tells other services how to reach a user', async () => {
  await using shop = await startUser();
  await givenAccount(shop, ada);

  const contact = await shop.ask(userContact, { userId: ada.id });
  const nobody = await shop.ask(userContact, { userId: bob.id });

  expect(contact).toEqual({
    email: 'ada@example.com',
    displayName: 'ada',
    locale: 'en-US',
    timeZone: null,
    isVerified: true,
  });
  expect(nobody).toBeNull();
});
