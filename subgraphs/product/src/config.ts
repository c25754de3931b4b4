import { readSubgraphConfig } from '@agora/kit';
import { z } from 'zod';

const settings = z
  .object({
    NODE_ENV: z.string().optional(),
    PRODUCT_PORT: z.string().optional(),
    PRODUCT_MEDIA_URL: z.url({ protocol: /^https?$/ }).optional(),
  })
  .transform(({ NODE_ENV, PRODUCT_PORT, PRODUCT_MEDIA_URL }) => ({
    /** What stands before `/media/` in the addresses of pictures; in production, unless said, the site of the shop itself. */
    mediaUrl:
      PRODUCT_MEDIA_URL?.replace(/\/+$/, '') ??
      (NODE_ENV === 'production' ? '' : `http://localhost:${PRODUCT_PORT ?? ''}`),
  }));

export type Settings = z.infer<typeof settings>;

export const readConfig = () => readSubgraphConfig('product', process.env, settings);
