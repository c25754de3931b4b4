import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Data, ShopClient } from '../shop-client.ts';
import type { Account } from './open-accounts.ts';

/** Somebody who has to press one more button. */
export interface Buyer {
  readonly client: ShopClient;
  readonly cartId: string;
  readonly total: Data;
}

/** Gives a customer a cart with one piece of a variant, which can be bought as it is. */
export async function buyerOf(
  shop: ShopClient,
  { refreshToken, addressId, paymentMethodId }: Account,
  variantId: string,
): Promise<Buyer> {
  const { sessionRefresh } = await shop.request(REFRESH, { input: { refreshToken } });
  const client = shop.as(sessionRefresh.accessToken);
  const cartId: string = (await client.request('mutation { cartCreate { cart { id } } }')).cartCreate.cart.id;
  const filled = await client.request(FILL, {
    lines: { cartId, lines: [{ variantId, quantity: 1 }] },
    address: { cartId, addressId },
    option: { cartId, code: 'STANDARD' },
    payment: { cartId, paymentMethodId },
  });
  const { cart, userErrors } = filled.cartPaymentMethodSet;
  if (!cart) throw new Error(`a buyer is not ready: ${JSON.stringify(userErrors)}`);
  return { client, cartId, total: cart.totals.total };
}

/** The id of the order, or the code by which the purchase was refused. */
export async function press({
  client,
  cartId,
  total: expectedTotal,
}: Buyer): Promise<{ orderId?: string; code?: string }> {
  const input = { cartId, expectedTotal, idempotencyKey: randomUUID() };
  for (let attempts = 0; ; attempts++) {
    const { data, errors } = await client.execute(COMPLETE, { input });
    const payload = data?.checkoutComplete;
    if (payload?.order) return { orderId: payload.order.id };
    if (payload) return { code: payload.userErrors[0]?.code };
    // A system under such a load may turn somebody away for the moment, who tries again under the same key.
    if (attempts === 20) throw new Error(`nobody can buy: ${JSON.stringify(errors)}`);
    await delay(250);
  }
}

const REFRESH = 'mutation ($input: SessionRefreshInput!) { sessionRefresh(input: $input) { accessToken } }';

const FILL = /* GraphQL */ `
  mutation (
    $lines: CartLinesAddInput!
    $address: CartShippingAddressSetInput!
    $option: CartShippingOptionSelectInput!
    $payment: CartPaymentMethodSetInput!
  ) {
    cartLinesAdd(input: $lines) {
      userErrors {
        code
      }
    }
    cartShippingAddressSet(input: $address) {
      userErrors {
        code
      }
    }
    cartShippingOptionSelect(input: $option) {
      userErrors {
        code
      }
    }
    cartPaymentMethodSet(input: $payment) {
      cart {
        totals {
          total {
            amount
            currency
          }
        }
      }
      userErrors {
        code
      }
    }
  }
`;

const COMPLETE = /* GraphQL */ `
  mutation ($input: CheckoutCompleteInput!) {
    checkoutComplete(input: $input) {
      order {
        id
      }
      userErrors {
        code
      }
    }
  }
`;
