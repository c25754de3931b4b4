import { expectedVersion, type TryMutation } from './tried-mutation.ts';

/** How each mutation of deliveries is tried. */
export const deliveryMutations: Readonly<Record<string, TryMutation>> = {
  deliveryEventRecord: ({ delivery: deliveryId }) => [
    { input: { deliveryId, kind: 'PICKED_UP' }, about: 'the customer' },
  ],
  deliveryReschedule: ({ delivery: deliveryId, unknown: slotId }) => [
    { input: { deliveryId, slotId, day: '2030-01-01' }, about: 'the customer' },
  ],
  deliverySlotCreate: () => [
    {
      input: {
        ...{ depot: 'Nowhere', shippingOptionCode: 'EXPRESS', weekdays: ['MONDAY'], startsAt: '09:00' },
        ...{ endsAt: '12:00', timeZone: 'America/Chicago', capacity: 1, cutOffMinutes: 0 },
      },
      about: 'the shop',
    },
  ],
  deliverySlotUpdate: ({ unknown: slotId }) => [{ input: { slotId, expectedVersion }, about: 'the shop' }],
  deliveryClosedDaySet: () => [{ input: { depot: 'US-WA', day: '2030-12-25', isClosed: false }, about: 'the shop' }],
};
