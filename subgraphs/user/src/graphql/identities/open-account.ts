import { normalizeEmail } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../../context.ts';
import { noPassword } from '../../db/accounts/password-hash.ts';
import { keepInTrail } from '../../db/staff/tell-audited.ts';
import { identityChanged } from '../../domain/identities/identity.ts';
import { registerByIdentity } from '../../domain/identities/register-by-identity.ts';
import { countsOfMail, countsOfRegistration } from '../../domain/sessions/throttle.ts';
import type { User } from '../../domain/user.ts';
import { admitWithin } from '../accounts/admit-attempt.ts';
import { requestVerification } from '../accounts/request-verification.ts';
import type { Refusal } from '../refuse.ts';
import type { ProvenIdentity } from './prove-identity.ts';

/**
 * The account of who signs in with a provider for the first time. It is never one that is there already: a provider may call an address proven
 * that has another owner since, so who owns the account links it from inside.
 */
export async function openAccount(
  provider: string,
  { claims, providerName }: ProvenIdentity,
  address: string,
  work: Work,
): Promise<{ readonly refused?: never; readonly user: User } | Refusal> {
  const { users, identities, emit, now } = work;
  const field = ['provider'];
  const email = normalizeEmail(claims.email ?? '');
  if (email === undefined) return { refused: 'IDENTITY_WITHOUT_EMAIL', field };
  // Of an address that is only claimed nobody is told whether it has an owner.
  if (claims.isEmailVerified && (await users.lockOwnerOf(email))) return { refused: 'IDENTITY_NEEDS_LOGIN', field };
  const admission = await admitWithin(countsOfRegistration(address), work);
  if (!admission.isAdmitted) return { refused: 'TOO_MANY_ATTEMPTS', field: [] };

  const { user, events } = registerByIdentity(uuidv7(), email, claims, now());
  await users.add(user, noPassword);
  const linked = { id: uuidv7(), userId: user.id, provider, subject: claims.subject, email };
  await identities.save({ ...linked, linkedAt: now(), lastUsedAt: now() });
  await emit(events);
  await keepInTrail([identityChanged(user, providerName, 'LINKED', now())], user.id, work);
  if (user.emailVerifiedAt) return { user };
  const { isAdmitted: mayMail } = await admitWithin(countsOfMail(email), work);
  await requestVerification(user, mayMail, work);
  return { user };
}
