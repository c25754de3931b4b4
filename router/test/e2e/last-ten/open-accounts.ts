import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import postgres from 'postgres';
import { register } from '../register.ts';
import type { Data, ShopClient } from '../shop-client.ts';

export interface Account {
  readonly refreshToken: string;
  readonly addressId: string;
  readonly paymentMethodId: string;
}

/**
 * So many customers with an address and a card. One registers; the others are copies where the user service keeps them, each with a
 * session of its own: two hundred passwords would take longer to hash than all that is tested.
 */
export async function openAccounts(howMany: number, shop: ShopClient, directory: string): Promise<Account[]> {
  const { customer, customerId } = await register(shop, () => undefined);
  const first = await customer.request(SETTLE_IN, { home, card: { providerToken: 'tok_approve' } });
  const copies = Array.from({ length: howMany }, () => {
    const refreshToken = randomBytes(32).toString('base64url');
    const ids = {
      userId: randomUUID(),
      addressId: randomUUID(),
      paymentMethodId: randomUUID(),
      sessionId: randomUUID(),
    };
    return { ...ids, refreshToken, hash: createHash('sha256').update(refreshToken).digest('base64url') };
  });
  const environment = parseEnv(await readFile(join(directory, 'environment/user'), 'utf8'));
  const sql = postgres(environment['USER_DATABASE_URL'] ?? '', { max: 1 });
  const copy = (table: string, changes: (one: (typeof copies)[number]) => Data, original: postgres.Fragment) => sql`
    insert into ${sql(table)} select (jsonb_populate_record(original, changes)).*
    from ${sql(table)} as original cross join jsonb_array_elements(${JSON.stringify(copies.map(changes))}::text::jsonb) as changes
    where ${original}`;
  try {
    await copy('account', ({ userId: id }) => ({ id, email: `${id}@example.com` }), sql`id = ${customerId}`);
    await copy(
      'address',
      ({ userId: user_id, addressId: id }) => ({ id, user_id }),
      sql`id = ${first.userAddressAdd.address.id}`,
    );
    await copy(
      'payment_method',
      ({ userId: user_id, paymentMethodId: id }) => ({ id, user_id }),
      sql`id = ${first.userPaymentMethodAdd.paymentMethod.id}`,
    );
    await copy('session', ({ userId: user_id, sessionId: id }) => ({ id, user_id }), sql`user_id = ${customerId}`);
    await copy(
      'refresh_token',
      ({ sessionId: session_id, hash }) => ({ session_id, hash }),
      sql`session_id = (select id from session where user_id = ${customerId})`,
    );
  } finally {
    await sql.end();
  }
  return copies;
}

const home = {
  recipient: 'Grace Hopper',
  line1: '1 Compiler Way',
  city: 'Arlington',
  region: 'VA',
  postalCode: '22201',
  country: 'US',
};

const SETTLE_IN = /* GraphQL */ `
  mutation ($home: UserAddressAddInput!, $card: UserPaymentMethodAddInput!) {
    userAddressAdd(input: $home) {
      address {
        id
      }
    }
    userPaymentMethodAdd(input: $card) {
      paymentMethod {
        id
      }
    }
  }
`;
