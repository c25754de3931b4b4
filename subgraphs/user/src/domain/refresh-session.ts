import { originOf, type RefreshToken, type Session, type SessionClient } from './session.ts';

export type RefreshDecision =
  | { readonly refused?: never; readonly token: RefreshToken; readonly session: Session }
  | { readonly refused: 'SESSION_EXPIRED'; readonly session: Session };

/**
 * A refresh token works once. Who brings it again holds a copy, or the other one does: nobody can tell who the thief is,
 * so the session ends for both.
 */
export function refreshSession(
  session: Session,
  token: RefreshToken,
  client: SessionClient | undefined,
  now: Date,
): RefreshDecision {
  if (session.endedAt) return { refused: 'SESSION_EXPIRED', session };
  if (token.usedAt) return { refused: 'SESSION_EXPIRED', session: { ...session, endedAt: now } };
  if (token.expiresAt <= now) return { refused: 'SESSION_EXPIRED', session };
  return {
    token: { ...token, usedAt: now },
    session: { ...session, ...(client && originOf(client)), lastUsedAt: now },
  };
}
