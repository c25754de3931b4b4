import { asc, eq, inArray } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { isStatusChange, type TimelineEntry } from '../domain/timeline.ts';
import { timelineEntry } from './tables.ts';

/** What happened to orders. The process has no cycles, so a timeline has a dozen entries at most. */
export function timelineStore(db: Queryable) {
  return {
    async of(orderIds: readonly string[]): Promise<ReadonlyMap<string, TimelineEntry[]>> {
      const rows = await db
        .select()
        .from(timelineEntry)
        .where(inArray(timelineEntry.orderId, [...orderIds]))
        .orderBy(asc(timelineEntry.orderId), asc(timelineEntry.sequence));
      return Map.groupBy(rows, (row) => row.orderId);
    },

    /** Only where the status of the order became another one, oldest first. */
    async statusChangesOf(orderId: string): Promise<TimelineEntry[]> {
      const entries = await db
        .select()
        .from(timelineEntry)
        .where(eq(timelineEntry.orderId, orderId))
        .orderBy(asc(timelineEntry.sequence));
      return entries.filter(isStatusChange);
    },
  };
}
