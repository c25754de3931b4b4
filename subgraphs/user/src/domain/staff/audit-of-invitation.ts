import type { AuditAction, Told } from './audit.ts';
import type { StaffInvitation } from './staff-invitation.ts';

type InvitationAction = Extract<AuditAction, 'STAFF_INVITED' | `STAFF_INVITATION_${string}`>;

/** What was done with an invitation: to the account that it is about, or where the mailbox has none, by whoever did it. */
export function auditOfInvitation(
  action: InvitationAction,
  { id, role, permissionGroups }: StaffInvitation,
  userId: string,
): readonly Told[] {
  return [{ userId, action, details: [id, role, ...permissionGroups] }];
}
