import { and, count, eq, exists, gt, inArray, isNull, lt, ne, notExists, sql } from 'drizzle-orm';
import { behind, type ListOrder, type PageRequest, type Queryable, rankWithin } from '@agora/kit';
import { type RefreshToken, refreshTokenLifeMs, type Session } from '../../domain/sessions/session.ts';
import { hashOfSecret } from './hash-of-secret.ts';
import { refreshToken, session } from '../tables.ts';

/** The one used last first; ids break ties. */
export const lastUsedFirst: ListOrder<Session> = {
  name: 'LAST_USED',
  isDescending: true,
  keys: [
    { column: session.lastUsedAt, kind: 'instant', valueOf: ({ lastUsedAt }) => lastUsedAt.toISOString() },
    { column: session.id, kind: 'id', valueOf: ({ id }) => id },
  ],
};

/** Neither ended nor too old for its refresh token. */
const isGoing = (now: Date) =>
  and(isNull(session.endedAt), gt(session.lastUsedAt, new Date(now.getTime() - refreshTokenLifeMs)));

/** Sessions and the tokens that keep them going, of which only hashes are kept. */
export function sessionStore(db: Queryable) {
  return {
    async open(opened: Session): Promise<void> {
      await db.insert(session).values(opened);
    },

    /** The session of a refresh token, locked until the transaction ends, and the token as it then is. */
    async lockByToken(token: string): Promise<{ readonly session: Session; readonly token: RefreshToken } | undefined> {
      const hash = hashOfSecret(token);
      const ofToken = db
        .select({ id: refreshToken.hash })
        .from(refreshToken)
        .where(and(eq(refreshToken.hash, hash), eq(refreshToken.sessionId, session.id)));
      const [locked] = await db.select().from(session).where(exists(ofToken)).for('update');
      const [read] = await db.select().from(refreshToken).where(eq(refreshToken.hash, hash));
      return locked && read ? { session: locked, token: read } : undefined;
    },

    /** The token of a session that was not used yet. */
    async currentToken(sessionId: string): Promise<RefreshToken | undefined> {
      const [current] = await db
        .select()
        .from(refreshToken)
        .where(and(eq(refreshToken.sessionId, sessionId), isNull(refreshToken.usedAt)));
      return current;
    },

    async addToken(token: string, given: Pick<RefreshToken, 'sessionId' | 'expiresAt' | 'predecessor'>) {
      await db.insert(refreshToken).values({ ...given, hash: hashOfSecret(token), usedAt: null });
    },

    async saveToken({ hash, usedAt }: RefreshToken): Promise<void> {
      await db.update(refreshToken).set({ usedAt }).where(eq(refreshToken.hash, hash));
    },

    async save(changed: Session): Promise<void> {
      await db.update(session).set(changed).where(eq(session.id, changed.id));
    },

    /** A session of a user, locked until the transaction ends. */
    async lock(id: string, userId: string): Promise<Session | undefined> {
      const [row] = await db
        .select()
        .from(session)
        .where(and(eq(session.id, id), eq(session.userId, userId)))
        .for('update');
      return row;
    },

    async find(id: string): Promise<Session | undefined> {
      const [row] = await db.select().from(session).where(eq(session.id, id));
      return row;
    },

    /** Ends all sessions of a user, but for one where it is named; resolves to those that it ended. */
    async endAllOf(userId: string, endedAt: Date, exceptId?: string): Promise<readonly Session[]> {
      const isOther = exceptId === undefined ? undefined : ne(session.id, exceptId);
      return db
        .update(session)
        .set({ endedAt })
        .where(and(eq(session.userId, userId), isNull(session.endedAt), isOther))
        .returning();
    },

    /** One page of the sessions of each user that go on, in one statement. */
    async pagesByUser(
      userIds: readonly string[],
      page: PageRequest,
      now: Date,
    ): Promise<ReadonlyMap<string, readonly Session[]>> {
      const ranked = db.$with('ranked').as(
        db
          .select({
            id: sql<string>`${session.id}`.as('ranked_id'),
            rank: rankWithin(session.userId, lastUsedFirst, page).as('rank'),
          })
          .from(session)
          .where(and(inArray(session.userId, [...userIds]), isGoing(now), behind(lastUsedFirst, page))),
      );
      const rows = await db
        .with(ranked)
        .select({ row: session })
        .from(ranked)
        .innerJoin(session, eq(session.id, ranked.id))
        .where(sql`${ranked.rank} <= ${page.limit + 1}`)
        .orderBy(ranked.rank);
      return Map.groupBy(
        rows.map(({ row }) => row),
        ({ userId }) => userId,
      );
    },

    async countsByUser(userIds: readonly string[], now: Date): Promise<ReadonlyMap<string, number>> {
      const rows = await db
        .select({ userId: session.userId, sessions: count() })
        .from(session)
        .where(and(inArray(session.userId, [...userIds]), isGoing(now)))
        .groupBy(session.userId);
      return new Map(rows.map(({ userId, sessions }) => [userId, sessions]));
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
