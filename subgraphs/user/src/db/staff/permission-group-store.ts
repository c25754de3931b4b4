import type { Queryable } from '@agora/kit';
import { arrayContains, arrayOverlaps, asc, eq, inArray, sql } from 'drizzle-orm';
import {
  maxPermissionGroups,
  maxPermissionMembers,
  type PermissionGroup,
} from '../../domain/staff/permission-group.ts';
import type { User } from '../../domain/user.ts';
import { accountColumns } from '../accounts/user-store.ts';
import { account, permissionGroup } from '../tables.ts';

/** Groups of staff who may do more than their role allows, and who is in them. */
export function permissionGroupStore(db: Queryable) {
  return {
    all: async (): Promise<PermissionGroup[]> =>
      db
        .select()
        .from(permissionGroup)
        .orderBy(asc(permissionGroup.name), asc(permissionGroup.id))
        .limit(maxPermissionGroups),

    async find(id: string): Promise<PermissionGroup | undefined> {
      const [row] = await db.select().from(permissionGroup).where(eq(permissionGroup.id, id));
      return row;
    },

    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, PermissionGroup>> {
      const rows = await db
        .select()
        .from(permissionGroup)
        .where(inArray(permissionGroup.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    /** What groups allow together, each scope once; nothing is asked for those who are in none, as most are. */
    async scopesOf(ids: readonly string[]): Promise<readonly string[]> {
      if (ids.length === 0) return [];
      const groups = await this.byIds(ids);
      return [...new Set([...groups.values()].flatMap(({ scopes }) => scopes))].toSorted();
    },

    async membersOf(ids: readonly string[]): Promise<ReadonlyMap<string, User[]>> {
      const people = await db
        .select(accountColumns)
        .from(account)
        .where(arrayOverlaps(account.permissionGroups, [...ids]))
        .orderBy(asc(account.displayName), asc(account.id))
        .limit(maxPermissionMembers * ids.length);
      return new Map(ids.map((id) => [id, people.filter((person) => person.permissionGroups.includes(id))]));
    },

    async membersIn(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
      const counted = await Promise.all(ids.map(async (id) => [id, await this.countMembers(id)] as const));
      return new Map(counted);
    },

    countMembers: (id: string): Promise<number> => db.$count(account, arrayContains(account.permissionGroups, [id])),

    /** Who is in it, locked until the transaction ends, in an order in which no two wait for each other. */
    lockMembers: async (id: string): Promise<User[]> =>
      db
        .select(accountColumns)
        .from(account)
        .where(arrayContains(account.permissionGroups, [id]))
        .orderBy(account.id)
        .for('update'),

    /** Changes of groups and of who is in them come one by one. */
    async lock(): Promise<void> {
      await db.execute(sql`select pg_advisory_xact_lock(hashtext('permission groups'))`);
    },

    count: (): Promise<number> => db.$count(permissionGroup),

    async save(group: PermissionGroup): Promise<void> {
      await db.insert(permissionGroup).values(group).onConflictDoUpdate({ target: permissionGroup.id, set: group });
    },

    async remove(id: string): Promise<void> {
      await db.delete(permissionGroup).where(eq(permissionGroup.id, id));
    },
  };
}
