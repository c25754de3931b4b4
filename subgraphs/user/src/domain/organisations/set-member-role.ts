import type { Refusal } from '../user.ts';
import type { Member, MemberRole } from './organisation.ts';

/** Somebody has to be left who can let others in. `member` is undefined where nothing changes. */
export function setMemberRole(
  members: readonly Member[],
  userId: string,
  role: MemberRole,
): { readonly refused?: never; readonly member: Member | undefined } | Refusal<'MEMBER_NOT_FOUND' | 'LAST_OWNER'> {
  const member = members.find((one) => one.userId === userId);
  if (!member) return { refused: 'MEMBER_NOT_FOUND', field: ['userId'] };
  if (member.role === role) return { member: undefined };
  const owners = members.filter((one) => one.role === 'OWNER');
  if (member.role === 'OWNER' && owners.length === 1) return { refused: 'LAST_OWNER', field: ['userId'] };
  return { member: { ...member, role } };
}
