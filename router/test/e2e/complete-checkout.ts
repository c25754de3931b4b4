import { randomUUID } from 'node:crypto';
import { type Data, money, type ShopClient } from './shop-client.ts';

/** Buys a cart for the total that its customer was shown; resolves to what was sent, to send it again, and to the order. */
export async function completeCheckout(
  customer: ShopClient,
  { cartId, total }: { readonly cartId: string; readonly total: Data },
  tell: (step: string, result: string) => void = () => undefined,
): Promise<{ readonly orderId: string; readonly input: Readonly<Record<string, unknown>> }> {
  const input = { cartId, expectedTotal: total, idempotencyKey: randomUUID() };
  const orderId = await sendCheckout(customer, input);
  tell('completes checkout', `${money(total)}, order ${orderId}`);
  return { orderId, input };
}

/** Throws when the purchase is refused. */
export async function sendCheckout(customer: ShopClient, input: Readonly<Record<string, unknown>>): Promise<string> {
  const { checkoutComplete } = await customer.request(CHECKOUT_COMPLETE, { input });
  if (!checkoutComplete.order) throw new Error(`refused: ${JSON.stringify(checkoutComplete.userErrors)}`);
  return checkoutComplete.order.id;
}

const CHECKOUT_COMPLETE = /* GraphQL */ `
  mutation ($input: CheckoutCompleteInput!) {
    checkoutComplete(input: $input) {
      order {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`;
