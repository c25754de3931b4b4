import { setTimeout as delay } from 'node:timers/promises';
import type { Data, ShopClient } from './shop-client.ts';

const withinMs = 10_000;

/** The cart that a customer has again after an order failed, which an event brings about: soon, not at once. */
export async function cartBack(customer: ShopClient): Promise<Data> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const { me } = await customer.request(CART);
    if (me.cart) return me.cart;
    if (Date.now() > deadline) throw new Error('the cart did not come back');
    await delay(100);
  }
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
