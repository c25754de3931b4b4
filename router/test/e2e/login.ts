import type { Data, ShopClient } from './shop-client.ts';

/** The tokens of somebody who has an account. */
export async function login(
  shop: ShopClient,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Data> {
  const { userLogin } = await shop.request(LOGIN, { input: { email, password } });
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
