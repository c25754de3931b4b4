import { ada, address, changeCart, chair, type Checkout, createCart } from '../start-checkout.ts';

const CART = /* GraphQL */ `
  query ($id: ID!) {
    cart(id: $id) {
      discountCodes {
        code
        isApplied
        reason
      }
      promotions {
        name
        code
        amount {
          amount
        }
      }
      lines {
        kind
        quantity
        adjustments {
          source
          code
          text
          amount {
            amount
          }
          explanation {
            code
          }
        }
      }
      totals {
        discount {
          amount
        }
        total {
          amount
        }
      }
      problems {
        code
        discountCode
        reason
        isBlocking
      }
    }
  }
`;

/** A cart with all that promotions do to it. */
export const readCart = async (shop: Checkout, id: string, who = shop.as(ada)) => (await who.query(CART, { id })).cart;
/** Puts a code into a cart, Ada's unless said. */
export const addCode = (shop: Checkout, cartId: string, code: string, who = shop.as(ada)) =>
  changeCart(who, 'cartDiscountCodeAdd', { cartId, code });

/** A cart of a guest with a chair, ready but for its payment. */
export async function guestCart(shop: Checkout, email: string, quantity = 1) {
  const cartId = await createCart(shop.guest);
  const { line2: _, ...shippingAddress } = address;
  await changeCart(shop.guest, 'cartLinesAdd', { cartId, lines: [{ variantId: chair, quantity }] });
  await changeCart(shop.guest, 'cartGuestSet', { cartId, email, shippingAddress });
  await changeCart(shop.guest, 'cartShippingOptionSelect', { cartId, code: 'STANDARD' });
  return cartId;
}

/** All is free, so that guests can buy. */
export const free = { action: { kind: 'PERCENT_OFF', percent: '100' } };
export const freeShipping = { action: { kind: 'SHIPPING_PERCENT_OFF', percent: '100' } };
