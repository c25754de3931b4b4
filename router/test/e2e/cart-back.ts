import { eventually } from './eventually.ts';
import type { Data, ShopClient } from './shop-client.ts';

/** The cart that a customer has again after an order failed. */
export async function cartBack(customer: ShopClient): Promise<Data> {
  return eventually(async () => (await customer.request(CART)).me.cart, { orElse: () => 'the cart did not come back' });
}

const CART = /* GraphQL */ `
  {
    me {
      cart {
        status
        lines {
          quantity
        }
        shippingAddress {
          city
        }
      }
    }
  }
`;
