import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Weekday } from '../domain/slots/slot.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** When couriers come to doors, as staff say it. */
export const deliverySlot = pgTable(
  'delivery_slot',
  {
    id: uuid('id').primaryKey(),
    depot: text('depot').notNull(),
    optionCode: text('option_code').notNull(),
    weekdays: jsonb('weekdays').$type<readonly Weekday[]>().notNull(),
    startsAt: text('starts_at').notNull(),
    endsAt: text('ends_at').notNull(),
    timeZone: text('time_zone').notNull(),
    capacity: integer('capacity').notNull(),
    cutOffMinutes: integer('cut_off_minutes').notNull(),
    surchargeCents: integer('surcharge_cents').notNull(),
    isActive: boolean('is_active').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [index('delivery_slot_by_depot').on(table.depot, table.optionCode)],
);

/** Days on which the couriers of a depot do not come. */
export const closedDay = pgTable(
  'closed_day',
  { depot: text('depot').notNull(), day: date('day').notNull(), note: text('note') },
  (table) => [primaryKey({ columns: [table.depot, table.day] })],
);

/** How many parcels are booked of a slot on a day; its row is locked by whoever books or gives back. */
export const slotDay = pgTable(
  'slot_day',
  {
    slotId: uuid('slot_id')
      .notNull()
      .references(() => deliverySlot.id),
    day: date('day').notNull(),
    booked: integer('booked').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.slotId, table.day] }),
    check('no_fewer_than_none_are_booked', sql`${table.booked} >= 0`),
  ],
);

/** What an order has of a slot, or a cart that is about to be bought: its id is the one that the order will have. */
export const slotBooking = pgTable(
  'slot_booking',
  {
    orderId: uuid('order_id').primaryKey(),
    slotId: uuid('slot_id').notNull(),
    day: date('day').notNull(),
    parcels: integer('parcels').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    timeZone: text('time_zone').notNull(),
    /** As it was when it was booked: until then its customer can change it. */
    cutOffAt: instant('cut_off_at').notNull(),
    /** What was paid for it beside the way of shipping, in cents of the tariff. */
    surchargeCents: integer('surcharge_cents').notNull(),
    optionCode: text('option_code').notNull(),
    /** Until when it is held for a cart; null once there is an order. */
    expiresAt: instant('expires_at'),
  },
  (table) => [
    index('slot_booking_by_day').on(table.slotId, table.day),
    check('some_parcels_are_booked', sql`${table.parcels} > 0`),
  ],
);
