import { asc, eq, inArray } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { KitPart, Kits } from '../domain/kit/kit.ts';
import { kitPart, orderedKitPart, replenishmentPolicy } from './tables.ts';

interface Row extends KitPart {
  readonly kitId: string;
}

const kitsIn = (rows: readonly Row[]): Kits =>
  new Map(
    [...Map.groupBy(rows, ({ kitId }) => kitId)].map(([kitId, parts]) => [
      kitId,
      parts.map(({ partId, quantity }) => ({ partId, quantity })),
    ]),
  );

/** Which variants are put together of others. Who changes that locks the kit and its parts as levels are locked. */
export function kitStore(db: Queryable) {
  return {
    /** Of those of these variants that are kits. */
    async byIds(ids: readonly string[]): Promise<Kits> {
      const rows = await db
        .select()
        .from(kitPart)
        .where(inArray(kitPart.kitId, [...ids]))
        .orderBy(asc(kitPart.partId));
      return kitsIn(rows);
    },

    /** The kits that have one of these parts. */
    async containing(partIds: readonly string[]): Promise<readonly string[]> {
      if (partIds.length === 0) return [];
      const rows = await db
        .selectDistinct({ kitId: kitPart.kitId })
        .from(kitPart)
        .where(inArray(kitPart.partId, [...partIds]))
        .orderBy(asc(kitPart.kitId));
      return rows.map(({ kitId }) => kitId);
    },

    async set(kitId: string, parts: readonly KitPart[]): Promise<void> {
      await db.delete(kitPart).where(eq(kitPart.kitId, kitId));
      if (parts.length > 0) await db.insert(kitPart).values(parts.map((part) => ({ ...part, kitId })));
    },

    /** Whether a variant is ordered by itself for any warehouse. */
    hasPolicy: async (variantId: string): Promise<boolean> =>
      (await db.$count(replenishmentPolicy, eq(replenishmentPolicy.variantId, variantId))) > 0,

    /** Remembers what the kits of an order are. */
    async keepFor(orderId: string, kits: Kits): Promise<void> {
      const rows = [...kits].flatMap(([kitId, parts]) => parts.map((part) => ({ ...part, orderId, kitId })));
      if (rows.length > 0) await db.insert(orderedKitPart).values(rows).onConflictDoNothing();
    },

    /** As they were when it was placed. */
    async ofOrder(orderId: string): Promise<Kits> {
      return kitsIn(await db.select().from(orderedKitPart).where(eq(orderedKitPart.orderId, orderId)));
    },

    /** The same of many orders; those without kits are absent. */
    async ofOrders(orderIds: readonly string[]): Promise<ReadonlyMap<string, Kits>> {
      const rows = await db
        .select()
        .from(orderedKitPart)
        .where(inArray(orderedKitPart.orderId, [...orderIds]));
      const byOrder = Map.groupBy(rows, ({ orderId }) => orderId);
      return new Map([...byOrder].map(([orderId, parts]) => [orderId, kitsIn(parts)]));
    },
  };
}
