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
    CHECKOUT_MORE_CURRENCIES: z
      .string()
      .transform((list) => list.split(',').flatMap((one) => one.trim() || []))
      .refine((list) => list.length < 20 && list.every(isCurrency), 'must be fewer than 20 currencies of ISO 4217')
      .optional(),
    NODE_ENV: z.string().optional(),
  })
  .transform(({ CHECKOUT_CURRENCY, CHECKOUT_MORE_CURRENCIES, NODE_ENV, ...read }) => ({
    /** An open cart that nobody touched for so long is forgotten. */
    cartDays: read.CHECKOUT_CART_DAYS,
    /** Of an open cart that nobody touched for so long its customer is reminded, once. */
    abandonedHours: read.CHECKOUT_ABANDONED_HOURS,
    /** From where the shop sells: businesses elsewhere in the European Union may owe the tax themselves. */
    sellerCountry: read.CHECKOUT_SELLER_COUNTRY,
    /** The currency of new carts. */
    currency: CHECKOUT_CURRENCY,
    /** In which carts can be priced, the one of new carts first; the demo shop has prices in euros. */
    currencies: [
      ...new Set([CHECKOUT_CURRENCY, ...(CHECKOUT_MORE_CURRENCIES ?? (NODE_ENV === 'production' ? [] : ['EUR']))]),
    ],
  }));

export type Settings = z.infer<typeof settings>;

export const readConfig = () => readSubgraphConfig('checkout', process.env, settings);
