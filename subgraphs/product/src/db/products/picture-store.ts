import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Picture } from '../../domain/media/picture.ts';
import { picture, pictureCopy, productMedia } from '../tables.ts';

export interface DrawnPicture extends Picture {
  readonly bytes: Uint8Array;
  /** Its smaller copies, by their width. */
  readonly copies: ReadonlyMap<number, Uint8Array>;
}

/** A picture, and whether its bytes and those of its copies lie in the store of media. */
export interface KeptPicture extends Picture {
  readonly isStored: boolean;
}

const { id, contentType, width, height } = picture;

/** All of a picture but its bytes. */
export const pictureColumns = { id, contentType, width, height };

/**
 * What pictures there are, and the bytes of those that do not lie in the store of media alone. A picture comes into the
 * database, so that it and what refers to it are kept in one transaction; jobs take its bytes to the store.
 */
export function pictureStore(db: Queryable) {
  return {
    async byId(pictureId: string): Promise<KeptPicture | undefined> {
      const columns = { ...pictureColumns, isStored: sql<boolean>`${picture.storedAt} is not null` };
      const [row] = await db.select(columns).from(picture).where(eq(id, pictureId));
      return row;
    },

    /** Of the picture, or of its copy that is so wide. */
    async bytesOf(pictureId: string, copyWidth?: number): Promise<Uint8Array | undefined> {
      if (copyWidth === undefined) {
        const [row] = await db.select({ bytes: picture.bytes }).from(picture).where(eq(id, pictureId));
        return row?.bytes ?? undefined;
      }
      const [row] = await db
        .select({ bytes: pictureCopy.bytes })
        .from(pictureCopy)
        .where(and(eq(pictureCopy.pictureId, pictureId), eq(pictureCopy.width, copyWidth)));
      return row?.bytes;
    },

    /** What is kept already stays as it is, where it is. */
    async add(pictures: readonly DrawnPicture[], addedAt: Date): Promise<void> {
      const rows = await db
        .insert(picture)
        .values(pictures.map(({ copies: _copies, ...rest }) => ({ ...rest, addedAt })))
        // Written, so that nobody forgets it before it is referred to.
        .onConflictDoUpdate({ target: id, set: { addedAt } })
        .returning({ id, isReleased: sql<boolean>`${picture.bytes} is null` });
      const released = new Set(rows.flatMap((row) => (row.isReleased ? [row.id] : [])));
      const copies = pictures.flatMap(({ id: pictureId, copies: all }) =>
        released.has(pictureId) ? [] : [...all].map(([copyWidth, bytes]) => ({ pictureId, width: copyWidth, bytes })),
      );
      if (copies.length > 0) await db.insert(pictureCopy).values(copies).onConflictDoNothing();
    },

    /** Which pictures are not in the store of media yet, in the order of their ids. */
    async toStore(after: string, limit: number): Promise<string[]> {
      const rows = await db
        .select({ id })
        .from(picture)
        .where(and(isNull(picture.storedAt), gt(id, after)))
        .orderBy(asc(id))
        .limit(limit);
      return rows.map((row) => row.id);
    },

    async markStored(pictureId: string, storedAt: Date): Promise<void> {
      await db.update(picture).set({ storedAt }).where(eq(id, pictureId));
    },

    /** Which pictures have been in the store of media since before then, and in the database as well. */
    async toRelease(before: Date, after: string, limit: number): Promise<Picture[]> {
      return db
        .select(pictureColumns)
        .from(picture)
        .where(and(lt(picture.storedAt, before), isNotNull(picture.bytes), gt(id, after)))
        .orderBy(asc(id))
        .limit(limit);
    },

    /** From now on they are in the store of media alone. */
    async release(pictureIds: readonly string[]): Promise<void> {
      const ids = [...pictureIds];
      await db.update(picture).set({ bytes: null }).where(inArray(id, ids));
      await db.delete(pictureCopy).where(inArray(pictureCopy.pictureId, ids));
    },

    /** The store of media has lost them, and is to get them again. */
    async storeAgain(pictureIds: readonly string[]): Promise<void> {
      await db
        .update(picture)
        .set({ storedAt: null })
        .where(and(inArray(id, [...pictureIds]), isNotNull(picture.bytes)));
    },

    /** Those that there are. */
    async known(pictureIds: readonly string[]): Promise<ReadonlySet<string>> {
      const rows = await db
        .select({ id })
        .from(picture)
        .where(inArray(id, [...pictureIds]));
      return new Set(rows.map((row) => row.id));
    },

    /** Forgets pictures that no product shows. */
    async removeUnused(before: Date): Promise<void> {
      const isShown = sql`exists (select 1 from ${productMedia} where ${productMedia.pictureId} = ${picture.id})`;
      await db.delete(picture).where(and(lt(picture.addedAt, before), sql`not ${isShown}`));
    },
  };
}
