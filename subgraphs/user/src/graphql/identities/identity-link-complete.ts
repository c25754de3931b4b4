import { requireViewer } from '@agora/kit';
import { normalizeEmail } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { identityChanged, maxIdentities } from '../../domain/identities/identity.ts';
import { tellAudited } from '../../db/staff/tell-audited.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { refuse, refuseChange } from '../refuse.ts';
import { proveIdentity } from './prove-identity.ts';

export const identityLinkComplete: NonNullable<MutationResolvers['identityLinkComplete']> = async (
  _,
  { input },
  context,
) => {
  const { id: userId } = requireViewer(context);
  const proven = await proveIdentity(input, { purpose: 'LINK', userId }, context);
  if (proven.refused !== undefined) return refuseChange(proven);
  const { provider } = input;
  const { claims, providerName } = proven;
  return context.transact(async (work) => {
    const { users, identities, now } = work;
    const user = await users.lock(userId);
    if (!user) return refuse('USER_NOT_FOUND');
    const known = await identities.lockBySubject(provider, claims.subject);
    if (known && known.userId !== userId) return refuse('IDENTITY_TAKEN', ['provider']);
    if (known) return { identity: known, user, userErrors: [] };
    const others = (await identities.byUsers([userId])).get(userId) ?? [];
    if (others.length >= maxIdentities) return refuse('TOO_MANY_IDENTITIES');
    const email = normalizeEmail(claims.email ?? '') ?? null;
    const identity = {
      id: uuidv7(),
      userId,
      provider,
      subject: claims.subject,
      email,
      linkedAt: now(),
      lastUsedAt: null,
    };
    await identities.save(identity);
    await tellAudited([identityChanged(user, providerName, 'LINKED', now())], userId, work);
    return { identity, user, userErrors: [] };
  });
};
