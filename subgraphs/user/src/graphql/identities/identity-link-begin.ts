import { maxIdentities } from '../../domain/identities/identity.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { refuse } from '../refuse.ts';
import { withProof } from '../second-factor/with-proof.ts';
import { sendToProvider } from './send-to-provider.ts';

/** For the password or a code, as with whatever else gets somebody into the account from then on. */
export const identityLinkBegin: NonNullable<MutationResolvers['identityLinkBegin']> = async (
  _,
  { input: { provider, ...proof } },
  context,
) => {
  const proven = await withProof(context, proof, async (user, { identities }) => {
    // Several accounts may claim an address that is not proven, and its owner is to have it from all of them.
    if (!user.emailVerifiedAt) return refuse('EMAIL_NOT_VERIFIED');
    const known = (await identities.byUsers([user.id])).get(user.id) ?? [];
    return known.length >= maxIdentities ? refuse('TOO_MANY_IDENTITIES') : { provenId: user.id };
  });
  return 'provenId' in proven
    ? sendToProvider({ provider, purpose: 'LINK', userId: proven.provenId }, context)
    : proven;
};
