import { readSubgraphConfig } from '@agora/kit';
import { z } from 'zod';
import { mediaStoreAddress } from './media-store/media-store-address.ts';

const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));

const localStorefront = 'http://localhost:4000';

/** As compose passes on what nobody has set. */
const unlessEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const settings = z
  .object({
    NODE_ENV: z.string().optional(),
    PRODUCT_PORT: z.string().optional(),
    PRODUCT_MEDIA_URL: unlessEmpty(address.optional()),
    PRODUCT_MEDIA_STORE: unlessEmpty(mediaStoreAddress.optional()),
    PRODUCT_STOREFRONT_URL: unlessEmpty(address.optional()),
  })
  .transform(({ NODE_ENV, PRODUCT_PORT, PRODUCT_MEDIA_URL, PRODUCT_MEDIA_STORE, PRODUCT_STOREFRONT_URL }) => ({
    /** What stands before `/media/` in the addresses of pictures; in production, unless said, the site of the shop itself. */
    mediaUrl: PRODUCT_MEDIA_URL ?? (NODE_ENV === 'production' ? '' : `http://localhost:${PRODUCT_PORT ?? ''}`),
    /** What stands before `/downloads/` in links of buyers: where the pages are, or in production, unless said, the same site. */
    downloadUrl: PRODUCT_STOREFRONT_URL ?? (NODE_ENV === 'production' ? '' : localStorefront),
    /** Where the bytes of pictures lie; in the database, unless said. */
    mediaStore: PRODUCT_MEDIA_STORE,
    /** Where the pages of the shop are, for who reads a file of products elsewhere. */
    storefrontUrl: PRODUCT_STOREFRONT_URL ?? localStorefront,
    /** What stands before `/media/` in such files: always a whole address. */
    publicMediaUrl: PRODUCT_MEDIA_URL ?? PRODUCT_STOREFRONT_URL ?? localStorefront,
  }));

export type Settings = z.infer<typeof settings>;

export const readConfig = () => readSubgraphConfig('product', process.env, settings);
