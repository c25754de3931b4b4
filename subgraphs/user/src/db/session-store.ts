import { createHash } from 'node:crypto';
import { and, eq, exists, isNull, lt, notExists, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { RefreshToken, Session } from '../domain/session.ts';
import { refreshToken, session } from './tables.ts';

/** Sessions and the tokens that keep them going, of which only hashes are kept. */
export function sessionStore(db: Queryable) {
  return {
    async open(opened: Session): Promise<void> {
      await db.insert(session).values(opened);
    },

    /** The session of a refresh token, locked until the transaction ends, and the token as it then is. */
    async lockByToken(token: string): Promise<{ readonly session: Session; readonly token: RefreshToken } | undefined> {
      const hash = hashOf(token);
      const ofToken = db
        .select({ id: refreshToken.hash })
        .from(refreshToken)
        .where(and(eq(refreshToken.hash, hash), eq(refreshToken.sessionId, session.id)));
      const [locked] = await db.select().from(session).where(exists(ofToken)).for('update');
      const [read] = await db.select().from(refreshToken).where(eq(refreshToken.hash, hash));
      return locked && read ? { session: locked, token: read } : undefined;
    },

    async addToken(token: string, { sessionId, expiresAt }: Pick<RefreshToken, 'sessionId' | 'expiresAt'>) {
      await db.insert(refreshToken).values({ hash: hashOf(token), sessionId, expiresAt, usedAt: null });
    },

    async saveToken({ hash, usedAt }: RefreshToken): Promise<void> {
      await db.update(refreshToken).set({ usedAt }).where(eq(refreshToken.hash, hash));
    },

    async save({ id, endedAt }: Session): Promise<void> {
      await db.update(session).set({ endedAt }).where(eq(session.id, id));
    },

    async endAllOf(userId: string, endedAt: Date): Promise<void> {
      await db
        .update(session)
        .set({ endedAt })
        .where(and(eq(session.userId, userId), isNull(session.endedAt)));
    },

    async isOpen(id: string, userId: string): Promise<boolean> {
      const rows = await db
        .select({ id: session.id })
        .from(session)
        .where(and(eq(session.id, id), eq(session.userId, userId), isNull(session.endedAt)));
      return rows.length > 0;
    },

    /** Forgets tokens that expired before this, and sessions without any. */
    async forgetExpired(before: Date): Promise<void> {
      await db.delete(refreshToken).where(lt(refreshToken.expiresAt, before));
      const tokens = db
        .select({ one: sql`1` })
        .from(refreshToken)
        .where(eq(refreshToken.sessionId, session.id));
      await db.delete(session).where(and(lt(session.openedAt, before), notExists(tokens)));
    },
  };
}

// A token is 32 random bytes: there is nothing to guess, so one round of a fast hash is enough.
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
