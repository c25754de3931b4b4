import { blockOfText, lineOfText, normalizeEmail } from '@agora/schema';
import type { GiftCardMail } from '../../domain/credits/gift-card-mail.ts';
import type { GiftCardMailInput } from '../../generated/resolvers.ts';
import type { Refusal } from '../refuse.ts';

const dayMs = 24 * 3_600_000;
const latestDays = 366;
const isTag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;

export type WantedMail = Omit<GiftCardMail, 'giftCardId' | 'sentAt'>;

/** A mail with a gift card as staff want it: to be sent at once unless a later day is said, within a year and while the card is good. */
export function readGiftCardMail(
  { email, recipientName, senderName, message, locale, sendAt }: GiftCardMailInput,
  expiresAt: Date | null,
  now: Date,
): Refusal | WantedMail {
  const address = normalizeEmail(email);
  if (address === undefined) return { refused: 'INVALID_EMAIL', field: ['mail', 'email'] };
  const text = (given: string | null | undefined, read: (value: string) => string | undefined) =>
    given == null ? null : read(given);
  const name = text(recipientName, (value) => lineOfText(value, 100));
  if (name === undefined) return { refused: 'INVALID_TEXT', field: ['mail', 'recipientName'] };
  const sender = text(senderName, (value) => lineOfText(value, 100));
  if (sender === undefined) return { refused: 'INVALID_TEXT', field: ['mail', 'senderName'] };
  const words = text(message, (value) => blockOfText(value, 500));
  if (words === undefined) return { refused: 'INVALID_TEXT', field: ['mail', 'message'] };
  const tag = locale ?? 'en';
  if (!isTag.test(tag)) return { refused: 'INVALID_TEXT', field: ['mail', 'locale'] };
  const at = sendAt && sendAt > now ? sendAt : now;
  if (at.getTime() - now.getTime() > latestDays * dayMs || (expiresAt && at >= expiresAt)) {
    return { refused: 'INVALID_SEND_AT', field: ['mail', 'sendAt'] };
  }
  return { email: address, recipientName: name, senderName: sender, message: words, locale: tag, sendAt: at };
}
