import type { MessageData, MessageKind } from '../message.ts';

/** Plain text: whoever shows it as something else escapes it. */
export interface Text {
  readonly title: string;
  readonly body: string;
}

/** What stays with whoever cancelled an order, and what goes back. */
export type Kept = NonNullable<MessageData['ORDER_CANCEL_REFUSED']['kept']>;

/** What a text is written with. */
export interface TextPlace {
  /** Of whoever reads it, as IANA calls it; null where it is not known. */
  readonly timeZone: string | null;
  /** By which numbers and dates are written. */
  readonly locale: string;
}

/** The words of one language. */
export type Texts = { readonly [Kind in MessageKind]: (data: MessageData[Kind], place: TextPlace) => Text };

/** What vendors, couriers and staff are told. */
export type WorkKind = Extract<MessageKind, `VENDOR_${string}` | `COURIER_${string}` | `STAFF_${string}`>;
