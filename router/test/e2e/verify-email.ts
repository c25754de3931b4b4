import type { Data, ShopClient } from './shop-client.ts';

/** What the shop answers to the link in the mail. */
export async function verifyEmail(customer: ShopClient, token: string): Promise<Data> {
  return (await customer.request(VERIFY, { input: { token } })).userEmailVerify;
}

const VERIFY = /* GraphQL */ `
  mutation ($input: UserEmailVerifyInput!) {
    userEmailVerify(input: $input) {
      user {
        email
        emailVerifiedAt
      }
      userErrors {
        code
      }
    }
  }
`;
