import { passkeyChallengeLifeMs } from '../../domain/sessions/passkey.ts';
import { countsOfPasskeyChallenges } from '../../domain/sessions/throttle.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { relyingParty } from '../../db/passkeys/relying-party.ts';
import { admitAttempt } from '../accounts/admit-attempt.ts';
import { refuse } from '../refuse.ts';

/** Nobody says who they are: the browser shows the passkeys that it has for the shop. */
export const passkeyLoginBegin: NonNullable<MutationResolvers['passkeyLoginBegin']> = async (_, __, context) => {
  const admission = await admitAttempt(countsOfPasskeyChallenges(context.client?.address ?? 'unknown'), context);
  if (!admission.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], admission.retryAfterSeconds);
  const options = await relyingParty(context.settings.passkeySite).requestOptions();
  return context.transact(async ({ passkeys, now }) => {
    const expiresAt = new Date(now().getTime() + passkeyChallengeLifeMs);
    await passkeys.addChallenge(options.challenge, { userId: null, expiresAt });
    return { options: JSON.stringify(options), userErrors: [] };
  });
};
