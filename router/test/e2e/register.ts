import { randomUUID } from 'node:crypto';
import type { ShopClient } from './shop-client.ts';

interface Registered {
  readonly customer: ShopClient;
  readonly customerId: string;
  readonly email: string;
  readonly password: string;
  /** With which the next login finds the account, whose address is not verified. */
  readonly deviceToken: string;
}

/** A new customer of that shop, logged in. */
export async function register(shop: ShopClient, tell: (step: string, result: string) => void): Promise<Registered> {
  const email = `grace.${randomUUID().slice(0, 8)}@example.com`;
  const password = randomUUID();
  const input = { email, password, displayName: 'Grace Hopper' };
  const { userRegister } = await shop.request(REGISTER, { input });
  if (!userRegister.user) throw new Error(`userRegister was refused: ${JSON.stringify(userRegister.userErrors)}`);
  const { accessToken, accessTokenExpiresAt, deviceToken, user } = userRegister;
  tell('registers', `${email}, user ${user.id}`);
  tell('is logged in', `access token until ${accessTokenExpiresAt}`);
  return { customer: shop.as(accessToken), customerId: user.id, email, password, deviceToken };
}

const REGISTER = /* GraphQL */ `
  mutation ($input: UserRegisterInput!) {
    userRegister(input: $input) {
      accessToken
      accessTokenExpiresAt
      deviceToken
      user {
        id
      }
      userErrors {
        code
      }
    }
  }
`;
