import { eq, inArray } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { NamedProduct } from '../domain/review.ts';
import { reviewableProduct } from './tables.ts';

export interface KnownProduct {
  readonly productId: string;
  readonly title: string;
  readonly slug: string;
  readonly vendorId: string | null;
}

/** Which products can be reviewed, and what is known of them. */
export function productStore(db: Queryable) {
  return {
    async add(productIds: readonly string[]): Promise<void> {
      await db
        .insert(reviewableProduct)
        .values(productIds.map((productId) => ({ productId })))
        .onConflictDoNothing();
    },

    /** Those from before this service was there. */
    async addKnown(products: readonly KnownProduct[]): Promise<void> {
      await db
        .insert(reviewableProduct)
        .values([...products])
        .onConflictDoNothing();
    },

    /** Can be reviewed from now on, and is known by this. */
    async publish({ productId, ...known }: KnownProduct): Promise<void> {
      await db
        .insert(reviewableProduct)
        .values({ productId, ...known })
        .onConflictDoUpdate({ target: reviewableProduct.productId, set: known });
    },

    /** Of one that can be reviewed; of no other. */
    async rename({ productId, ...known }: KnownProduct): Promise<void> {
      await db.update(reviewableProduct).set(known).where(eq(reviewableProduct.productId, productId));
    },

    /** Undefined when there is no such product that can be reviewed. */
    async find(productId: string): Promise<NamedProduct | undefined> {
      const [row] = await db.select().from(reviewableProduct).where(eq(reviewableProduct.productId, productId));
      return row && named(row);
    },

    async byIds(productIds: readonly string[]): Promise<ReadonlyMap<string, NamedProduct>> {
      const rows = await db
        .select()
        .from(reviewableProduct)
        .where(inArray(reviewableProduct.productId, [...productIds]));
      return new Map(rows.map((row) => [row.productId, named(row)]));
    },
  };
}

function named({ title, slug, vendorId }: typeof reviewableProduct.$inferSelect): NamedProduct {
  return {
    ...(title !== null && { productTitle: title }),
    ...(slug !== null && { productSlug: slug }),
    vendorId,
  };
}
