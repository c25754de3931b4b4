import { and, eq, gt, lt, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { orderDownload } from '../file-tables.ts';

interface Link {
  readonly orderId: string;
  readonly fileId: string;
  readonly tokenHash: string;
  readonly expiresAt: Date;
}

/** By what files of orders are downloaded, and how often they were. */
export function downloadStore(db: Queryable) {
  return {
    /** How often each file of an order was downloaded. */
    async counts(orderId: string): Promise<ReadonlyMap<string, number>> {
      const rows = await db
        .select({ fileId: orderDownload.fileId, downloads: orderDownload.downloads })
        .from(orderDownload)
        .where(eq(orderDownload.orderId, orderId));
      return new Map(rows.map(({ fileId, downloads }) => [fileId, downloads]));
    },

    /** In the place of the link that there was. */
    async link(link: Link): Promise<void> {
      const { tokenHash, expiresAt } = link;
      await db
        .insert(orderDownload)
        .values(link)
        .onConflictDoUpdate({ target: [orderDownload.orderId, orderDownload.fileId], set: { tokenHash, expiresAt } });
    },

    /** Which file a link is of, counted as downloaded once more; undefined where it is over, or was used so often. */
    async take(tokenHash: string, most: number, now: Date): Promise<string | undefined> {
      const [taken] = await db
        .update(orderDownload)
        .set({ downloads: sql`${orderDownload.downloads} + 1` })
        .where(
          and(
            eq(orderDownload.tokenHash, tokenHash),
            gt(orderDownload.expiresAt, now),
            lt(orderDownload.downloads, most),
          ),
        )
        .returning({ fileId: orderDownload.fileId });
      return taken?.fileId;
    },
  };
}
