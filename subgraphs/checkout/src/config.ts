import { readSubgraphConfig } from '@agora/kit';
import { isCurrency } from '@agora/schema';
import { z } from 'zod';

const settings = z
  .object({
    CHECKOUT_CART_DAYS: z.coerce.number().int().min(1).max(3_650).default(30),
    CHECKOUT_ABANDONED_HOURS: z.coerce.number().int().min(1).max(168).default(24),
    CHECKOUT_SELLER_COUNTRY: z
      .string()
      .regex(/^[A-Z]{2}$/, 'must be a country of ISO 3166-1, such as DE')
      .default('US'),
    CHECKOUT_CURRENCY: z.string().refine(isCurrency, 'must be a currency of ISO 4217').default('USD'),
  })
  .transform(({ CHECKOUT_CART_DAYS, CHECKOUT_ABANDONED_HOURS, CHECKOUT_SELLER_COUNTRY, CHECKOUT_CURRENCY }) => ({
    /** An open cart that nobody touched for so long is forgotten. */
    cartDays: CHECKOUT_CART_DAYS,
    /** Of an open cart that nobody touched for so long its customer is reminded, once. */
    abandonedHours: CHECKOUT_ABANDONED_HOURS,
    /** From where the shop sells: businesses elsewhere in the European Union may owe the tax themselves. */
    sellerCountry: CHECKOUT_SELLER_COUNTRY,
    /** The currency of new carts. */
    currency: CHECKOUT_CURRENCY,
  }));

export type Settings = z.infer<typeof settings>;

export const readConfig = () => readSubgraphConfig('checkout', process.env, settings);
