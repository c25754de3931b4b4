import { userVerified } from '@agora/schema';
import { type Registration, registerUser } from '../accounts/register-user.ts';
import type { UserDecision } from '../user.ts';

/** Opens an account for an address that is proven by the link of an invitation. */
export function registerInvited(given: Registration, now: Date): UserDecision | ReturnType<typeof registerUser> {
  const decision = registerUser(given, now);
  if (decision.refused) return decision;
  const { user, events } = decision;
  const verified = userVerified.draft({ userId: user.id, email: user.email, verifiedAt: now.toISOString() });
  return { user: { ...user, emailVerifiedAt: now }, events: [...events, verified] };
}
