import { readSubgraphConfig } from '@agora/kit';
import { z } from 'zod';

/** As compose passes on what nobody has set. */
const unlessEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const settings = z
  .object({
    NODE_ENV: z.string().optional(),
    NOTIFICATION_SMTP_URL: unlessEmpty(z.url({ protocol: /^smtps?$/ }).optional()),
    NOTIFICATION_MAIL_FROM: unlessEmpty(z.string().regex(/@/, 'must hold an e-mail address').optional()),
    NOTIFICATION_STOCK_ADDRESS: unlessEmpty(z.string().regex(/@/, 'must be an e-mail address').optional()),
    NOTIFICATION_STOREFRONT_URL: unlessEmpty(z.url({ protocol: /^https?$/ }).default('http://localhost:4000')),
  })
  .transform((read, context) => {
    const { NOTIFICATION_SMTP_URL: url, NOTIFICATION_MAIL_FROM: from, NOTIFICATION_STOREFRONT_URL } = read;
    if (read.NODE_ENV === 'production' && url !== undefined && from === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['NOTIFICATION_MAIL_FROM'],
        message: 'must be set in production, with NOTIFICATION_SMTP_URL',
      });
    }
    return {
      /** Where mails are handed in, and whom they are from; undefined where the shop sends none. */
      smtp: url === undefined ? undefined : { url, from: from ?? 'Agora <no-reply@example.com>' },
      /** Who of the staff is told by mail of goods that are low or do not come; undefined for nobody. */
      stockAddress: read.NOTIFICATION_STOCK_ADDRESS,
      /** Whether webhooks go to public addresses alone, and over TLS: not where their receivers are on the same machine. */
      areWebhooksGuarded: read.NODE_ENV === 'production',
      /** What links in mails lead to. */
      storefrontUrl: NOTIFICATION_STOREFRONT_URL,
    };
  });

export type Settings = z.infer<typeof settings>;

export const readConfig = () => readSubgraphConfig('notification', process.env, settings);
