import { randomBytes } from 'node:crypto';
import { requireViewer } from '@agora/kit';
import { userServiceTokenCreated } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { mailboxOf } from '../../domain/accounts/mailbox-of.ts';
import { makeServiceToken } from '../../domain/sessions/service-token.ts';
import { scopesOfUser } from '../../db/staff/scopes-of-user.ts';
import { tellAudited } from '../../db/staff/tell-audited.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { refuse, refuseChange } from '../refuse.ts';
import { withProof } from '../second-factor/with-proof.ts';

/** By which scanners of public code find secrets of this shop. */
const mark = 'agora_st_';

export const serviceTokenCreate: NonNullable<MutationResolvers['serviceTokenCreate']> = (_, { input }, context) => {
  const { scopes: allowed } = requireViewer(context);
  const { name, scopes, expiresAt } = input;
  return withProof(context, input, async ({ id }, work) => {
    const maker = await work.users.lock(id);
    if (!maker) return refuse('USER_NOT_FOUND');
    const secret = `${mark}${randomBytes(32).toString('base64url')}`;
    const about = { id: uuidv7(), name, scopes, expiresAt, hint: secret.slice(0, mark.length + 4) };
    const others = await work.serviceTokens.countOf(id);
    const own = await scopesOfUser(maker, work);
    const decision = makeServiceToken(maker, { ...about, own, allowed, others }, work.now());
    if (decision.refused) return refuseChange(decision);
    const { token } = decision;
    await work.serviceTokens.add(token, secret);
    const told = { tokenId: token.id, name: token.name, scopes: [...token.scopes] };
    const times = { createdAt: token.createdAt.toISOString(), expiresAt: token.expiresAt.toISOString() };
    await tellAudited([userServiceTokenCreated.draft({ ...mailboxOf(maker), ...told, ...times })], id, work);
    return { serviceToken: token, secret, userErrors: [] };
  });
};
