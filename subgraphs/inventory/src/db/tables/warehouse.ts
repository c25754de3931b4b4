import type { PostalAddress } from '@agora/schema';
import { boolean, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Area } from '../../domain/warehouse/warehouse.ts';

export const warehouse = pgTable('warehouse', {
  id: uuid('id').primaryKey(),
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
  address: jsonb('address').$type<PostalAddress>(),
  serves: jsonb('serves').$type<readonly Area[]>().notNull().default([]),
  isOpen: boolean('is_open').notNull().default(true),
  version: integer('version').notNull().default(1),
});
