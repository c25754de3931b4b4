import { requireViewer } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { maxPasskeys, namePasskey, passkeyChanged } from '../../domain/sessions/passkey.ts';
import { tellAudited } from '../../db/staff/tell-audited.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { challengeIn, readRegistration } from '../../db/passkeys/read-credential.ts';
import { relyingParty } from '../../db/passkeys/relying-party.ts';
import { refuse, refuseChange } from '../refuse.ts';

const notAdded = 'This is no passkey that can be added here, or it was added already.';

export const passkeyRegistrationComplete: NonNullable<MutationResolvers['passkeyRegistrationComplete']> = async (
  _,
  { input },
  context,
) => {
  const { id: userId } = requireViewer(context);
  const refused = refuse('PASSKEY_REFUSED', ['credential'], null, notAdded);
  const response = readRegistration(input.credential);
  if (!response) return refused;
  const challenge = challengeIn(response);
  return context.transact(async (work) => {
    const { users, passkeys, settings, now } = work;
    const user = await users.lock(userId);
    if (!user) return refuse('USER_NOT_FOUND');
    // Used up whatever comes of it.
    if (!(await passkeys.useChallenge(challenge, userId, now()))) return refuse('CHALLENGE_EXPIRED', ['credential']);
    const proven = await relyingParty(settings.passkeySite).register(response, challenge);
    if (!proven) return refused;
    const known = (await passkeys.byUsers([userId])).get(userId) ?? [];
    if (known.length >= maxPasskeys) return refuse('TOO_MANY_PASSKEYS');
    const blank = { ...proven, id: uuidv7(), userId, name: '', addedAt: now(), lastUsedAt: null };
    const decision = namePasskey(blank, input.name);
    if (decision.refused) return refuseChange(decision);
    const { passkey } = decision;
    if (!(await passkeys.add(passkey))) return refused;
    await tellAudited([passkeyChanged(user, passkey, 'ADDED', now())], userId, work);
    return { passkey, user, userErrors: [] };
  });
};
