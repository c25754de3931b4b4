import { and, asc, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Queryable } from '@agora/kit';
import type { Behaviour } from '../domain/learning/behaviour.ts';
import { chunksOf } from './chunks-of.ts';
import { behaviour } from './tables.ts';

/** Of one person so many lines count, the latest. */
const maxLines = 500;

const columns = {
  personId: behaviour.personId,
  kind: behaviour.kind,
  productId: behaviour.productId,
  sourceId: behaviour.sourceId,
  quantity: behaviour.quantity,
  rating: behaviour.rating,
  words: behaviour.words,
  at: behaviour.at,
};

/** What people did. */
export function behaviourStore(db: Queryable) {
  return {
    /** Held until the transaction ends: what these people and orders teach changes for one at a time. */
    async lock(ids: readonly string[]): Promise<void> {
      const sorted = ids.toSorted();
      await db.execute(sql`
        select pg_advisory_xact_lock(hashtext('behaviour'), hashtext(id))
        from unnest(${sql.param(sorted)}::text[]) with ordinality as one(id, place) order by place`);
    },

    async add(lines: readonly Behaviour[]): Promise<void> {
      for (const rows of chunksOf(lines)) {
        await db.insert(behaviour).values(rows.map((line) => ({ ...line, id: randomUUID() })));
      }
    },

    /** The latest lines of each person, the oldest first; in one statement. */
    async latestOf(personIds: readonly string[]): Promise<Behaviour[]> {
      const latest = db
        .select(columns)
        .from(behaviour)
        .where(sql`${behaviour.personId} = person.id`)
        .orderBy(sql`${behaviour.at} desc, ${behaviour.id} desc`)
        .limit(maxLines)
        .as('latest');
      return db
        .select({
          personId: latest.personId,
          kind: latest.kind,
          productId: latest.productId,
          sourceId: latest.sourceId,
          quantity: latest.quantity,
          rating: latest.rating,
          words: latest.words,
          at: latest.at,
        })
        .from(sql`unnest(${sql.param(personIds)}::uuid[]) as person(id)`)
        .crossJoinLateral(latest)
        .orderBy(asc(latest.at));
    },

    /** All lines about these orders, carts and reviews. */
    async about(sourceIds: readonly string[]): Promise<Behaviour[]> {
      if (sourceIds.length === 0) return [];
      return db
        .select(columns)
        .from(behaviour)
        .where(inArray(behaviour.sourceId, [...sourceIds]))
        .orderBy(behaviour.at, behaviour.id);
    },

    /** Which orders a person's lines are about. */
    async sourcesOf(personId: string): Promise<string[]> {
      const rows = await db
        .selectDistinct({ sourceId: behaviour.sourceId })
        .from(behaviour)
        .where(and(eq(behaviour.personId, personId), isNotNull(behaviour.sourceId)));
      return rows.flatMap(({ sourceId }) => sourceId ?? []);
    },

    /** Resolves to how many lines there were. */
    async forget(personId: string): Promise<number> {
      const { count } = await db.delete(behaviour).where(eq(behaviour.personId, personId));
      return count;
    },

    /** What a guest did is what a customer did from now on. */
    async moveTo(customerId: string, guestId: string): Promise<void> {
      await db.update(behaviour).set({ personId: customerId }).where(eq(behaviour.personId, guestId));
    },

    /** Of what somebody does without buying, so many lines are kept as count. */
    async prune(personId: string): Promise<void> {
      await db.execute(sql`
        delete from ${behaviour} where kind not in ('PURCHASE', 'CANCELLATION', 'REVIEW') and id in (
          select id from ${behaviour} where person_id = ${personId} order by at desc, id desc offset ${maxLines})`);
    },

    /** Guests, whose ids are of version 8, who did nothing since. */
    async silentGuests(since: Date, limit: number): Promise<string[]> {
      const rows = await db
        .select({ id: behaviour.personId })
        .from(behaviour)
        .where(sql`substr(${behaviour.personId}::text, 15, 1) = '8'`)
        .groupBy(behaviour.personId)
        .having(sql`max(${behaviour.at}) < ${since.toISOString()}`)
        .limit(limit);
      return rows.flatMap(({ id }) => id ?? []);
    },

    /** Nobody adds a line or takes one away until the transaction ends. */
    async close(): Promise<void> {
      await db.execute(sql`lock table ${behaviour} in share row exclusive mode`);
    },

    /** Those that come after this one, in the order of their ids. */
    async peopleAfter(personId: string | undefined, limit: number): Promise<string[]> {
      const rows = await db
        .selectDistinct({ id: behaviour.personId })
        .from(behaviour)
        .where(personId === undefined ? isNotNull(behaviour.personId) : gt(behaviour.personId, personId))
        .orderBy(asc(behaviour.personId))
        .limit(limit);
      return rows.flatMap(({ id }) => id ?? []);
    },

    /** The sources of purchases that come after this one, in the order of their ids. */
    async ordersAfter(orderId: string | undefined, limit: number): Promise<string[]> {
      const rows = await db
        .selectDistinct({ id: behaviour.sourceId })
        .from(behaviour)
        .where(
          and(
            eq(behaviour.kind, 'PURCHASE'),
            orderId === undefined ? isNotNull(behaviour.sourceId) : gt(behaviour.sourceId, orderId),
          ),
        )
        .orderBy(asc(behaviour.sourceId))
        .limit(limit);
      return rows.flatMap(({ id }) => id ?? []);
    },
  };
}
