import { addresses } from './addresses.ts';
import { changeCart, pickShipping } from './change-cart.ts';
import { money, type ShopClient } from './shop-client.ts';
import { type Taken, takeGoods, type TakeOptions } from './take-goods.ts';

interface FilledCart extends Taken {
  readonly total: { readonly amount: string; readonly currency: string };
}

export interface FillOptions extends TakeOptions {
  /** Token of the simulated payment provider: `tok_approve`, `tok_decline`, `tok_insufficient_funds`. */
  readonly providerToken: string;
  /** Where it goes; Arlington, Virginia, unless said. */
  readonly city?: keyof typeof addresses;
}

/** Makes a cart of two things that says where to, how and by which means, so that it can be bought as it is. */
export async function fillCart(customer: ShopClient, options: FillOptions): Promise<FilledCart> {
  const { providerToken, city = 'Arlington', tell = () => undefined } = options;
  const taken = await takeGoods(customer, options);
  const { cartId } = taken;
  const { userAddressAdd } = await customer.request(ADDRESS_ADD, { input: addresses[city] });
  const addressId: string = userAddressAdd.address.id;
  await changeCart(customer, 'cartShippingAddressSet', { cartId, addressId });
  const option = await pickShipping(customer, cartId);
  tell('picks shipping', `${option.name} by ${option.carrier}, ${money(option.price)}`);

  const { userPaymentMethodAdd } = await customer.request(PAYMENT_METHOD_ADD, { input: { providerToken } });
  const paymentMethodId: string = userPaymentMethodAdd.paymentMethod.id;
  const ready = await changeCart(customer, 'cartPaymentMethodSet', { cartId, paymentMethodId });
  tell('picks payment', `VISA ending in 4242 (${providerToken})`);
  return { ...taken, total: ready.cart.totals.total };
}

const ADDRESS_ADD = /* GraphQL */ `
  mutation ($input: UserAddressAddInput!) {
    userAddressAdd(input: $input) {
      address {
        id
      }
      userErrors {
        code
      }
    }
  }
`;

const PAYMENT_METHOD_ADD = /* GraphQL */ `
  mutation ($input: UserPaymentMethodAddInput!) {
    userPaymentMethodAdd(input: $input) {
      paymentMethod {
        id
      }
      userErrors {
        code
      }
    }
  }
`;
