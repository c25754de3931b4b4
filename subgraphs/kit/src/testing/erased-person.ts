import type { ErasedPerson } from '../personal/erased-person.ts';

/** Somebody who is to be forgotten: an account, and what was ordered as a guest with its addresses, where those are said. */
export function erasedPerson(
  userId: string,
  { emails = [], guestOrderIds = [] }: Partial<Pick<ErasedPerson, 'emails' | 'guestOrderIds'>> = {},
): ErasedPerson {
  return { userId, emails, guestOrderIds, customerIds: [userId, ...guestOrderIds] };
}
