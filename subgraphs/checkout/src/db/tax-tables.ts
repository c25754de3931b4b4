import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { TaxExemption } from '../domain/tax/tax-exemption.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });

/** Rates of kinds of goods from a moment on; the first ones come with migrations. */
export const taxRate = pgTable(
  'tax_rate',
  {
    country: text('country').notNull(),
    /** Empty for the whole country. */
    region: text('region').notNull(),
    taxClass: text('tax_class').notNull().default('standard'),
    validFrom: moment('valid_from').notNull(),
    /** Null where nothing is shipped to, or a kind has no rate of its own. */
    millionths: integer('millionths'),
    /** Whether prices include the tax. */
    isIncluded: boolean('is_included').notNull().default(false),
    /** The goods of an order are worth at most so much where another rate holds; null where one holds for all. */
    upToMinor: bigint('up_to_minor', { mode: 'number' }),
    upToCurrency: text('up_to_currency'),
    /** That rate; null where it is that of the country from where the shop sells. */
    upToMillionths: integer('up_to_millionths'),
    /** Null for rates that came with a migration. */
    setBy: uuid('set_by'),
    setAt: moment('set_at'),
  },
  (table) => [primaryKey({ columns: [table.country, table.region, table.taxClass, table.validFrom] })],
);

/** Whom the shop asks for no tax, where, and by what. */
export const taxExemption = pgTable(
  'tax_exemption',
  {
    id: uuid('id').primaryKey(),
    customerId: uuid('customer_id'),
    customerGroup: text('customer_group'),
    /** Null wherever the goods go. */
    country: text('country'),
    /** Empty for the whole country. */
    region: text('region').notNull(),
    reason: text('reason').$type<TaxExemption['reason']>().notNull(),
    certificateNumber: text('certificate_number'),
    validFrom: moment('valid_from').notNull(),
    validTo: moment('valid_to'),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    index('exemption_of_customer').on(table.customerId),
    index('exemption_of_group').on(table.customerGroup),
    index('exemption_by_age').on(table.createdAt, table.id),
    check('of_customer_or_group', sql`(${table.customerId} is null) <> (${table.customerGroup} is null)`),
  ],
);
