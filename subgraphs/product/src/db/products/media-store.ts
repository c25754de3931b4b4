import { asc, eq, getTableColumns, inArray } from 'drizzle-orm';
import { type Queryable, saveRows } from '@agora/kit';
import type { ProductMedia } from '../../domain/media/media.ts';
import { pictureColumns } from './picture-store.ts';
import { picture, productMedia } from '../tables.ts';

/** Pictures of products, in the order in which they are shown. */
export function mediaStore(db: Queryable) {
  return {
    async ofProducts(productIds: readonly string[]): Promise<ReadonlyMap<string, ProductMedia[]>> {
      const rows = await db
        .select({ media: getTableColumns(productMedia), picture: pictureColumns })
        .from(productMedia)
        .innerJoin(picture, eq(picture.id, productMedia.pictureId))
        .where(inArray(productMedia.productId, [...productIds]))
        .orderBy(asc(productMedia.position));
      const all = rows.map(({ media: { id, productId, alt, variantIds }, picture: shown }) => ({
        id,
        productId,
        alt,
        variantIds,
        picture: shown,
      }));
      return Map.groupBy(all, ({ productId }) => productId);
    },

    async add(media: readonly (ProductMedia & { readonly position: number })[]): Promise<void> {
      if (media.length > 0) await db.insert(productMedia).values(media.map(toRow));
    },

    /** Makes the pictures of a product, whom the caller has locked, what is given. */
    async save(productId: string, media: readonly ProductMedia[]): Promise<void> {
      await saveRows(db, {
        table: productMedia,
        id: productMedia.id,
        owned: eq(productMedia.productId, productId),
        rows: media.map((one, position) => toRow({ ...one, position })),
      });
    },
  };
}

function toRow({ picture: shown, variantIds, ...rest }: ProductMedia & { readonly position: number }) {
  return { ...rest, variantIds: [...variantIds], pictureId: shown.id };
}
