import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import { behind, type ListOrder, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import type { Member, Organisation, OrganisationKind } from '../../domain/organisations/organisation.ts';
import { organisation, organisationMember } from '../organisation-tables.ts';

/** By name, A to Z; ids break ties. */
export const organisationsByName: ListOrder<Organisation> = {
  name: 'NAME',
  isDescending: false,
  keys: [
    { column: organisation.name, kind: 'text', valueOf: ({ name }) => name },
    { column: organisation.id, kind: 'id', valueOf: ({ id }) => id },
  ],
};

/** Vendors and couriers, and who is in them. */
export function organisationStore(db: Queryable) {
  return {
    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Organisation>> {
      const rows = await db
        .select()
        .from(organisation)
        .where(inArray(organisation.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    async find(id: string): Promise<Organisation | undefined> {
      const [row] = await db.select().from(organisation).where(eq(organisation.id, id));
      return row;
    },

    /** Locked until the transaction ends: changes of one, and of who is in it, come one by one. */
    async lock(id: string): Promise<Organisation | undefined> {
      const [row] = await db.select().from(organisation).where(eq(organisation.id, id)).for('update');
      return row;
    },

    /** `matching` says which ones of the kind; all of them without. */
    page: (kind: OrganisationKind, matching: SQL | undefined, page: PageRequest): Promise<Organisation[]> =>
      db
        .select()
        .from(organisation)
        .where(and(eq(organisation.kind, kind), matching, behind(organisationsByName, page)))
        .orderBy(...readingOrder(organisationsByName, page))
        .limit(page.limit + 1),

    count: async (kind: OrganisationKind, matching: SQL | undefined): Promise<number> =>
      db.$count(organisation, and(eq(organisation.kind, kind), matching)),

    async save(saved: Organisation): Promise<void> {
      await db.insert(organisation).values(saved).onConflictDoUpdate({ target: organisation.id, set: saved });
    },

    /** Of each, who was there first first. */
    async membersOf(ids: readonly string[]): Promise<ReadonlyMap<string, Member[]>> {
      const rows = await db
        .select()
        .from(organisationMember)
        .where(inArray(organisationMember.organisationId, [...ids]))
        .orderBy(asc(organisationMember.joinedAt), asc(organisationMember.userId));
      return Map.groupBy(rows, ({ organisationId }) => organisationId);
    },

    /** What people are in: one vendor and one courier at most. */
    async membershipsOf(userIds: readonly string[]): Promise<ReadonlyMap<string, Member[]>> {
      const rows = await db
        .select()
        .from(organisationMember)
        .where(inArray(organisationMember.userId, [...userIds]));
      return Map.groupBy(rows, ({ userId }) => userId);
    },

    async addMember(member: Member): Promise<void> {
      await db.insert(organisationMember).values(member);
    },

    async saveMember({ organisationId, userId, role }: Member): Promise<void> {
      const { organisationId: of, userId: who } = organisationMember;
      await db
        .update(organisationMember)
        .set({ role })
        .where(and(eq(of, organisationId), eq(who, userId)));
    },

    async removeMember({ organisationId, userId }: Member): Promise<void> {
      const { organisationId: of, userId: who } = organisationMember;
      await db.delete(organisationMember).where(and(eq(of, organisationId), eq(who, userId)));
    },
  };
}
