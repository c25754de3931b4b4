import type { ErasedPerson } from '../personal/erased-person.ts';

/** Somebody who is to be forgotten: an account, and what was ordered as a guest with its address, where that is said. */
export function erasedPerson(
  userId: string,
  { email = null, guestOrderIds = [] }: Partial<Pick<ErasedPerson, 'email' | 'guestOrderIds'>> = {},
): ErasedPerson {
  return { userId, email, guestOrderIds, customerIds: [userId, ...guestOrderIds] };
}
