import { normalizeEmail } from '@agora/schema';
import type { Context } from '../../context.ts';
import { countsOfIdentityLogins } from '../../domain/sessions/throttle.ts';
import type { User } from '../../domain/user.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { admitAttempt } from '../accounts/admit-attempt.ts';
import { refuse, type Refusal, refuseChange } from '../refuse.ts';
import { enter } from '../sessions/enter.ts';
import { openAccount } from './open-account.ts';
import { proveIdentity, type ProvenIdentity } from './prove-identity.ts';

type Outcome = { readonly refused?: never; readonly user: User } | Refusal;

/** A second factor of the account is asked for: how well a provider has looked nobody knows, and the code is the shop's own. */
export const identityLoginComplete: NonNullable<MutationResolvers['identityLoginComplete']> = async (
  _,
  { input },
  context,
) => {
  const address = context.client?.address ?? 'unknown';
  const counts = countsOfIdentityLogins(address);
  const admission = await admitAttempt(counts, context);
  if (!admission.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], admission.retryAfterSeconds);
  const proven = await proveIdentity(input, { purpose: 'LOGIN', userId: null }, context);
  if (proven.refused !== undefined) return refuseChange(proven);
  const outcome = await accountOf(input.provider, proven, address, context);
  if (outcome.refused !== undefined) return refuseChange(outcome);
  return enter(outcome.user, { address, device: undefined, counts }, context);
};

function accountOf(provider: string, proven: ProvenIdentity, address: string, { transact }: Context): Promise<Outcome> {
  return transact(async (work) => {
    const { users, identities, now } = work;
    const known = await identities.lockBySubject(provider, proven.claims.subject);
    const user = known && (await users.find(known.userId));
    if (!user) return openAccount(provider, proven, address, work);
    const email = normalizeEmail(proven.claims.email ?? '') ?? known.email;
    await identities.save({ ...known, email, lastUsedAt: now() });
    return { user };
  });
}
