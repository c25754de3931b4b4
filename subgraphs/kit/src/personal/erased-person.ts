import { userErasedPerson } from '@agora/schema';
import type { Send } from '../messages/create-send.ts';

/** Who is erased, by all that a service may know them by. */
export interface ErasedPerson {
  readonly userId: string;
  /** The address that they had proven to be theirs. */
  readonly email: string | null;
  /** What was ordered with that address by a guest. */
  readonly guestOrderIds: readonly string[];
  /** Whom events of orders name as the customer: the account, and of an order of a guest the order itself. */
  readonly customerIds: readonly string[];
}

interface Asked {
  readonly userId: string;
  readonly erasureId: string;
}

/** The user service knows the mailbox for as long as receipts are missing; no event and no job has it. */
export async function askErasedPerson({ userId, erasureId }: Asked, send: Send): Promise<ErasedPerson> {
  const { email = null, guestOrderIds = [] } = (await send(userErasedPerson, { erasureId })) ?? {};
  return { userId, email, guestOrderIds, customerIds: [userId, ...guestOrderIds] };
}
