import { deliverySlotHold, deliverySlots } from '@agora/schema';
import type { z } from 'zod';
import { ada, changeCart, type Checkout, readyCart, startCheckout, usd } from './start-checkout.ts';

const CART = /* GraphQL */ `
  query ($id: ID!, $days: Int) {
    cart(id: $id) {
      deliverySlots(days: $days) {
        slotId
        day
        window {
          startsAt
          endsAt
          timeZone
        }
        changeableUntil
        surcharge {
          amount
        }
        availability
      }
      deliverySlot {
        slotId
        day
        window {
          startsAt
        }
        surcharge {
          amount
        }
      }
      shipping {
        option {
          price {
            amount
          }
        }
        total {
          amount
        }
      }
      totals {
        shipping {
          amount
        }
        tax {
          amount
        }
        total {
          amount
        }
      }
      problems {
        code
        previousPrice {
          amount
        }
        currentPrice {
          amount
        }
      }
    }
  }
`;

export const slotId = '018f0000-0000-7000-8000-0000000051a1';

export const evening = {
  slotId,
  day: '2030-01-15',
  startsAt: '2030-01-15T23:00:00.000Z',
  endsAt: '2030-01-16T02:00:00.000Z',
  timeZone: 'America/New_York',
  changeableUntil: '2030-01-15T11:00:00.000Z',
  surcharge: usd(299),
};

export type Offered = typeof evening & { readonly availability: 'FREE' | 'FEW' | 'FULL' };

/** A shop whose couriers come in the evening, as a test changes it, and what was asked of them. */
export async function startWithSlots() {
  const shop = await startCheckout();
  const slots: { offered: Offered[]; refused: 'FULL' | 'UNAVAILABLE' | null } = {
    offered: [{ ...evening, availability: 'FREE' }],
    refused: null,
  };
  const asked: unknown[] = [];
  const held: z.infer<typeof deliverySlotHold.request>[] = [];
  shop.answers(deliverySlots, (request) => {
    asked.push(request);
    const { only } = request;
    return { slots: slots.offered.filter((one) => !only || (only.slotId === one.slotId && only.day === one.day)) };
  });
  shop.answers(deliverySlotHold, (request) => {
    held.push(request);
    const [{ availability: _, ...slot } = { ...evening, availability: 'FREE' }] = slots.offered;
    if (!request.wanted) return { slot: null, refused: null };
    return slots.refused === null ? { slot, refused: null } : { slot: null, refused: slots.refused };
  });
  return { ...shop, slots, asked, held };
}

export const choose = (shop: Checkout, cartId: string, input: object = { slotId, day: evening.day }) =>
  changeCart(shop.as(ada), 'cartDeliverySlotSelect', { cartId, ...input });

export const read = async (shop: Checkout, id: string, days?: number) =>
  (await shop.as(ada).query(CART, { id, days })).cart;

export async function cartWithSlot(shop: Checkout) {
  const cartId = await readyCart(shop);
  await choose(shop, cartId);
  return cartId;
}
