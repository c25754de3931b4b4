import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { RouteError, type Upload } from '@agora/kit';
import sharp from 'sharp';
import type { DrawnPicture } from '../db/products/picture-store.ts';
import { copyWidthsOf } from '../domain/media/picture.ts';

const widest = 2_560;
const mostPixels = 50_000_000;
const mostSeconds = 10;
const contentType = 'image/webp';
/** SVG is none of them: it may hold scripts. */
const formats = ['jpeg', 'png', 'webp', 'heif'];

/**
 * A picture as it is kept: turned upright, at most 2,560 wide, as WebP, without what cameras write into it, such as where
 * it was taken; with its copies. Throws `INVALID_PICTURE` for what is none.
 */
export async function readPicture(upload: Upload): Promise<DrawnPicture> {
  const given = await buffer(upload.read());
  try {
    const source = sharp(given, { limitInputPixels: mostPixels }).timeout({ seconds: mostSeconds });
    const { format } = await source.metadata();
    if (!formats.includes(format)) throw new Error(`${format} is not taken`);
    const { data: bytes, info } = await source
      .rotate()
      .resize({ width: widest, withoutEnlargement: true })
      .webp({ quality: 88 })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    const copies = new Map<number, Uint8Array>();
    for (const copy of copyWidthsOf({ width, contentType })) {
      copies.set(copy, await sharp(bytes).resize({ width: copy }).webp({ quality: 80 }).toBuffer());
    }
    return { id: createHash('sha256').update(bytes).digest('hex'), contentType, width, height, bytes, copies };
  } catch (cause) {
    throw new RouteError(
      422,
      'INVALID_PICTURE',
      'Send a picture of at most 50 million pixels as JPEG, PNG, WebP or AVIF.',
      {
        cause,
      },
    );
  }
}
