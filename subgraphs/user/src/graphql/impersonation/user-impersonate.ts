import { requireScope } from '@agora/kit';
import { userImpersonated } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../../context.ts';
import { mailboxOf } from '../../domain/accounts/mailbox-of.ts';
import { impersonate } from '../../domain/sessions/impersonation.ts';
import { countsOfImpersonations } from '../../domain/sessions/throttle.ts';
import { keepInTrail, tellAudited } from '../../db/staff/tell-audited.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { admitAttempt } from '../accounts/admit-attempt.ts';
import { refuse, refuseChange } from '../refuse.ts';
import { signAccessToken } from '../sessions/sign-access-token.ts';

export const userImpersonate: NonNullable<MutationResolvers['userImpersonate']> = async (_, { input }, context) => {
  const { id: actorId } = requireScope(context, 'user:impersonate');
  const admission = await admitAttempt(countsOfImpersonations(actorId), context);
  if (!admission.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], admission.retryAfterSeconds);
  return context.transact((work) => begin(actorId, input, work));
};

async function begin(actorId: string, input: { readonly userId: string; readonly reason: string }, work: Work) {
  const { users, impersonations, now } = work;
  // A service token is nobody who could answer for it.
  const actor = await users.find(actorId);
  const customer = actor && (await users.lock(input.userId));
  if (!customer) return refuse('USER_NOT_FOUND', ['userId']);
  const decision = impersonate(customer, { id: uuidv7(), actorId, reason: input.reason }, now());
  if (decision.refused) return refuseChange(decision);
  const { impersonation } = decision;
  await impersonations.save(impersonation);
  const { id: impersonationId, reason, startedAt, expiresAt } = impersonation;
  const times = { startedAt: startedAt.toISOString(), expiresAt: expiresAt.toISOString() };
  const told = [userImpersonated.draft({ ...mailboxOf(customer), impersonationId, actorId, reason, ...times })];
  // An address that was never proven may be that of a stranger.
  await (customer.emailVerifiedAt ? tellAudited : keepInTrail)(told, actorId, work);
  const { id: subject, roles, customerGroups } = customer;
  const acting = { sessionId: impersonationId, actorId, vendorId: null, depot: null };
  const given = await signAccessToken({ subject, roles, scopes: [], customerGroups, ...acting }, work);
  return { ...given, impersonation, user: customer, userErrors: [] };
}
