import {
  type EventDraft,
  userCredentialsChanged,
  userDataExportReady,
  userEmailChanged,
  userErasureBegun,
  userErasureCancelled,
  userErasureRequested,
  userGroupsChanged,
  userIdentityChanged,
  userImpersonated,
  userMembershipChanged,
  userPasskeyChanged,
  userPasswordChanged,
  userPermissionsChanged,
  userRoleChanged,
  userServiceTokenCreated,
  userServiceTokenRevoked,
} from '@agora/schema';
import { z } from 'zod';

export type AuditAction =
  | 'ROLES_CHANGED'
  | 'MEMBERSHIP_CHANGED'
  | 'IMPERSONATED'
  | 'PASSKEYS_CHANGED'
  | 'IDENTITIES_CHANGED'
  | 'SERVICE_TOKEN_CREATED'
  | 'SERVICE_TOKEN_REVOKED'
  | 'GROUPS_CHANGED'
  | 'PERMISSIONS_CHANGED'
  | 'STAFF_INVITED'
  | 'STAFF_INVITATION_WITHDRAWN'
  | 'STAFF_INVITATION_ACCEPTED'
  | 'PERMISSION_GROUP_CREATED'
  | 'PERMISSION_GROUP_UPDATED'
  | 'PERMISSION_GROUP_REMOVED'
  | 'EMAIL_CHANGED'
  | 'PASSWORD_CHANGED'
  | 'SECOND_FACTOR_ADDED'
  | 'SECOND_FACTOR_REMOVED'
  | 'RECOVERY_CODES_RENEWED'
  | 'RECOVERY_CODE_USED'
  | 'SESSION_ENDED'
  | 'DATA_EXPORTED'
  | 'ERASURE_REQUESTED'
  | 'ERASURE_CANCELLED'
  | 'ERASURE_BEGUN';

/** What something was before, and what it is from then on; nothing where there was none, or is none. */
export interface AuditChange {
  readonly what: 'NAME' | 'SCOPES';
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Who did what to which account. It holds ids, codes and what groups are called, nothing of a person, so it may stay when the account is gone. */
export interface AuditEntry {
  readonly id: string;
  /** Of what was done to no account, whoever did it. */
  readonly userId: string;
  /** Null where the shop did it by itself. */
  readonly actorId: string | null;
  readonly action: AuditAction;
  /** The codes that hold from then on: of roles, of groups, or of what somebody acts for; of a session, why it ended. */
  readonly details: readonly string[];
  /** The permission group that it was done to, where it was one. */
  readonly permissionGroupId: string | null;
  readonly changes: readonly AuditChange[];
  readonly at: Date;
}

/** What was done, whoever did it. */
export type Told = Pick<AuditEntry, 'userId' | 'action' | 'details'> &
  Partial<Pick<AuditEntry, 'permissionGroupId' | 'changes'>>;

/** By the events that are told of it; what is told of nothing here leaves no entry. */
const actions: Readonly<Record<string, AuditAction>> = {
  [userRoleChanged.type]: 'ROLES_CHANGED',
  [userGroupsChanged.type]: 'GROUPS_CHANGED',
  [userPermissionsChanged.type]: 'PERMISSIONS_CHANGED',
  [userEmailChanged.type]: 'EMAIL_CHANGED',
  [userPasswordChanged.type]: 'PASSWORD_CHANGED',
  [userDataExportReady.type]: 'DATA_EXPORTED',
  [userPasskeyChanged.type]: 'PASSKEYS_CHANGED',
  [userIdentityChanged.type]: 'IDENTITIES_CHANGED',
  [userServiceTokenCreated.type]: 'SERVICE_TOKEN_CREATED',
  [userServiceTokenRevoked.type]: 'SERVICE_TOKEN_REVOKED',
  [userErasureRequested.type]: 'ERASURE_REQUESTED',
  [userErasureCancelled.type]: 'ERASURE_CANCELLED',
  [userErasureBegun.type]: 'ERASURE_BEGUN',
};

const readable = z.object({
  userId: z.string(),
  tokenId: z.string().optional(),
  scopes: z.array(z.string()).optional(),
  roles: z.array(z.string()).optional(),
  groups: z.array(z.string()).optional(),
});

/** What of that an event tells. */
export function auditOf({ contract, data }: EventDraft): readonly Told[] {
  if (contract.type === userCredentialsChanged.type) {
    const { userId, change } = userCredentialsChanged.schema.parse(data);
    return [{ userId, action: change, details: [] }];
  }
  if (contract.type === userMembershipChanged.type) {
    const { userId, kind, organisationId, role } = userMembershipChanged.schema.parse(data);
    return [{ userId, action: 'MEMBERSHIP_CHANGED', details: [kind, organisationId, role ?? 'NONE'] }];
  }
  if (contract.type === userImpersonated.type) {
    const { userId, actorId, impersonationId } = userImpersonated.schema.parse(data);
    // Both find it among their own.
    return [userId, actorId].map((id) => ({ userId: id, action: 'IMPERSONATED', details: [impersonationId] }));
  }
  const action = actions[contract.type];
  if (action === undefined) return [];
  const { userId, roles, groups, tokenId, scopes = [] } = readable.parse(data);
  const details = tokenId === undefined ? (roles ?? groups ?? scopes) : [tokenId, ...scopes];
  return [{ userId, action, details }];
}
