import { mutate, requireScope } from '@agora/kit';
import { normalizeEmail } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { countsOfInvitations } from '../../domain/sessions/throttle.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { admitAttempt } from '../accounts/admit-attempt.ts';
import { refuse, refuseChange } from '../refuse.ts';
import { answerStaffInvitation } from './answer-staff-invitation.ts';
import { type Outcome, sendStaffInvitation } from './send-staff-invitation.ts';

/** Has a mailbox told how to work at the shop. */
export const staffInvite: NonNullable<MutationResolvers['staffInvite']> = async (_, { input }, context) => {
  const viewer = requireScope(context, 'user:manage');
  const admission = await admitAttempt(countsOfInvitations(viewer.id), context);
  if (!admission.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], admission.retryAfterSeconds);
  const email = normalizeEmail(input.email);
  return mutate(context, {
    operation: 'staffInvite',
    caller: viewer.id,
    input,
    async decide(work): Promise<Outcome> {
      if (email === undefined) return { refused: 'INVALID_EMAIL', field: ['email'] };
      await work.staffInvitations.lock();
      const before = await work.staffInvitations.lockOpenOf(email);
      const asked = { role: input.role ?? 'SUPPORT', permissionGroups: input.permissionGroupIds ?? [] };
      return sendStaffInvitation({ ...asked, id: before?.id ?? uuidv7(), tokenId: uuidv7(), email }, viewer, work);
    },
    answer: ({ invitationId }) => answerStaffInvitation(invitationId, context),
    refuse: refuseChange,
  });
};
