import { deliverySlotHold, deliverySlots } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { weekdays } from '../src/domain/slots/slot.ts';
import { type Shop, startDelivery } from './start-delivery.ts';

export const manager = {
  id: '018f0000-0000-7000-8000-0000000000e1',
  roles: ['ADMIN'],
  scopes: ['delivery:manage'],
};

/** As a slot is made: each morning in Illinois. */
export const morning = {
  depot: 'US-IL',
  shippingOptionCode: 'STANDARD',
  weekdays: [...weekdays],
  startsAt: '09:00',
  endsAt: '12:00',
  timeZone: 'America/Chicago',
  capacity: 10,
  cutOffMinutes: 60,
  surcharge: { amount: '2.50', currency: 'USD' },
};

const CREATE = /* GraphQL */ `
  mutation ($input: DeliverySlotCreateInput!) {
    deliverySlotCreate(input: $input) {
      slot {
        id
      }
      userErrors {
        code
        field
      }
    }
  }
`;

export async function createSlot(shop: Shop, changed: object = {}) {
  return (await shop.as(manager).mutate(CREATE, { input: { ...morning, ...changed } })).deliverySlotCreate;
}

/** A shop with a slot, whose parcels do not move by themselves. */
export async function startWithSlot(changed: Partial<typeof morning> = {}) {
  const shop = await startDelivery({ isSimulated: false });
  const { slot } = await createSlot(shop, changed);
  return Object.assign(shop, { slotId: slot.id as string });
}

export const place = {
  country: 'US',
  region: 'IL',
  shippingOptionCode: 'STANDARD',
  weightGrams: 1_500,
  currency: 'USD',
};

export const offered = async (shop: Shop, more: Partial<Parameters<typeof ask>[1]> = {}) =>
  (await ask(shop, more)).slots;

const ask = (
  shop: Shop,
  more: Partial<typeof place> & {
    readonly days?: number;
    readonly orderId?: string;
    readonly only?: { readonly slotId: string; readonly day: string };
  },
) => shop.ask(deliverySlots, { ...place, days: 7, ...more });

/** Some days ahead, so that it is not too near at any time of the day. */
export async function dayAhead(shop: Shop, days = 3): Promise<string> {
  const slots = await offered(shop);
  return slots[Math.min(days, slots.length - 1)]?.day ?? '';
}

export const hold = (
  shop: Shop,
  orderId: string,
  slot: { readonly slotId: string; readonly day: string },
  more: Partial<typeof place> = {},
) => shop.ask(deliverySlotHold, { orderId, wanted: { ...place, ...more, ...slot } }, uuidv7());

/** A cart that is bought without the slot that it had. */
export const letGo = (shop: Shop, orderId: string) => shop.ask(deliverySlotHold, { orderId, wanted: null }, uuidv7());
