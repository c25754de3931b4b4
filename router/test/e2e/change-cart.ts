import { eventually } from './eventually.ts';
import type { Data, ShopClient } from './shop-client.ts';

/** Changes a cart, and throws when that is refused. */
export async function changeCart(customer: ShopClient, mutation: string, input: unknown): Promise<Data> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { cart { ${CART_FIELDS} } userErrors { code message } } }`;
  const payload = (await customer.request(document, { input }))[mutation];
  if (payload.userErrors.length > 0) throw new Error(`${mutation} was refused: ${JSON.stringify(payload.userErrors)}`);
  return payload;
}

/** Picks the first way to bring it; asks again where the carriers cannot be asked at the moment, as a system that has just started. */
export async function pickShipping(customer: ShopClient, cartId: string): Promise<Data> {
  const option = await eventually(
    async () => (await customer.execute(SHIPPING_OPTIONS, { cartId })).data?.cart?.shippingOptions?.[0],
    {
      withinMs: 30_000,
      orElse: () => 'nobody says how the cart can be brought',
    },
  );
  await changeCart(customer, 'cartShippingOptionSelect', { cartId, code: option.code });
  return option;
}

const MONEY = '{ amount currency }';
const CART_FIELDS = `id lines { id } totals { subtotal ${MONEY} discount ${MONEY} total ${MONEY} }`;
const SHIPPING_OPTIONS = `query ($cartId: ID!) { cart(id: $cartId) { shippingOptions { code name carrier price ${MONEY} } } }`;
