import { and, asc, eq, gt, inArray, isNull, lt } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Passkey, PasskeyChallenge } from '../../domain/sessions/passkey.ts';
import { passkey, passkeyChallenge } from '../passkey-tables.ts';
import { hashOfSecret } from '../sessions/hash-of-secret.ts';

/** Public keys of users, and what is to be signed with them. */
export function passkeyStore(db: Queryable) {
  return {
    /** Of each user, the oldest first. */
    async byUsers(userIds: readonly string[]): Promise<ReadonlyMap<string, Passkey[]>> {
      const rows = await db
        .select()
        .from(passkey)
        .where(inArray(passkey.userId, [...userIds]))
        .orderBy(asc(passkey.addedAt), asc(passkey.id));
      return Map.groupBy(rows, ({ userId }) => userId);
    },

    async find(id: string): Promise<Passkey | undefined> {
      const [row] = await db.select().from(passkey).where(eq(passkey.id, id));
      return row;
    },

    async lock(id: string): Promise<Passkey | undefined> {
      const [row] = await db.select().from(passkey).where(eq(passkey.id, id)).for('update');
      return row;
    },

    async lockByCredential(credentialId: string): Promise<Passkey | undefined> {
      const [row] = await db.select().from(passkey).where(eq(passkey.credentialId, credentialId)).for('update');
      return row;
    },

    /** False when somebody has it already. */
    async add(added: Passkey): Promise<boolean> {
      const rows = await db
        .insert(passkey)
        .values(toRow(added))
        .onConflictDoNothing({ target: passkey.credentialId })
        .returning({ id: passkey.id });
      return rows.length > 0;
    },

    async save(saved: Passkey): Promise<void> {
      await db.update(passkey).set(toRow(saved)).where(eq(passkey.id, saved.id));
    },

    async remove(id: string): Promise<void> {
      await db.delete(passkey).where(eq(passkey.id, id));
    },

    async removeAllOf(userId: string): Promise<void> {
      await db.delete(passkey).where(eq(passkey.userId, userId));
    },

    async addChallenge(challenge: string, of: PasskeyChallenge): Promise<void> {
      await db.insert(passkeyChallenge).values({ ...of, challengeHash: hashOfSecret(challenge) });
    },

    /** Whether the challenge was there to be met; it is none any more after that. */
    async useChallenge(challenge: string, userId: string | null, now: Date): Promise<boolean> {
      const whose = userId === null ? isNull(passkeyChallenge.userId) : eq(passkeyChallenge.userId, userId);
      const used = await db
        .delete(passkeyChallenge)
        .where(
          and(eq(passkeyChallenge.challengeHash, hashOfSecret(challenge)), whose, gt(passkeyChallenge.expiresAt, now)),
        )
        .returning({ hash: passkeyChallenge.challengeHash });
      return used.length > 0;
    },

    async forgetExpired(before: Date): Promise<void> {
      await db.delete(passkeyChallenge).where(lt(passkeyChallenge.expiresAt, before));
    },
  };
}

function toRow(saved: Passkey) {
  return { ...saved, transports: [...saved.transports] };
}
