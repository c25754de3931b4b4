import { mutate, requireScope } from '@agora/kit';
import { keepEntries } from '../../db/staff/tell-audited.ts';
import { auditOfInvitation } from '../../domain/staff/audit-of-invitation.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { refuseChange } from '../refuse.ts';
import { answerStaffInvitation } from './answer-staff-invitation.ts';
import type { Outcome } from './send-staff-invitation.ts';

export const staffInvitationWithdraw: NonNullable<MutationResolvers['staffInvitationWithdraw']> = (
  _,
  { input },
  context,
) => {
  const { id: caller } = requireScope(context, 'user:manage');
  const { invitationId } = input;
  return mutate(context, {
    operation: 'staffInvitationWithdraw',
    caller,
    input,
    async decide(work): Promise<Outcome> {
      const { staffInvitations, users } = work;
      const open = await staffInvitations.lockOpen(invitationId);
      if (!open) return { refused: 'INVITATION_NOT_FOUND', field: ['invitationId'] };
      await staffInvitations.remove(open.id);
      const owner = await users.ownerOf(open.email);
      await keepEntries(auditOfInvitation('STAFF_INVITATION_WITHDRAWN', open, owner?.id ?? caller), caller, work);
      return { invitationId };
    },
    answer: () => answerStaffInvitation(invitationId, context),
    refuse: refuseChange,
  });
};
