import { buffer } from 'node:stream/consumers';
import { RouteError, type Upload } from '@agora/kit';
import sharp from 'sharp';
import type { DrawnPhoto } from '../db/photo-store.ts';

const widest = 1_600;
const smallSide = 320;
const mostPixels = 50_000_000;
const mostSeconds = 10;
/** SVG is none of them: it may hold scripts. */
const formats = ['jpeg', 'png', 'webp', 'heif'];

/**
 * A photo as it is kept: turned upright, at most 1,600 pixels wide or high, as WebP, without what cameras write into it, such
 * as where it was taken; and small. Throws `INVALID_PICTURE` for what is none.
 */
export async function readPhoto(upload: Upload): Promise<Omit<DrawnPhoto, 'id' | 'reviewId'>> {
  const given = await buffer(upload.read());
  try {
    const source = sharp(given, { limitInputPixels: mostPixels }).timeout({ seconds: mostSeconds });
    const { format } = await source.metadata();
    if (!formats.includes(format)) throw new Error(`${format} is not taken`);
    const { data: bytes, info } = await source
      .rotate()
      .resize({ width: widest, height: widest, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    const small = await sharp(bytes)
      .resize({ width: smallSide, height: smallSide, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78 })
      .toBuffer();
    return { width: info.width, height: info.height, bytes, small };
  } catch (cause) {
    const detail = 'Send a picture of at most 50 million pixels as JPEG, PNG, WebP or AVIF.';
    throw new RouteError(422, 'INVALID_PICTURE', detail, { cause });
  }
}
