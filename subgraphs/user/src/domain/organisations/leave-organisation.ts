import type { Refusal } from '../user.ts';
import type { Member } from './organisation.ts';

/** Somebody has to be left who can let others in. */
export function leaveOrganisation(
  members: readonly Member[],
  userId: string,
): { readonly refused?: never; readonly member: Member } | Refusal<'MEMBER_NOT_FOUND' | 'LAST_OWNER'> {
  const member = members.find((one) => one.userId === userId);
  if (!member) return { refused: 'MEMBER_NOT_FOUND', field: ['userId'] };
  const owners = members.filter(({ role }) => role === 'OWNER');
  if (member.role === 'OWNER' && owners.length === 1) return { refused: 'LAST_OWNER', field: ['userId'] };
  return { member };
}
