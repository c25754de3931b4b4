import { userMembershipChanged } from '@agora/schema';
import type { Context } from '../../context.ts';
import { tellAudited } from '../../db/staff/tell-audited.ts';
import type { MemberRole } from '../../domain/organisations/organisation.ts';
import { setMemberRole as decide } from '../../domain/organisations/set-member-role.ts';
import { changeOrganisation, type Meant } from './change-organisation.ts';

interface RoleInput {
  readonly userId: string;
  readonly role: MemberRole;
  readonly idempotencyKey?: string | null | undefined;
}

/** Access tokens say for what somebody acts, and not whether they own it, so they stay good. */
export function setMemberRole(meant: Meant, input: RoleInput, context: Context) {
  return changeOrganisation(meant, input, context, async (organisation, { viewer, members }, work) => {
    const { userId, role } = input;
    const decision = decide(members, userId, role);
    if (decision.refused) return decision;
    if (!decision.member) return {};
    await work.organisations.saveMember(decision.member);
    const { kind, id: organisationId } = organisation;
    const change = { role, changedBy: viewer.id, changedAt: work.now().toISOString() };
    await tellAudited([userMembershipChanged.draft({ userId, kind, organisationId, ...change })], viewer.id, work);
    return {};
  });
}
