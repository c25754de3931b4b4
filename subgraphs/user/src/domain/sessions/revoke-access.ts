import { accessTokenLifeMs, type Session } from './session.ts';

/** How far apart the clocks of two replicas may be. */
const clockToleranceMs = 5 * 60_000;

/** What was taken back: see the kit's `Revocation`. */
export interface AccessRevocation {
  readonly userId: string;
  readonly sessionId: string | null;
  readonly issuedBefore: Date;
  readonly expiresAt: Date;
}

/** Takes back the access tokens of one session or, where none is named, all that the user has been given until now. */
export function revokeAccess(
  { userId, sessionId }: Pick<AccessRevocation, 'userId' | 'sessionId'>,
  now: Date,
): AccessRevocation {
  const expiresAt = new Date(now.getTime() + accessTokenLifeMs + clockToleranceMs);
  return { userId, sessionId, issuedBefore: now, expiresAt };
}

/** Who was given none since then can have no good one. */
export function accessSince(now: Date): Date {
  return new Date(now.getTime() - accessTokenLifeMs - clockToleranceMs);
}

/** Whether an access token of a session may be good still: the last was given when it was last used. */
export function mayHaveAccess({ lastUsedAt }: Pick<Session, 'lastUsedAt'>, now: Date): boolean {
  return lastUsedAt > accessSince(now);
}
