import { startTestSubgraph, type TestSubgraph } from '@agora/kit/testing';
import { v7 as uuidv7 } from 'uuid';
import type { Settings } from '../src/config.ts';
import { PasswordChecks } from '../src/db/accounts/password-checks.ts';
import type { Stores } from '../src/db/stores.ts';
import { user } from '../src/subgraph.ts';

export const settings: Settings = {
  keySecret: 'a secret that opens keys in tests',
  passkeySite: { origins: ['https://shop.example'], domain: 'shop.example' },
  identityProviders: [],
  hasDemoAccounts: true,
  erasureGraceMs: 14 * 24 * 3_600_000,
  erasureSettleMs: 300_000,
  unverifiedKeptMs: 180 * 24 * 3_600_000,
  exportKeptMs: 7 * 24 * 3_600_000,
  passwords: new PasswordChecks({ atOnce: 2 }),
};

export type Shop = TestSubgraph<Stores, Settings>;

export const startUser = (changed: Partial<Settings> = {}): Promise<Shop> =>
  startTestSubgraph(user, { ...settings, ...changed });

export const ada = { id: '018f0000-0000-7000-8000-00000000ada0' };
export const bob = { id: '018f0000-0000-7000-8000-00000000b0b0' };
export const support = { id: uuidv7(), roles: ['SUPPORT'], scopes: ['user:read:any'] };
export const password = 'correct-horse-battery';

export const elsewhere = {
  recipient: 'Ada',
  line1: '12 Oak Avenue',
  line2: null,
  city: 'Seattle',
  region: 'WA',
  postalCode: '98101',
  country: 'US',
};

/** An account that exists already; nobody can log in to it unless a hash is given. */
export async function givenAccount(
  shop: Shop,
  { id }: { id: string },
  {
    name = 'ada',
    passwordHash = 'none',
    emailVerifiedAt = new Date(),
  }: { name?: string; passwordHash?: string; emailVerifiedAt?: Date | null } = {},
): Promise<void> {
  const account = {
    id,
    email: `${name}@example.com`,
    emailVerifiedAt,
    displayName: name,
    roles: ['CUSTOMER' as const],
    vendorId: null,
    customerGroups: [],
    permissionGroups: [],
    depot: null,
    locale: 'en-US',
    timeZone: null,
    phone: null,
    registeredAt: new Date(),
    version: 1,
  };
  await shop.given(({ users }) => users.add(account, passwordHash));
}

export const USER_REGISTER = /* GraphQL */ `
  mutation ($input: UserRegisterInput!) {
    userRegister(input: $input) {
      accessToken
      accessTokenExpiresAt
      refreshToken
      deviceToken
      user {
        id
        email
        displayName
        version
      }
      userErrors {
        code
        field
      }
    }
  }
`;

export const USER_LOGIN = /* GraphQL */ `
  mutation ($input: UserLoginInput!) {
    userLogin(input: $input) {
      accessToken
      accessTokenExpiresAt
      refreshToken
      deviceToken
      user {
        id
        email
      }
      userErrors {
        code
        message
        field
        retryAfterSeconds
      }
    }
  }
`;

/** Registers Ada by the front door, which logs her in. */
export async function startWithLogin() {
  const shop = await startUser();
  const input = { email: 'ada@example.com', password, displayName: 'Ada' };
  const { userRegister } = await shop.guest.mutate(USER_REGISTER, { input });
  return Object.assign(shop, { login: userRegister });
}
