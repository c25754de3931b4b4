import { addresses } from '../e2e/addresses.ts';
import { changeCart } from '../e2e/change-cart.ts';
import { register } from '../e2e/register.ts';
import type { ShopClient } from '../e2e/shop-client.ts';

/** Somebody who has an account, an address and a card. */
export interface Shopper {
  readonly client: ShopClient;
  readonly addressId: string;
  readonly paymentMethodId: string;
}

/** A cart that can be bought as it is. */
export interface ReadyCart {
  readonly shopper: Shopper;
  readonly cartId: string;
  readonly total: unknown;
}

export async function newShopper(shop: ShopClient): Promise<Shopper> {
  const { customer: client } = await register(shop, () => undefined);
  const { userAddressAdd } = await client.request(
    'mutation ($input: UserAddressAddInput!) { userAddressAdd(input: $input) { address { id } userErrors { code } } }',
    { input: addresses.Arlington },
  );
  const { userPaymentMethodAdd } = await client.request(
    'mutation ($input: UserPaymentMethodAddInput!) { userPaymentMethodAdd(input: $input) { paymentMethod { id } userErrors { code } } }',
    { input: { providerToken: 'tok_approve' } },
  );
  return {
    client,
    addressId: userAddressAdd.address.id,
    paymentMethodId: userPaymentMethodAdd.paymentMethod.id,
  };
}

/** Two lines of one piece each, to be brought the cheapest way. */
export async function readyCart(shopper: Shopper, variantIds: readonly string[]): Promise<ReadyCart> {
  const { client, addressId, paymentMethodId } = shopper;
  const lines = variantIds.map((variantId) => ({ variantId, quantity: 1 }));
  const { cart } = await changeCart(client, 'cartCreate', { lines });
  const cartId: string = cart.id;
  await changeCart(client, 'cartShippingAddressSet', { cartId, addressId });
  const asked = await client.request('query ($id: ID!) { cart(id: $id) { shippingOptions { code } } }', { id: cartId });
  await changeCart(client, 'cartShippingOptionSelect', { cartId, code: asked.cart.shippingOptions[0].code });
  const ready = await changeCart(client, 'cartPaymentMethodSet', { cartId, paymentMethodId });
  return { shopper, cartId, total: ready.cart.totals.total };
}
