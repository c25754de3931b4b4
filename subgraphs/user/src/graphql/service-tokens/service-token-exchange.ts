import { scopesOfUser } from '../../db/staff/scopes-of-user.ts';
import { countsOfServiceTokens } from '../../domain/sessions/throttle.ts';
import { exchangeServiceToken } from '../../domain/sessions/service-token.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { admitAttempt } from '../accounts/admit-attempt.ts';
import { refuse, refuseChange } from '../refuse.ts';
import { signAccessToken } from '../sessions/sign-access-token.ts';

export const serviceTokenExchange: NonNullable<MutationResolvers['serviceTokenExchange']> = async (
  _,
  { input },
  context,
) => {
  const counts = countsOfServiceTokens(context.client?.address ?? 'unknown');
  const admission = await admitAttempt(counts, context);
  if (!admission.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], admission.retryAfterSeconds);
  return context.transact(async (work) => {
    const found = await work.serviceTokens.lockBySecret(input.secret);
    const maker = found && (await work.users.find(found.userId));
    if (!found || !maker) return refuse('INVALID_SERVICE_TOKEN', ['secret']);
    const decision = exchangeServiceToken(found, await scopesOfUser(maker, work), work.now());
    if (decision.refused) return refuseChange(decision);
    await work.attempts.takeBack(counts);
    await work.serviceTokens.save(decision.token);
    const { vendorId, depot } = maker;
    // It is nobody's account: what belongs to its maker is not its own.
    const claims = { subject: found.id, roles: [], scopes: decision.scopes, vendorId, depot, endsAt: found.expiresAt };
    return { ...(await signAccessToken(claims, work)), scopes: [...decision.scopes], userErrors: [] };
  });
};
