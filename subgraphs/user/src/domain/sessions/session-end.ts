import type { AuditEntry } from '../staff/audit.ts';

/** Why a session ended before it ran out. */
type SessionEndReason =
  | 'LOGOUT'
  | 'ENDED'
  | 'TOKEN_REUSED'
  | 'PASSWORD_CHANGED'
  | 'PASSWORD_RESET'
  | 'SECOND_FACTOR_RESET'
  | 'ACCOUNT_CLOSED';

export interface SessionEnd {
  readonly reason: SessionEndReason;
  /** Null where the shop did it by itself. */
  readonly actorId: string | null;
}

/** What the audit trail keeps of a session that ended. */
export function sessionEnded(
  { id: sessionId, userId }: { readonly id: string; readonly userId: string },
  { reason, actorId }: SessionEnd,
  id: string,
  now: Date,
): AuditEntry {
  const details = [sessionId, reason];
  return { id, userId, actorId, action: 'SESSION_ENDED', details, permissionGroupId: null, changes: [], at: now };
}
