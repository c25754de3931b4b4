import { on } from '@agora/kit';
import { checkoutCartAbandoned } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { tell } from '../tell.ts';

/** So many lines of a cart a mail names. */
const maxNamed = 10;

/** Whether and where they take such mails is asked when it is sent. */
const unknownMailbox = { address: '', locale: '' };

export const onCheckoutCartAbandoned = on(checkoutCartAbandoned, async ({ id, data }, work: Work) => {
  const { cartId, customerId: recipientId, lines, untouchedSince } = data;
  const [first] = lines;
  if (!first) return;
  const said = { cartId, name: first.title, others: lines.length - 1 };
  await tell(work, { recipientId, eventId: id }, { kind: 'CART_ABANDONED', data: said });
  const goods = lines.slice(0, maxNamed).map(({ title, quantity }) => ({ title, quantity }));
  const left = { cartId, untouchedSince, goods, others: lines.length - goods.length };
  const message = { kind: 'CART_ABANDONED', data: left } as const;
  await queueMail(work, { ...unknownMailbox, eventId: id, recipientId, tokenId: cartId, message });
});
