import type { Send } from '@agora/kit';
import {
  checkoutGuestReminder,
  checkoutIsAbandoned,
  orderGuestContact,
  paymentGiftCardCode,
  userContact,
  userGuestMailbox,
  userMailToken,
  userMarketingMailbox,
} from '@agora/schema';
import type { Stores } from '../db/stores.ts';
import type { Mail } from '../domain/mail/mail.ts';
import type { MailData } from '../domain/mail/mail-message.ts';
import { categoryOf } from '../domain/message.ts';
import type { NotificationCategory } from '../domain/notification.ts';
import { isOn } from '../domain/preferences.ts';

const timeoutMs = 2_000;

interface Delivery {
  readonly address: string;
  readonly locale: string;
  /** What only the mailbox may read: the secret of a link, or the code of a gift card. Empty in mails without one. */
  readonly token: string;
}

/** Where a mail goes and what it is completed with, as others say at this moment; undefined where it is of no use any more. */
export async function askDelivery(mail: Mail, stores: Stores, send: Send): Promise<Delivery | undefined> {
  const { message, address, locale } = mail;
  if (message.kind === 'CART_ABANDONED') return askReminder(mail, message.data, send);
  if (message.kind === 'BACK_IN_STOCK') {
    return (await isWanted(mail, 'STOCK', stores)) ? askProvenMailbox(mail, send) : undefined;
  }
  if (message.kind === 'NEWS') {
    const { news, isOfGuest } = message.data;
    if (isOfGuest) return askGuest(mail, send);
    return (await isWanted(mail, categoryOf(news), stores)) ? askAccount(mail, send) : undefined;
  }
  const token = await askSecret(mail, send);
  return token === undefined ? undefined : { address, locale, token };
}

/** Looked at when the mail is sent: who switched such mails off meanwhile gets none. */
async function isWanted({ recipientId }: Mail, category: NotificationCategory, { notifications }: Stores) {
  const mailbox = (await notifications.mailboxesOf([recipientId])).get(recipientId);
  return isOn(mailbox?.switchedOff ?? [], category, 'EMAIL');
}

/** The language of a guest nobody knows. */
async function askGuest({ recipientId: orderId }: Mail, send: Send): Promise<Delivery | undefined> {
  const guest = await send(orderGuestContact, { orderId }, { timeoutMs });
  return guest ? { address: guest.email, locale: 'en-US', token: '' } : undefined;
}

/** What becomes of a purchase is written to where its buyer said, proven or not, as it is to a guest. */
async function askAccount({ recipientId }: Mail, send: Send): Promise<Delivery | undefined> {
  const contact = await send(userContact, { userId: recipientId }, { timeoutMs });
  return contact ? { address: contact.email, locale: contact.locale, token: '' } : undefined;
}

/** Of somebody with an account, unless it is gone, or the address may be a stranger's: nobody else can have mails sent there. */
async function askProvenMailbox({ recipientId }: Mail, send: Send): Promise<Delivery | undefined> {
  const contact = await send(userContact, { userId: recipientId }, { timeoutMs });
  return contact?.isVerified ? { address: contact.email, locale: contact.locale, token: '' } : undefined;
}

async function askSecret({ tokenId, message }: Mail, send: Send): Promise<string | undefined> {
  if (tokenId === null) return '';
  if (message.kind === 'GIFT_CARD') {
    return (await send(paymentGiftCardCode, { giftCardId: tokenId }, { timeoutMs }))?.code;
  }
  return (await send(userMailToken, { tokenId }, { timeoutMs }))?.token;
}

/** What was bought, emptied or changed meanwhile needs no reminder; the consent is asked for last. */
async function askReminder(
  { recipientId }: Mail,
  { cartId, untouchedSince, shareToken }: MailData['CART_ABANDONED'],
  send: Send,
): Promise<Delivery | undefined> {
  if (shareToken !== undefined) return askGuestReminder({ cartId, untouchedSince }, send);
  const asked = { cartId, customerId: recipientId, untouchedSince };
  const { isAbandoned } = await send(checkoutIsAbandoned, asked, { timeoutMs });
  const mailbox = isAbandoned ? await send(userMarketingMailbox, { userId: recipientId }, { timeoutMs }) : null;
  return mailbox ? { address: mailbox.email, locale: mailbox.locale, token: mailbox.unsubscribeToken } : undefined;
}

/** The language of a guest nobody knows; whoever stopped such mails, or has an account that takes none, gets none. */
async function askGuestReminder(
  left: { readonly cartId: string; readonly untouchedSince: string },
  send: Send,
): Promise<Delivery | undefined> {
  const guest = await send(checkoutGuestReminder, left, { timeoutMs });
  const mailbox = guest && (await send(userGuestMailbox, guest, { timeoutMs }));
  return mailbox
    ? { address: guest.email, locale: mailbox.locale ?? 'en-US', token: mailbox.unsubscribeToken }
    : undefined;
}
