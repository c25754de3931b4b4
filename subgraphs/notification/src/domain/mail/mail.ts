import type { MailMessage } from './mail-message.ts';

/** A mail is due until the mail server takes it or refuses it for good, or there is nothing left to say. */
export type MailStatus = 'DUE' | 'SENT' | 'REFUSED' | 'OBSOLETE';

/** A mail to one mailbox. */
export interface Mail {
  readonly id: string;
  /** The event that caused it: each causes at most one to a mailbox. */
  readonly eventId: string;
  readonly recipientId: string;
  /** Empty until it is sent, where the event says no address or a person must have agreed to be written to: it is asked for then. */
  readonly address: string;
  /** A BCP 47 tag; empty where the address is. */
  readonly locale: string;
  /** Of whoever reads it, as IANA calls it; null where it is not known. */
  readonly timeZone: string | null;
  readonly message: MailMessage;
  /** The user service's name for the secret of the link in it, the gift card whose code is in it, or the cart that it reminds of. The secret itself is asked for when the mail is sent. */
  readonly tokenId: string | null;
  readonly status: MailStatus;
  readonly queuedAt: Date;
  readonly endedAt: Date | null;
  /** What the mail server said when it refused it. */
  readonly refusal: string | null;
}
