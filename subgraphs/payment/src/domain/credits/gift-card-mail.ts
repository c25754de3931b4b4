/** To whom a gift card is sent by mail, and when. Its code stands in the mail alone. */
export interface GiftCardMail {
  readonly giftCardId: string;
  /** Null once it is forgotten, as the names and the words are. */
  readonly email: string | null;
  readonly recipientName: string | null;
  readonly senderName: string | null;
  readonly message: string | null;
  /** A BCP 47 tag. */
  readonly locale: string;
  readonly sendAt: Date;
  /** When the mail was handed on, null until then. */
  readonly sentAt: Date | null;
}

const dayMs = 24 * 3_600_000;

/** A mail server that is away is tried for a day; for so long, and some more, the code is told to who writes the mail. */
const toldForMs = 3 * dayMs;

/** Whether the code may be told to who writes the mail. */
export const mayTellCode = ({ sentAt }: GiftCardMail, now: Date): boolean =>
  sentAt !== null && now.getTime() - sentAt.getTime() <= toldForMs;

/** So long after it was sent nobody asks any more where it went. */
export const mailKeptMs = 30 * dayMs;
