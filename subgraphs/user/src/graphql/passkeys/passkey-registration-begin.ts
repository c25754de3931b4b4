import { maxPasskeys, passkeyChallengeLifeMs } from '../../domain/sessions/passkey.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { relyingParty } from '../../db/passkeys/relying-party.ts';
import { refuse } from '../refuse.ts';
import { withProof } from '../second-factor/with-proof.ts';

export const passkeyRegistrationBegin: NonNullable<MutationResolvers['passkeyRegistrationBegin']> = (
  _,
  { input },
  context,
) =>
  withProof(context, input, async (user, { passkeys, settings, now }) => {
    // Several accounts may claim an address that is not proven, and its owner is to have it from all of them.
    if (!user.emailVerifiedAt) return refuse('EMAIL_NOT_VERIFIED');
    const known = (await passkeys.byUsers([user.id])).get(user.id) ?? [];
    if (known.length >= maxPasskeys) return refuse('TOO_MANY_PASSKEYS');
    const options = await relyingParty(settings.passkeySite).creationOptions(user, known);
    const expiresAt = new Date(now().getTime() + passkeyChallengeLifeMs);
    await passkeys.addChallenge(options.challenge, { userId: user.id, expiresAt });
    return { options: JSON.stringify(options), userErrors: [] };
  });
