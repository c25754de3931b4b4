import { randomUUID } from 'node:crypto';
import { login } from './login.ts';
import type { ShopClient } from './shop-client.ts';

/** The admin of the demo shop makes a gift card; resolves to its code. */
export async function issueGiftCard(shop: ShopClient, amount: string): Promise<string> {
  const { accessToken } = await login(shop, { email: 'admin@example.com', password: 'correct-horse-battery' });
  await using admin = shop.as(accessToken);
  const input = { amount: { amount, currency: 'USD' }, note: 'A present', idempotencyKey: randomUUID() };
  const { giftCardIssue } = await admin.request(GIFT_CARD_ISSUE, { input });
  return giftCardIssue.giftCards[0].code;
}

const GIFT_CARD_ISSUE = /* GraphQL */ `
  mutation ($input: GiftCardIssueInput!) {
    giftCardIssue(input: $input) {
      giftCards {
        code
      }
    }
  }
`;
