import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, zstdDecompress } from 'node:zlib';
import { HttpError } from './http-error.ts';

const unpackers = new Map(
  Object.entries({
    gzip: promisify(gunzip),
    'x-gzip': promisify(gunzip),
    br: promisify(brotliDecompress),
    deflate: promisify(inflate),
    zstd: promisify(zstdDecompress),
  }),
);

/** Each of them may make its input a thousand times larger. */
const mostEncodings = 2;

/**
 * Undoes a `content-encoding`, off the main thread; none is asked for, but some proxies pack all the same. Rejects when
 * it is not known, the body is not packed so, or what comes out would be larger than `mostBytes`.
 */
export async function unpackBody(body: Buffer, encodings: string, mostBytes: number): Promise<Buffer> {
  const names = encodings.split(',').map((name) => name.trim().toLowerCase());
  if (names.length > mostEncodings) throw new HttpError('A body that is packed too often');
  let unpacked = body;
  for (const name of names.toReversed()) {
    if (name === 'identity' || name === '') continue;
    const unpack = unpackers.get(name);
    if (!unpack) throw new HttpError('An encoding that is not known');
    unpacked = await unpack(unpacked, { maxOutputLength: mostBytes });
  }
  return unpacked;
}
