import { hkdfSync } from 'node:crypto';
import { readSubgraphConfig, webhookSecret } from '@agora/kit';
import { z } from 'zod';

const daysMessage = 'must be a number of days from 1 to 36500';
const days = z.coerce.number(daysMessage).int(daysMessage).min(1, daysMessage).max(36_500, daysMessage);

const settings = z
  .object({
    NODE_ENV: z.string().optional(),
    AGORA_TRANSPORT_SECRET: z.string().default(''),
    PAYMENT_PORT: z.string().default('0'),
    PAYMENT_PROVIDER: z.enum(['simulated']).default('simulated'),
    PAYMENT_GIFT_CARD_DAYS: days.optional(),
    PAYMENT_GIFT_CARD_LEAST_DAYS: days.optional(),
    PAYMENT_CODE_SECRET: z.string().min(32).optional(),
    PAYMENT_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
    PAYMENT_WEBHOOK_SECRET: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(webhookSecret))
      .optional(),
  })
  .transform((read, context) => {
    const hasSecret = read.PAYMENT_CODE_SECRET !== undefined || read.AGORA_TRANSPORT_SECRET.length >= 32;
    if (read.NODE_ENV === 'production' && !hasSecret) {
      context.addIssue({ code: 'custom', path: ['PAYMENT_CODE_SECRET'], message: 'must be set in production' });
    }
    const { PAYMENT_GIFT_CARD_DAYS: usualDays, PAYMENT_GIFT_CARD_LEAST_DAYS: leastDays } = read;
    if (usualDays !== undefined && leastDays !== undefined && usualDays < leastDays) {
      const message = 'must not be less than PAYMENT_GIFT_CARD_LEAST_DAYS';
      context.addIssue({ code: 'custom', path: ['PAYMENT_GIFT_CARD_DAYS'], message });
    }
    const ownSecrets = read.NODE_ENV === 'production' ? [] : [developmentSecret(read.AGORA_TRANSPORT_SECRET)];
    return {
      provider: read.PAYMENT_PROVIDER,
      /** For how long gift cards can be paid with, unless staff say it: null for ever. */
      giftCardDays: usualDays ?? null,
      /** For how long at least they can be paid with, whatever staff say. */
      giftCardLeastDays: leastDays ?? null,
      /** Of which the codes of gift cards are made that are sent by mail. */
      codeSecret: read.PAYMENT_CODE_SECRET ?? read.AGORA_TRANSPORT_SECRET,
      /** What the provider's webhooks are signed with: any of them is good, without one none is taken. The simulated provider signs with the first. */
      webhookSecrets: read.PAYMENT_WEBHOOK_SECRET ?? ownSecrets,
      /** Where the simulated provider sends its webhooks: this service itself unless set. */
      webhookUrl: read.PAYMENT_WEBHOOK_URL ?? `http://127.0.0.1:${read.PAYMENT_PORT}/webhooks/simulated`,
    };
  });

export type Settings = z.infer<typeof settings>;

export const readConfig = () => readSubgraphConfig('payment', process.env, settings);

function developmentSecret(ownSecret: string): string {
  return `whsec_${Buffer.from(hkdfSync('sha256', ownSecret, '', 'agora payment webhooks', 32)).toString('base64')}`;
}
