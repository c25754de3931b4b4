import { readSubgraphConfig } from '@agora/kit';
import { z } from 'zod';

const settings = z
  .object({
    /** How long goods are put aside for an order that is not paid. */
    INVENTORY_RESERVATION_SECONDS: z.coerce.number().int().min(1).max(604_800).default(1_800),
    /** How long goods are put aside for a cart that is about to be bought; not at all unless set. */
    INVENTORY_HOLD_SECONDS: z.coerce.number().int().min(0).max(3_600).default(0),
    /** The most that still counts as low stock. */
    INVENTORY_LOW_STOCK_QUANTITY: z.coerce.number().int().min(0).max(1_000_000).default(10),
    /** How many of something customers are told of at most; all of them unless set. */
    INVENTORY_EXACT_UP_TO: z.coerce.number().int().min(1).max(1_000_000).optional(),
    /** Whether goods of one order may come from several warehouses. */
    INVENTORY_SPLIT_ORDERS: z.enum(['on', 'off']).default('on'),
    /** For how long goods for one supplier and warehouse are collected before they are ordered. */
    INVENTORY_REPLENISHMENT_COLLECTING_SECONDS: z.coerce.number().int().min(0).max(604_800).default(300),
  })
  .transform((variables) => ({
    reservationSeconds: variables.INVENTORY_RESERVATION_SECONDS,
    holdSeconds: variables.INVENTORY_HOLD_SECONDS,
    lowStockQuantity: variables.INVENTORY_LOW_STOCK_QUANTITY,
    maySplit: variables.INVENTORY_SPLIT_ORDERS === 'on',
    exactUpTo: variables.INVENTORY_EXACT_UP_TO,
    collectingSeconds: variables.INVENTORY_REPLENISHMENT_COLLECTING_SECONDS,
  }));

export type Settings = z.infer<typeof settings>;

export const readConfig = () => readSubgraphConfig('inventory', process.env, settings);
