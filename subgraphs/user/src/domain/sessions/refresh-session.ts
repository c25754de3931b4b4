import { lostAnswerMs, originOf, type RefreshToken, type Session, type SessionClient } from './session.ts';

export type RefreshDecision =
  | {
      readonly refused?: never;
      /** What cannot be used from now on. */
      readonly used: RefreshToken;
      readonly session: Session;
    }
  | { readonly refused: 'SESSION_EXPIRED'; readonly session: Session };

/**
 * A refresh token works once. Who brings it again holds a copy, or the other one does: nobody can tell who the thief is,
 * so the session ends for both. But an answer can be lost on its way: within a minute the same token is answered again, as long as
 * nobody has used what it was exchanged for. That works no longer then: if it ever comes, there were two after all, and the session ends.
 * `current` is the one token of the session that was not used yet.
 */
export function refreshSession(
  session: Session,
  token: RefreshToken,
  { current, client }: { readonly current: RefreshToken | undefined; readonly client: SessionClient | undefined },
  now: Date,
): RefreshDecision {
  const going = { ...session, ...(client && originOf(client)), lastUsedAt: now };
  if (session.endedAt) return { refused: 'SESSION_EXPIRED', session };
  if (token.usedAt) {
    const isLost = now.getTime() - token.usedAt.getTime() < lostAnswerMs && current?.predecessor === token.hash;
    if (!isLost) return { refused: 'SESSION_EXPIRED', session: { ...session, endedAt: now } };
    return { used: { ...current, usedAt: now }, session: going };
  }
  if (token.expiresAt <= now) return { refused: 'SESSION_EXPIRED', session };
  return { used: { ...token, usedAt: now }, session: going };
}
