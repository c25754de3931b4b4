import { userMembershipChanged } from '@agora/schema';
import type { Context } from '../../context.ts';
import { applyToPerson } from '../../db/organisations/apply-to-members.ts';
import { tellAudited } from '../../db/staff/tell-audited.ts';
import { leaveOrganisation } from '../../domain/organisations/leave-organisation.ts';
import { changeOrganisation, type Meant } from './change-organisation.ts';

interface RemoveInput {
  readonly userId: string;
  readonly idempotencyKey?: string | null | undefined;
}

/** Takes somebody out of a vendor or a courier; everybody may leave. */
export function removeMember(meant: Meant, input: RemoveInput, context: Context) {
  return changeOrganisation(
    meant,
    input,
    context,
    async (organisation, { viewer, members }, work) => {
      const decision = leaveOrganisation(members, input.userId);
      if (decision.refused) return decision;
      const { userId } = decision.member;
      await work.organisations.removeMember(decision.member);
      const user = await work.users.lock(userId);
      if (user) await applyToPerson(user, organisation, { isMember: false, changedBy: viewer.id }, work);
      const { kind, id: organisationId } = organisation;
      const change = { role: null, changedBy: viewer.id, changedAt: work.now().toISOString() };
      await tellAudited([userMembershipChanged.draft({ userId, kind, organisationId, ...change })], viewer.id, work);
      return {};
    },
    ({ id }) => id === input.userId,
  );
}
