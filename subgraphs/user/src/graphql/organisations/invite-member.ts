import { requireViewer } from '@agora/kit';
import { normalizeEmail, userMemberInvited } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../context.ts';
import { maxInvitations, newInvitation } from '../../domain/organisations/invitation.ts';
import { maxMembers, type MemberRole } from '../../domain/organisations/organisation.ts';
import { countsOfInvitations, countsOfMail } from '../../domain/sessions/throttle.ts';
import { admitAttempt, admitWithin } from '../accounts/admit-attempt.ts';
import { refuse } from '../refuse.ts';
import { changeOrganisation, type Meant } from './change-organisation.ts';

interface InviteInput {
  readonly email: string;
  readonly role?: MemberRole | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Has a mailbox told how to act for a vendor or a courier. */
export async function inviteMember(meant: Meant, input: InviteInput, context: Context) {
  const email = normalizeEmail(input.email);
  const admission = await admitAttempt(countsOfInvitations(requireViewer(context).id), context);
  if (!admission.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], admission.retryAfterSeconds);
  return changeOrganisation(meant, input, context, async (organisation, { viewer, members }, work) => {
    const { users, invitations, emit, now } = work;
    const { id: organisationId, name: organisationName, kind } = organisation;
    if (email === undefined) return { refused: 'INVALID_EMAIL', field: ['email'] };
    if (members.length >= maxMembers) return { refused: 'ORGANISATION_FULL', field: [] };
    const owner = await users.ownerOf(email);
    if (members.some(({ userId }) => userId === owner?.id)) return { refused: 'ALREADY_MEMBER', field: ['email'] };
    const open = (await invitations.openOf([organisationId], now())).get(organisationId) ?? [];
    const others = open.filter((one) => one.email !== email);
    if (others.length >= maxInvitations) return { refused: 'TOO_MANY_INVITATIONS', field: [] };
    const role = input.role ?? 'MEMBER';
    const invitation = newInvitation({ id: uuidv7(), organisationId, email, role }, now());
    await invitations.put(invitation);
    // What is beyond what a mailbox gets is not sent; the link can be asked for again.
    if (!(await admitWithin(countsOfMail(email), work)).isAdmitted) return {};
    const locale = (owner ?? (await users.find(viewer.id)))?.locale ?? 'en-US';
    const { id: tokenId, expiresAt } = invitation;
    const about = { userId: owner?.id ?? null, email, locale, kind, organisationId, organisationName };
    await emit([userMemberInvited.draft({ ...about, tokenId, expiresAt: expiresAt.toISOString() })]);
    return {};
  });
}
