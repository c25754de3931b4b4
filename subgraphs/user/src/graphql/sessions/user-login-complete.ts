import type { Context } from '../../context.ts';
import { countsOfSecondFactor } from '../../domain/sessions/throttle.ts';
import type { User } from '../../domain/user.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { admitAttempt } from '../accounts/admit-attempt.ts';
import { openSession } from './open-session.ts';
import { proveSecondFactor } from '../second-factor/prove-second-factor.ts';
import { challengeOfLogin, refuse, type Refusal, refuseChange } from '../refuse.ts';

type Outcome = { readonly refused?: never; readonly user: User } | Refusal;

const expired: Refusal = { refused: 'CHALLENGE_EXPIRED', field: ['challenge'], message: challengeOfLogin };

export const userLoginComplete: NonNullable<MutationResolvers['userLoginComplete']> = async (_, { input }, context) => {
  const challenge = await context.stores.loginChallenges.find(input.challenge, context.now());
  if (!challenge) return refuseChange(expired);
  const { userId, deviceId } = challenge;
  const device = deviceId ?? undefined;
  const counts = countsOfSecondFactor(userId, device);
  const admission = await admitAttempt(counts, context);
  if (!admission.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], admission.retryAfterSeconds);
  const outcome = await complete(userId, input, context);
  if (outcome.refused !== undefined) return refuseChange(outcome);
  return openSession(outcome.user, { address: context.client?.address ?? 'unknown', device, counts }, context);
};

function complete(
  userId: string,
  { challenge, code }: { readonly challenge: string; readonly code: string },
  { transact }: Context,
): Promise<Outcome> {
  return transact(async (work) => {
    const user = await work.users.lock(userId);
    if (!user) return expired;
    if (!(await proveSecondFactor(user, code, work))) return { refused: 'WRONG_CODE', field: ['code'] };
    const isOpen = await work.loginChallenges.remove(challenge, work.now());
    return isOpen ? { user } : expired;
  });
}
