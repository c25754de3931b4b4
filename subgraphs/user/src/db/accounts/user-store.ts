import { and, arrayContains, desc, eq, gte, inArray, isNotNull, isNull, lt, ne, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { User } from '../../domain/user.ts';
import { underWay } from '../privacy/erasure-store.ts';
import { erasure } from '../privacy-tables.ts';
import { account, session } from '../tables.ts';
import { isOfPassword } from './password-hash.ts';

/** A user's account without what proves who they are. */
export const accountColumns = {
  id: account.id,
  email: account.email,
  emailVerifiedAt: account.emailVerifiedAt,
  displayName: account.displayName,
  roles: account.roles,
  vendorId: account.vendorId,
  customerGroups: account.customerGroups,
  permissionGroups: account.permissionGroups,
  depot: account.depot,
  locale: account.locale,
  timeZone: account.timeZone,
  phone: account.phone,
  registeredAt: account.registeredAt,
  version: account.version,
};

interface Credentials {
  readonly user: User;
  readonly passwordHash: string;
}

const credentials = { user: accountColumns, passwordHash: account.passwordHash };

const isOwner = (email: string) => and(eq(account.email, email), isNotNull(account.emailVerifiedAt));

/** Accounts. Users come without what proves who they are; hashes of passwords have ways of their own. */
export function userStore(db: Queryable) {
  return {
    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, User>> {
      const rows = await db
        .select(accountColumns)
        .from(account)
        .where(inArray(account.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    async find(id: string): Promise<User | undefined> {
      const [row] = await db.select(accountColumns).from(account).where(eq(account.id, id));
      return row;
    },

    /** The user, locked until the transaction ends: changes of one user's things come one by one. */
    async lock(id: string): Promise<User | undefined> {
      const [row] = await db.select(accountColumns).from(account).where(eq(account.id, id)).for('update');
      return row;
    },

    /** The same of several; in an order of their own, so that no two wait for each other. */
    async lockAll(ids: readonly string[]): Promise<readonly User[]> {
      return db
        .select(accountColumns)
        .from(account)
        .where(inArray(account.id, [...ids]))
        .orderBy(account.id)
        .for('update');
    },

    /** Puts accounts into a group of customers, or takes them out. */
    async saveMembership(ids: readonly string[], code: string, isMember: boolean): Promise<void> {
      const others = sql`array_remove(${account.customerGroups}, ${code})`;
      await db
        .update(account)
        .set({
          customerGroups: isMember ? sql`array_append(${others}, ${code})` : others,
          version: sql`${account.version} + 1`,
        })
        .where(inArray(account.id, [...ids]));
    },

    /** The one account that has proven the address to be its own. */
    async ownerOf(email: string): Promise<User | undefined> {
      const [row] = await db.select(accountColumns).from(account).where(isOwner(email));
      return row;
    },

    /** The same, kept from changing until the transaction ends, whether there is an owner or not. */
    async lockOwnerOf(email: string): Promise<User | undefined> {
      await db.execute(sql`select pg_advisory_xact_lock(hashtext(${`owner of ${email}`}))`);
      return this.ownerOf(email);
    },

    /** Of the owner of an address. */
    async credentialsOf(email: string): Promise<Credentials | undefined> {
      const [row] = await db.select(credentials).from(account).where(isOwner(email));
      return row;
    },

    /** Of an account that claims an address and has not proven it. */
    async unprovenCredentialsOf(email: string, id: string): Promise<Credentials | undefined> {
      const [row] = await db
        .select(credentials)
        .from(account)
        .where(and(eq(account.id, id), eq(account.email, email), isNull(account.emailVerifiedAt)));
      return row;
    },

    /** The youngest of the accounts that claim an address and have not proven it. */
    async lastToClaim(email: string): Promise<User | undefined> {
      const [row] = await db
        .select(accountColumns)
        .from(account)
        .where(and(eq(account.email, email), isNull(account.emailVerifiedAt)))
        .orderBy(desc(account.registeredAt), desc(account.id))
        .limit(1);
      return row;
    },

    /** Changes of roles come one by one, so that two admins cannot take the role of each other. */
    async lockRoles(): Promise<void> {
      await db.execute(sql`select pg_advisory_xact_lock(hashtext('roles'))`);
    },

    countAdminsBeside: (id: string): Promise<number> =>
      db.$count(account, and(arrayContains(account.roles, ['ADMIN']), ne(account.id, id))),

    async savePassword(id: string, passwordHash: string): Promise<void> {
      await db.update(account).set({ passwordHash }).where(eq(account.id, id));
    },

    async passwordHashOf(id: string): Promise<string | undefined> {
      const [row] = await db.select({ passwordHash: account.passwordHash }).from(account).where(eq(account.id, id));
      return row?.passwordHash;
    },

    /** Which of them have a password. */
    async havePasswords(ids: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
      const rows = await db
        .select({ id: account.id, passwordHash: account.passwordHash })
        .from(account)
        .where(inArray(account.id, [...ids]));
      return new Map(rows.map(({ id, passwordHash }) => [id, isOfPassword(passwordHash)]));
    },

    async add(user: User, passwordHash: string): Promise<void> {
      await db.insert(account).values({ ...toRow(user), passwordHash });
    },

    /** Customers who opened an account before that, proved nothing, have used it no more since, and are not being erased. */
    async abandonedSince(since: Date, limit: number): Promise<readonly string[]> {
      const used = db.$count(session, and(eq(session.userId, account.id), gte(session.lastUsedAt, since)));
      const erased = db.$count(erasure, and(eq(erasure.userId, account.id), underWay));
      const rows = await db
        .select({ id: account.id })
        .from(account)
        .where(
          and(
            isNull(account.emailVerifiedAt),
            lt(account.registeredAt, since),
            eq(account.roles, ['CUSTOMER']),
            eq(used, 0),
            eq(erased, 0),
          ),
        )
        .orderBy(account.registeredAt)
        .limit(limit);
      return rows.map(({ id }) => id);
    },

    /** With all that belongs to the account. */
    async remove(id: string): Promise<void> {
      await db.delete(account).where(eq(account.id, id));
    },

    async save(user: User): Promise<void> {
      await db.update(account).set(toRow(user)).where(eq(account.id, user.id));
    },
  };
}

function toRow({ roles, customerGroups, permissionGroups, ...user }: User) {
  const lists = { customerGroups: [...customerGroups], permissionGroups: [...permissionGroups] };
  return { ...user, ...lists, roles: [...roles] };
}
