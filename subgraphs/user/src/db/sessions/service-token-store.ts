import { and, asc, eq, getTableColumns, gt, inArray, lt } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { ServiceToken } from '../../domain/sessions/service-token.ts';
import { serviceToken } from '../tables.ts';
import { hashOfSecret } from './hash-of-secret.ts';

const { secretHash, ...columns } = getTableColumns(serviceToken);

/** Service tokens, of whose secrets only hashes are kept. */
export function serviceTokenStore(db: Queryable) {
  return {
    async add(token: ServiceToken, secret: string): Promise<void> {
      await db.insert(serviceToken).values({ ...toRow(token), secretHash: hashOfSecret(secret) });
    },

    async save(token: ServiceToken): Promise<void> {
      await db.update(serviceToken).set(toRow(token)).where(eq(serviceToken.id, token.id));
    },

    async find(id: string): Promise<ServiceToken | undefined> {
      const [row] = await db.select(columns).from(serviceToken).where(eq(serviceToken.id, id));
      return row;
    },

    async lock(id: string): Promise<ServiceToken | undefined> {
      const [row] = await db.select(columns).from(serviceToken).where(eq(serviceToken.id, id)).for('update');
      return row;
    },

    async lockBySecret(secret: string): Promise<ServiceToken | undefined> {
      const isIt = eq(secretHash, hashOfSecret(secret));
      const [row] = await db.select(columns).from(serviceToken).where(isIt).for('update');
      return row;
    },

    /** Of each maker, the oldest first. */
    async byUsers(userIds: readonly string[]): Promise<ReadonlyMap<string, ServiceToken[]>> {
      const rows = await db
        .select(columns)
        .from(serviceToken)
        .where(inArray(serviceToken.userId, [...userIds]))
        .orderBy(asc(serviceToken.createdAt), asc(serviceToken.id));
      return Map.groupBy(rows, ({ userId }) => userId);
    },

    countOf: async (userId: string): Promise<number> => db.$count(serviceToken, eq(serviceToken.userId, userId)),

    /** Those of a maker that were used since then: access tokens of them may be good still. */
    async usedSince(userId: string, since: Date): Promise<readonly string[]> {
      const rows = await db
        .select({ id: serviceToken.id })
        .from(serviceToken)
        .where(and(eq(serviceToken.userId, userId), gt(serviceToken.lastUsedAt, since)));
      return rows.map(({ id }) => id);
    },

    async remove(id: string): Promise<void> {
      await db.delete(serviceToken).where(eq(serviceToken.id, id));
    },

    async removeAllOf(userId: string): Promise<void> {
      await db.delete(serviceToken).where(eq(serviceToken.userId, userId));
    },

    async forgetExpired(before: Date): Promise<void> {
      await db.delete(serviceToken).where(lt(serviceToken.expiresAt, before));
    },
  };
}

function toRow(token: ServiceToken) {
  return { ...token, scopes: [...token.scopes] };
}
