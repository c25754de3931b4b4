import type { Context } from '../../context.ts';
import { countsOfPasskeyLogins } from '../../domain/sessions/throttle.ts';
import type { User } from '../../domain/user.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { challengeIn, readAssertion } from '../../db/passkeys/read-credential.ts';
import { relyingParty } from '../../db/passkeys/relying-party.ts';
import { admitAttempt } from '../accounts/admit-attempt.ts';
import { challengeOfLogin, refuse, type Refusal, refuseChange } from '../refuse.ts';
import { openSession } from '../sessions/open-session.ts';

type Outcome = { readonly refused?: never; readonly user: User } | Refusal;

/** No second factor is asked for: a passkey is something that one has, opened by what one knows or is. */
export const passkeyLoginComplete: NonNullable<MutationResolvers['passkeyLoginComplete']> = async (
  _,
  { input },
  context,
) => {
  const address = context.client?.address ?? 'unknown';
  const counts = countsOfPasskeyLogins(address);
  const admission = await admitAttempt(counts, context);
  if (!admission.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], admission.retryAfterSeconds);
  const outcome = await prove(input.credential, context);
  if (outcome.refused !== undefined) return refuseChange(outcome);
  return openSession(outcome.user, { address, device: undefined, counts }, context);
};

async function prove(credential: string, { transact }: Context): Promise<Outcome> {
  const refused: Outcome = { refused: 'PASSKEY_REFUSED', field: ['credential'] };
  const response = readAssertion(credential);
  if (!response) return refused;
  const challenge = challengeIn(response);
  return transact<Outcome>(async ({ passkeys, users, settings, now }) => {
    // Used up whatever comes of it.
    if (!(await passkeys.useChallenge(challenge, null, now()))) {
      return { refused: 'CHALLENGE_EXPIRED', field: ['credential'], message: challengeOfLogin };
    }
    const passkey = await passkeys.lockByCredential(response.id);
    const used = passkey && (await relyingParty(settings.passkeySite).use(passkey, response, challenge));
    const user = used && (await users.find(used.userId));
    if (!used || !user) return refused;
    await passkeys.save({ ...used, lastUsedAt: now() });
    return { user };
  });
}
