import { requireViewer } from '@agora/kit';
import { userMembershipChanged } from '@agora/schema';
import type { Work } from '../../context.ts';
import { mailTokenTexts } from '../../db/accounts/mail-token-text.ts';
import { applyToPerson } from '../../db/organisations/apply-to-members.ts';
import { tellAudited } from '../../db/staff/tell-audited.ts';
import { acceptInvitation } from '../../domain/organisations/invitation.ts';
import type { Organisation } from '../../domain/organisations/organisation.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { type Refusal, refuseChange } from '../refuse.ts';
import { answerOrganisation } from './answer-organisation.ts';

type Outcome = { readonly refused?: never; readonly organisation: Organisation } | Refusal;

export const invitationAccept: NonNullable<MutationResolvers['invitationAccept']> = async (_, { input }, context) => {
  const { id: userId } = requireViewer(context);
  const invitationId = mailTokenTexts(context.settings.keySecret).read(input.token);
  const outcome = await context.transact((work) => accept(invitationId, userId, work));
  if (outcome.refused !== undefined) return refuseChange(outcome);
  return answerOrganisation(outcome.organisation.kind, outcome.organisation.id, context);
};

async function accept(id: string | undefined, userId: string, work: Work): Promise<Outcome> {
  const { organisations, invitations, users, now } = work;
  const invalid: Outcome = { refused: 'INVALID_TOKEN', field: ['token'] };
  const seen = id === undefined ? undefined : await invitations.find(id);
  const organisation = seen && (await organisations.lock(seen.organisationId));
  const invitation = seen && (await invitations.find(seen.id));
  if (!invitation || !organisation) return invalid;
  const user = await users.lock(userId);
  if (!user) return { refused: 'USER_NOT_FOUND', field: [] };
  const { id: organisationId, kind } = organisation;
  const membership = (await organisations.membershipsOf([userId])).get(userId)?.find((one) => one.kind === kind);
  const members = (await organisations.membersOf([organisationId])).get(organisationId)?.length ?? 0;
  const decision = acceptInvitation(invitation, { user, organisation, membership, members }, now());
  if (decision.refused) return decision;
  const { member } = decision;
  if (!member) return { organisation };
  await organisations.addMember(member);
  await invitations.use(invitation.id, now());
  await applyToPerson(user, organisation, { isMember: true, changedBy: userId }, work);
  const change = { role: member.role, changedBy: userId, changedAt: now().toISOString() };
  await tellAudited([userMembershipChanged.draft({ userId, kind, organisationId, ...change })], userId, work);
  return { organisation };
}
