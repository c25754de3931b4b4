import type { MailData, MailKind } from './mail-message.ts';

/** What a mail is written with. */
export interface LetterPlace {
  /** Where the shop's pages are. */
  readonly storefrontUrl: string;
  /** The secret of its link, the code in it, or what stops mails like it; empty in mails without one. */
  readonly token: string;
  /** A moment, as whoever reads it writes it. */
  readonly timeOf: (instant: string) => string;
  /** Of whoever reads it, as IANA calls it; null where it is not known. */
  readonly timeZone: string | null;
  /** By which numbers and dates are written. */
  readonly locale: string;
}

/** The words of a mail, plain text all of it. */
export interface Letter {
  readonly subject: string;
  readonly before: readonly string[];
  /** None where nothing is to be done in the shop. */
  readonly link?: { readonly label: string; readonly url: string };
  readonly after: readonly string[];
  /** By which whoever gets it gets no more of its kind. */
  readonly unsubscribe?: { readonly label: string; readonly url: string };
}

/** The words of one language. */
export type Letters = { readonly [Kind in MailKind]: (data: MailData[Kind], place: LetterPlace) => Letter };
