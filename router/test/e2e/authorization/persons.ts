import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import postgres from 'postgres';
import { login } from '../login.ts';
import type { ShopClient } from '../shop-client.ts';

/**
 * Who asks, in the order of the table's columns. The vendor's are the goods that the customer bought, the courier is of the depot
 * that brings them; the others have nothing to do with any of it.
 */
export const persons = [
  'guest',
  'customer',
  'other customer',
  'vendor',
  'other vendor',
  'courier',
  'other courier',
  'support',
  'admin',
] as const;

export type Person = (typeof persons)[number];

export interface PersonAtShop {
  readonly person: Person;
  readonly client: ShopClient;
  readonly accessToken: string | undefined;
  readonly refreshToken: string | undefined;
  /** With what they log in; a guest does not. */
  readonly password?: string;
}

interface Account {
  readonly role: string;
  readonly vendor?: string;
  readonly depot?: string;
}

const accounts = {
  customer: { role: 'CUSTOMER' },
  'other customer': { role: 'CUSTOMER' },
  // Whose the goods of the demo shop are.
  vendor: { role: 'VENDOR', vendor: '018f0000-0000-7000-8000-0000000be011' },
  'other vendor': { role: 'VENDOR', vendor: randomUUID() },
  courier: { role: 'COURIER', depot: 'US-VA' },
  'other courier': { role: 'COURIER', depot: 'US-WA' },
  support: { role: 'SUPPORT' },
  admin: { role: 'ADMIN' },
} satisfies Record<Exclude<Person, 'guest'>, Account>;

/** Registers an account for each person, gives it its role where the user service keeps it, and logs it in. */
export async function openPersons(
  shop: ShopClient,
  directory: string,
): Promise<Readonly<Record<Person, PersonAtShop>>> {
  const environment = parseEnv(await readFile(join(directory, 'environment/user'), 'utf8'));
  const sql = postgres(environment['USER_DATABASE_URL'] ?? '', { max: 1 });
  const open = async <Name extends Person>(person: Name, { role, vendor, depot }: Account) => {
    const credentials = { email: `${randomUUID()}@example.com`, password: randomUUID() };
    const { userRegister } = await shop.request(REGISTER, { input: { ...credentials, displayName: 'Grace Hopper' } });
    const { id } = userRegister.user;
    await sql`update account set roles = ${[role]}, email_verified_at = now(), vendor_id = ${vendor ?? null}, depot = ${depot ?? null} where id = ${id}`;
    await sql`insert into organisation_member (organisation_id, user_id, kind, role, joined_at)
      select id, ${id}, kind, 'MEMBER', now() from organisation where id = ${vendor ?? null} or depot = ${depot ?? null}`;
    const { accessToken, refreshToken } = await login(shop, credentials);
    return { person, client: shop.as(accessToken), accessToken, refreshToken, password: credentials.password };
  };
  try {
    return {
      guest: { person: 'guest', client: shop, accessToken: undefined, refreshToken: undefined },
      customer: await open('customer', accounts.customer),
      'other customer': await open('other customer', accounts['other customer']),
      vendor: await open('vendor', accounts.vendor),
      'other vendor': await open('other vendor', accounts['other vendor']),
      courier: await open('courier', accounts.courier),
      'other courier': await open('other courier', accounts['other courier']),
      support: await open('support', accounts.support),
      admin: await open('admin', accounts.admin),
    };
  } finally {
    await sql.end();
  }
}

const REGISTER = 'mutation ($input: UserRegisterInput!) { userRegister(input: $input) { user { id } } }';
