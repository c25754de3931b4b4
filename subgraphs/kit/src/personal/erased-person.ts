import { userErasedPerson } from '@agora/schema';
import type { Send } from '../messages/create-send.ts';

/** Who is erased, by all that a service may know them by. */
export interface ErasedPerson {
  readonly userId: string;
  /** The addresses that they had proven to be theirs, the last one and those before it. */
  readonly emails: readonly string[];
  /** What was ordered with those addresses by a guest. */
  readonly guestOrderIds: readonly string[];
  /** Whom events of orders name as the customer: the account, and of an order of a guest the order itself. */
  readonly customerIds: readonly string[];
}

interface Asked {
  readonly userId: string;
  readonly erasureId: string;
}

/** The user service knows the mailboxes for as long as receipts are missing; no event and no job has them. */
export async function askErasedPerson({ userId, erasureId }: Asked, send: Send): Promise<ErasedPerson> {
  const { email = null, earlierEmails = [], guestOrderIds = [] } = (await send(userErasedPerson, { erasureId })) ?? {};
  const emails = [...(email === null ? [] : [email]), ...earlierEmails];
  return { userId, emails, guestOrderIds, customerIds: [userId, ...guestOrderIds] };
}
