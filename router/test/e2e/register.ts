import { randomUUID } from 'node:crypto';
import { login } from './login.ts';
import type { ShopClient } from './shop-client.ts';

interface Registered {
  readonly customer: ShopClient;
  readonly customerId: string;
  readonly email: string;
  readonly password: string;
}

/** A new customer of that shop, logged in. */
export async function register(shop: ShopClient, tell: (step: string, result: string) => void): Promise<Registered> {
  const email = `grace.${randomUUID().slice(0, 8)}@example.com`;
  const password = randomUUID();
  const input = { email, password, displayName: 'Grace Hopper' };
  const { userRegister } = await shop.request(REGISTER, { input });
  if (!userRegister.user) throw new Error(`userRegister was refused: ${JSON.stringify(userRegister.userErrors)}`);
  tell('registers', `${email}, user ${userRegister.user.id}`);
  const { accessToken, accessTokenExpiresAt } = await login(shop, { email, password });
  tell('logs in', `access token until ${accessTokenExpiresAt}`);
  return { customer: shop.as(accessToken), customerId: userRegister.user.id, email, password };
}

const REGISTER = /* GraphQL */ `
  mutation ($input: UserRegisterInput!) {
    userRegister(input: $input) {
      user {
        id
      }
      userErrors {
        code
      }
    }
  }
`;
