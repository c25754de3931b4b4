import { eq, inArray } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { User } from '../domain/user.ts';
import { account } from './tables.ts';

/** A user's account without what proves who they are. */
const columns = {
  id: account.id,
  email: account.email,
  displayName: account.displayName,
  roles: account.roles,
  vendorId: account.vendorId,
  customerGroups: account.customerGroups,
  depot: account.depot,
  locale: account.locale,
  registeredAt: account.registeredAt,
  version: account.version,
};

/** Accounts. Hashes of passwords leave here by `credentialsOf` only. */
export function userStore(db: Queryable) {
  return {
    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, User>> {
      const rows = await db
        .select(columns)
        .from(account)
        .where(inArray(account.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    async find(id: string): Promise<User | undefined> {
      const [row] = await db.select(columns).from(account).where(eq(account.id, id));
      return row;
    },

    /** The user, locked until the transaction ends: changes of one user's things come one by one. */
    async lock(id: string): Promise<User | undefined> {
      const [row] = await db.select(columns).from(account).where(eq(account.id, id)).for('update');
      return row;
    },

    async credentialsOf(email: string): Promise<{ readonly user: User; readonly passwordHash: string } | undefined> {
      const [row] = await db
        .select({ user: columns, passwordHash: account.passwordHash })
        .from(account)
        .where(eq(account.email, email));
      return row;
    },

    /** False when the e-mail address is taken. */
    async add(user: User, passwordHash: string): Promise<boolean> {
      const rows = await db
        .insert(account)
        .values({ ...toRow(user), passwordHash })
        .onConflictDoNothing({ target: account.email })
        .returning({ id: account.id });
      return rows.length > 0;
    },

    async save(user: User): Promise<void> {
      await db.update(account).set(toRow(user)).where(eq(account.id, user.id));
    },
  };
}

function toRow({ roles, customerGroups, ...user }: User) {
  return { ...user, roles: [...roles], customerGroups: [...customerGroups] };
}
