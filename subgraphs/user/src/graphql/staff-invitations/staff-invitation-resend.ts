import { mutate, requireScope } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { countsOfInvitations } from '../../domain/sessions/throttle.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { admitAttempt } from '../accounts/admit-attempt.ts';
import { refuse, refuseChange } from '../refuse.ts';
import { answerStaffInvitation } from './answer-staff-invitation.ts';
import { type Outcome, sendStaffInvitation } from './send-staff-invitation.ts';

/** Sends another link, good for a week again. It is from whoever does that, who must be able to give the same. */
export const staffInvitationResend: NonNullable<MutationResolvers['staffInvitationResend']> = async (
  _,
  { input },
  context,
) => {
  const viewer = requireScope(context, 'user:manage');
  const admission = await admitAttempt(countsOfInvitations(viewer.id), context);
  if (!admission.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], admission.retryAfterSeconds);
  return mutate(context, {
    operation: 'staffInvitationResend',
    caller: viewer.id,
    input,
    async decide(work): Promise<Outcome> {
      await work.staffInvitations.lock();
      const before = await work.staffInvitations.lockOpen(input.invitationId);
      if (!before) return { refused: 'INVITATION_NOT_FOUND', field: ['invitationId'] };
      const groups = await work.permissionGroups.byIds(before.permissionGroups);
      const { id, email, role } = before;
      const asked = { id, email, role, permissionGroups: [...groups.keys()], tokenId: uuidv7() };
      return sendStaffInvitation(asked, viewer, work);
    },
    answer: ({ invitationId }) => answerStaffInvitation(invitationId, context),
    refuse: refuseChange,
  });
};
