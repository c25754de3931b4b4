import { readSubgraphConfig } from '@agora/kit';
import { z } from 'zod';

const settings = z
  .object({ CHECKOUT_CART_DAYS: z.coerce.number().int().min(1).max(3_650).default(30) })
  .transform(({ CHECKOUT_CART_DAYS }) => ({
    /** An open cart that nobody touched for so long is forgotten. */
    cartDays: CHECKOUT_CART_DAYS,
  }));

export type Settings = z.infer<typeof settings>;

export const readConfig = () => readSubgraphConfig('checkout', process.env, settings);
