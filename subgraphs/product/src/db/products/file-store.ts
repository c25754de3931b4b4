import { asc, eq, inArray } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { VariantFile } from '../../domain/files/variant-file.ts';
import { variantFile } from '../file-tables.ts';

const { id, variantId, name, contentType, size } = variantFile;
const columns = { id, variantId, name, contentType, size };

/** What is downloaded of variants. The bytes are read alone. */
export function fileStore(db: Queryable) {
  return {
    async ofVariants(variantIds: readonly string[]): Promise<ReadonlyMap<string, VariantFile[]>> {
      const rows = await db
        .select(columns)
        .from(variantFile)
        .where(inArray(variantId, [...variantIds]))
        .orderBy(asc(variantFile.addedAt), asc(id));
      return Map.groupBy(rows, (row) => row.variantId);
    },

    async byId(fileId: string): Promise<VariantFile | undefined> {
      const [row] = await db.select(columns).from(variantFile).where(eq(id, fileId));
      return row;
    },

    async bytesOf(fileId: string): Promise<Uint8Array | undefined> {
      const [row] = await db.select({ bytes: variantFile.bytes }).from(variantFile).where(eq(id, fileId));
      return row?.bytes;
    },

    async add(file: VariantFile, bytes: Uint8Array, addedAt: Date): Promise<void> {
      await db.insert(variantFile).values({ ...file, bytes, addedAt });
    },

    async remove(fileId: string): Promise<void> {
      await db.delete(variantFile).where(eq(id, fileId));
    },
  };
}
