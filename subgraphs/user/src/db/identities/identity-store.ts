import { and, asc, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Identity } from '../../domain/identities/identity.ts';
import type { IdentityFlow } from '../../domain/identities/identity-flow.ts';
import { identity, identityFlow } from '../identity-tables.ts';
import { hashOfSecret } from '../sessions/hash-of-secret.ts';

/** Identities at providers, and browsers that are on their way to prove one. */
export function identityStore(db: Queryable) {
  return {
    /** Of each user, the oldest first. */
    async byUsers(userIds: readonly string[]): Promise<ReadonlyMap<string, Identity[]>> {
      const rows = await db
        .select()
        .from(identity)
        .where(inArray(identity.userId, [...userIds]))
        .orderBy(asc(identity.linkedAt), asc(identity.id));
      return Map.groupBy(rows, ({ userId }) => userId);
    },

    async find(id: string): Promise<Identity | undefined> {
      const [row] = await db.select().from(identity).where(eq(identity.id, id));
      return row;
    },

    /** Kept from changing until the transaction ends, whether there is one or not. */
    async lockBySubject(provider: string, subject: string): Promise<Identity | undefined> {
      await db.execute(sql`select pg_advisory_xact_lock(hashtext(${`identity ${provider} ${subject}`}))`);
      const [row] = await db
        .select()
        .from(identity)
        .where(and(eq(identity.provider, provider), eq(identity.subject, subject)));
      return row;
    },

    async save(saved: Identity): Promise<void> {
      await db.insert(identity).values(saved).onConflictDoUpdate({ target: identity.id, set: saved });
    },

    async remove(id: string): Promise<void> {
      await db.delete(identity).where(eq(identity.id, id));
    },

    async removeAllOf(userId: string): Promise<void> {
      await db.delete(identity).where(eq(identity.userId, userId));
    },

    async begin(token: string, flow: IdentityFlow): Promise<void> {
      await db.insert(identityFlow).values({ ...flow, tokenHash: hashOfSecret(token) });
    },

    /** The flow that a browser is back from; it is none any more after that. */
    async end(token: string, now: Date): Promise<IdentityFlow | undefined> {
      const [row] = await db
        .delete(identityFlow)
        .where(and(eq(identityFlow.tokenHash, hashOfSecret(token)), gt(identityFlow.expiresAt, now)))
        .returning();
      return row;
    },

    async forgetExpired(before: Date): Promise<void> {
      await db.delete(identityFlow).where(lt(identityFlow.expiresAt, before));
    },
  };
}
