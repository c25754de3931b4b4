import { addresses } from './addresses.ts';
import { changeCart, pickShipping } from './change-cart.ts';
import { completeCheckout } from './complete-checkout.ts';
import { eventually } from './eventually.ts';
import { type Data, money, type ShopClient } from './shop-client.ts';
import { takeGoods } from './take-goods.ts';

/** Of the demo shop, downloaded and not shipped. */
const guide = 'workplace-planning-guide-to-download';

interface DigitalOptions {
  /** Whether two things that are shipped are bought with it. */
  readonly withGoods: boolean;
  readonly tell?: (step: string, result: string) => void;
}

/** A guest buys a guide that is downloaded, alone or with goods, and looks at the order until it is delivered. */
export async function buyDigital(
  guest: ShopClient,
  { withGoods, tell = () => undefined }: DigitalOptions,
): Promise<Data> {
  const { product } = await guest.request('query ($slug: String!) { product(slug: $slug) { variants { id } } }', {
    slug: guide,
  });
  const cartId: string = withGoods
    ? (await takeGoods(guest, { tell })).cartId
    : (await guest.request('mutation { cartCreate { cart { id } } }')).cartCreate.cart.id;
  await changeCart(guest, 'cartLinesAdd', { cartId, lines: [{ variantId: product.variants[0].id, quantity: 1 }] });
  const email = 'guest.reader@example.com';
  if (withGoods) {
    await changeCart(guest, 'cartGuestSet', { cartId, email, shippingAddress: addresses.Arlington });
    await pickShipping(guest, cartId);
  } else {
    await changeCart(guest, 'cartGuestSet', { cartId, email });
    await changeCart(guest, 'cartDetailsSet', { cartId, billingAddress: addresses.Arlington });
  }
  const ready = await changeCart(guest, 'cartGuestPaymentMethodSet', { cartId, providerToken: 'tok_approve' });
  const { total } = ready.cart.totals;
  tell('fills a cart', `with a guide to download, ${money(total)}`);
  await completeCheckout(guest, { cartId, total }, tell);
  return eventually(
    async () => {
      const { guestOrder } = await guest.request(ORDER, { cartId });
      return ['DELIVERED', 'CANCELLED'].includes(guestOrder?.status) ? guestOrder : undefined;
    },
    { withinMs: 60_000, orElse: () => 'the order of the guide does not end' },
  );
}

const ORDER = /* GraphQL */ `
  query ($cartId: ID!) {
    guestOrder(cartId: $cartId) {
      status
      paymentStatus
      fulfilmentStatus
      requiresShipping
      lines {
        requiresShipping
        deliveredQuantity
      }
      timelineEntries(first: 50) {
        nodes {
          kind
        }
      }
    }
  }
`;
