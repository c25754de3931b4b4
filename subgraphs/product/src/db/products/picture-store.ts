import { and, eq, lt, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Picture } from '../../domain/media/picture.ts';
import { picture, pictureCopy, productMedia } from '../tables.ts';

export interface DrawnPicture extends Picture {
  readonly bytes: Uint8Array;
  /** Its smaller copies, by their width. */
  readonly copies: ReadonlyMap<number, Uint8Array>;
}

const { id, contentType, width, height } = picture;

/** All of a picture but its bytes. */
export const pictureColumns = { id, contentType, width, height };

/**
 * The bytes of pictures. They are in the database, so that a picture and what refers to it are kept in one transaction, every
 * replica serves them, and there is nothing else to set up or to back up.
 */
export function pictureStore(db: Queryable) {
  return {
    async bytesOf(
      pictureId: string,
    ): Promise<{ readonly bytes: Uint8Array; readonly contentType: string } | undefined> {
      const [row] = await db.select({ bytes: picture.bytes, contentType }).from(picture).where(eq(id, pictureId));
      return row;
    },

    /** Copies are WebP. */
    async copyOf(pictureId: string, copyWidth: number): Promise<Uint8Array | undefined> {
      const [row] = await db
        .select({ bytes: pictureCopy.bytes })
        .from(pictureCopy)
        .where(and(eq(pictureCopy.pictureId, pictureId), eq(pictureCopy.width, copyWidth)));
      return row?.bytes;
    },

    /** What is kept already stays as it is. */
    async add(pictures: readonly DrawnPicture[], addedAt: Date): Promise<void> {
      await db
        .insert(picture)
        .values(pictures.map(({ copies: _copies, ...rest }) => ({ ...rest, addedAt })))
        // Written, so that nobody forgets it before it is referred to.
        .onConflictDoUpdate({ target: id, set: { addedAt } });
      const copies = pictures.flatMap(({ id: pictureId, copies: all }) =>
        [...all].map(([copyWidth, bytes]) => ({ pictureId, width: copyWidth, bytes })),
      );
      if (copies.length > 0) await db.insert(pictureCopy).values(copies).onConflictDoNothing();
    },

    /** Forgets pictures that no product shows. */
    async removeUnused(before: Date): Promise<void> {
      const isShown = sql`exists (select 1 from ${productMedia} where ${productMedia.pictureId} = ${picture.id})`;
      await db.delete(picture).where(and(lt(picture.addedAt, before), sql`not ${isShown}`));
    },
  };
}
