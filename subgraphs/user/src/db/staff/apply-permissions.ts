import { tellPermissions } from '../../domain/staff/permission-group.ts';
import type { User } from '../../domain/user.ts';
import { endAccess } from '../sessions/end-access.ts';
import type { UserWork } from '../user-work.ts';
import { tellAudited } from './tell-audited.ts';

/** Has people, who are locked, do what their groups allow now. That stands in access tokens, so those of before are taken back. */
export async function applyPermissions(people: readonly User[], changedBy: string, work: UserWork): Promise<void> {
  for (const user of people) {
    const scopes = await work.permissionGroups.scopesOf(user.permissionGroups);
    const { events } = tellPermissions(user, { scopes, changedBy }, work.now());
    await endAccess({ userId: user.id, sessionId: null }, work);
    await tellAudited(events, changedBy, work);
  }
}
