import { randomUUID } from 'node:crypto';
import { addresses } from './addresses.ts';
import { changeCart, pickShipping } from './change-cart.ts';
import { completeCheckout } from './complete-checkout.ts';
import { eventually } from './eventually.ts';
import { type Data, money, type ShopClient } from './shop-client.ts';
import { takeGoods } from './take-goods.ts';

interface GuestOptions {
  readonly providerToken: string;
  /** Theirs; one that nobody has unless said. */
  readonly email?: string;
  /** Who gets it and where they live; as in other purchases unless said. */
  readonly to?: { readonly recipient: string; readonly line1: string };
  /** Its code. */
  readonly giftCard?: string | undefined;
  readonly tell?: (step: string, result: string) => void;
}

const nobodysEmail = () => `guest.${randomUUID().slice(0, 8)}@example.com`;

/** Somebody without an account buys two things, and looks at the order until it is delivered or cancelled. */
export async function buyAsGuest(
  guest: ShopClient,
  { providerToken, email = nobodysEmail(), to, giftCard, tell = () => undefined }: GuestOptions,
): Promise<Data> {
  const { cartId } = await takeGoods(guest, { tell });
  const { cart } = await changeCart(guest, 'cartDiscountCodeAdd', { cartId, code: 'WELCOME10' });
  tell('types a code', `WELCOME10, ${money(cart.totals.discount)} off`);
  await changeCart(guest, 'cartGuestSet', { cartId, email, shippingAddress: { ...addresses.Arlington, ...to } });
  tell('says who they are', `${email}, and where it goes`);
  const option = await pickShipping(guest, cartId);
  tell('picks shipping', `${option.name} by ${option.carrier}, ${money(option.price)}`);
  const ready = await changeCart(guest, 'cartGuestPaymentMethodSet', { cartId, providerToken });
  tell('gives a card', `VISA ending in 4242 (${providerToken})`);
  if (giftCard !== undefined) {
    await changeCart(guest, 'cartGiftCardAdd', { cartId, code: giftCard });
    const { tenders } = (await guest.request(TENDERS, { cartId })).cart;
    tell('types a gift card', `${money(tenders.giftCards[0].amount)} of it, ${money(tenders.left)} left for the card`);
  }
  await completeCheckout(guest, { cartId, total: ready.cart.totals.total }, tell);

  const order = await eventually(
    async () => {
      const { guestOrder } = await guest.request(GUEST_ORDER, { cartId });
      return ['DELIVERED', 'CANCELLED'].includes(guestOrder?.status) ? guestOrder : undefined;
    },
    { withinMs: 60_000, orElse: () => 'the order of the guest does not end' },
  );
  tell('looks at the order', `${order.number} is ${order.status}, ${order.paymentStatus}, of ${order.guestEmail}`);
  if (order.status === 'DELIVERED' && (order.deliveries.length === 0 || order.payments.length === 0)) {
    throw new Error('the guest does not see how the order was brought and paid');
  }
  return { ...order, cartId };
}

const TENDERS = /* GraphQL */ `
  query ($cartId: ID!) {
    cart(id: $cartId) {
      tenders {
        giftCards {
          amount {
            amount
            currency
          }
        }
        left {
          amount
          currency
        }
      }
    }
  }
`;

const GUEST_ORDER = /* GraphQL */ `
  query ($cartId: ID!) {
    guestOrder(cartId: $cartId) {
      id
      number
      status
      paymentStatus
      guestEmail
      cancellation {
        reason
      }
      customer {
        id
      }
      deliveries {
        status
      }
      payments {
        status
      }
    }
  }
`;
