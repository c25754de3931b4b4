import type { Settings } from '../src/config.ts';
import { userMailToken } from '@agora/schema';
import { type NotificationShop, startNotification } from './start-notification.ts';

export const token = 'the-secret-of-the-link';
export const tokenId = '018f0000-0000-7000-8000-000000000077';
export const expiresAt = '2026-02-03T12:00:00.000Z';

/** A notification service that sends by this mail server, beside a user service that gives this for a link. */
export async function startWithMail(
  { smtpUrl }: { readonly smtpUrl: string },
  answer: string | null = token,
  changed: Partial<Settings> = {},
): Promise<NotificationShop> {
  const smtp = { url: smtpUrl, from: 'Agora <shop@agora.example>' };
  const shop = await startNotification(undefined, { smtp, ...changed });
  shop.answers(userMailToken, ({ tokenId: id }) =>
    answer === null || id !== tokenId ? null : { token: answer, expiresAt },
  );
  return shop;
}
