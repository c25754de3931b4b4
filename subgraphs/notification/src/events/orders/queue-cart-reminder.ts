import type { Work } from '../../context.ts';
import { queueMail } from '../../telling/queue-mail.ts';

/** So many lines of a cart a mail names. */
const maxNamed = 10;

/** Whether and where they take such mails is asked when it is sent. */
const unknownMailbox = { address: '', locale: '' };

interface LeftCart {
  readonly eventId: string;
  readonly recipientId: string;
  readonly cartId: string;
  /** Of a guest's cart. */
  readonly shareToken?: string;
  readonly lines: readonly { readonly title: string; readonly quantity: number }[];
  readonly untouchedSince: string;
}

/** The mail that reminds somebody of what is in their cart. */
export async function queueCartReminder(work: Work, cart: LeftCart): Promise<void> {
  const { eventId, recipientId, cartId, shareToken, lines, untouchedSince } = cart;
  const goods = lines.slice(0, maxNamed).map(({ title, quantity }) => ({ title, quantity }));
  const left = { cartId, untouchedSince, goods, others: lines.length - goods.length };
  const message = {
    kind: 'CART_ABANDONED',
    data: { ...left, ...(shareToken !== undefined && { shareToken }) },
  } as const;
  await queueMail(work, { ...unknownMailbox, eventId, recipientId, tokenId: cartId, message });
}
