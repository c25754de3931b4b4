import { inArray, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { soldVariant } from '../webhook-tables.ts';

export type SoldVariant = typeof soldVariant.$inferSelect;

const chunkSize = 1_000;

/** Whose goods are. */
export function soldVariantStore(db: Queryable) {
  return {
    /** What was known of a variant gives way. */
    async save(variants: readonly SoldVariant[]): Promise<void> {
      for (let start = 0; start < variants.length; start += chunkSize) {
        await db
          .insert(soldVariant)
          .values(variants.slice(start, start + chunkSize))
          .onConflictDoUpdate({
            target: soldVariant.variantId,
            set: {
              productId: sql`excluded.product_id`,
              vendorId: sql`excluded.vendor_id`,
              sku: sql`excluded.sku`,
            },
          });
      }
    },

    async ofVariants(ids: readonly string[]): Promise<readonly SoldVariant[]> {
      return db
        .select()
        .from(soldVariant)
        .where(inArray(soldVariant.variantId, [...ids]));
    },

    async ofProduct(id: string): Promise<readonly SoldVariant[]> {
      return db
        .select()
        .from(soldVariant)
        .where(inArray(soldVariant.productId, [id]));
    },
  };
}
