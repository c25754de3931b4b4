import type { Data, ShopClient } from './shop-client.ts';

interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Of the registration, for an account whose address is not verified. */
  readonly deviceToken?: string | undefined;
}

/** The tokens of somebody who has an account. */
export async function login(shop: ShopClient, { email, password, deviceToken }: Credentials): Promise<Data> {
  const { userLogin } = await shop.request(LOGIN, { input: { email, password, deviceToken } });
  if (!userLogin.accessToken) throw new Error(`userLogin was refused: ${JSON.stringify(userLogin.userErrors)}`);
  return userLogin;
}

const LOGIN = /* GraphQL */ `
  mutation ($input: UserLoginInput!) {
    userLogin(input: $input) {
      accessToken
      accessTokenExpiresAt
      refreshToken
      userErrors {
        code
      }
    }
  }
`;
