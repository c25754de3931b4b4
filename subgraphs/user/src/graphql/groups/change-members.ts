import type { Context } from '../../context.ts';
import { changeMembership } from '../../domain/staff/change-membership.ts';
import { changeCustomerGroup } from './change-customer-group.ts';
import { tellAudited } from '../../db/staff/tell-audited.ts';

interface MembersInput {
  readonly groupId: string;
  readonly userIds: readonly string[];
  readonly idempotencyKey?: string | null | undefined;
}

/** Puts people into a group, or takes them out. */
export function changeMembers(context: Context, operation: string, input: MembersInput, isMember: boolean) {
  return changeCustomerGroup(context, operation, input, async ({ code }, changedBy, work) => {
    const { users, now } = work;
    const found = await users.lockAll(input.userIds);
    const decision = changeMembership(input.userIds, found, { code, isMember, changedBy }, now());
    if (decision.refused !== undefined) return decision;
    const changed = decision.changed.map(({ id }) => id);
    await users.saveMembership(changed, code, isMember);
    await tellAudited(decision.events, changedBy, work);
    return {};
  });
}
