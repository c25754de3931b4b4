import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { routerError } from '../../errors/router-error.ts';

/** Beyond so many times the limit the rest of an oversized body is not even read away. */
const drainFactor = 16;

/** Each piece takes a turn of the event loop. */
const unpackedAtOnce = 64 * 1024;

const unpack = new Map([
  ['gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
]);

/**
 * The body of a request, unpacked. Throws `PAYLOAD_TOO_LARGE` when it has more bytes than `limit`, packed or not,
 * `UNSUPPORTED_MEDIA_TYPE` for an encoding we do not have, and `BAD_REQUEST` when it is not what it says it is.
 */
export async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  const encoding = request.headers['content-encoding'];
  if (encoding === undefined || encoding === 'identity') return collect(request, limit);
  const unpackOne = unpack.get(encoding.trim().toLowerCase());
  if (!unpackOne) {
    const known = [...unpack.keys()].join(', ');
    throw routerError('UNSUPPORTED_MEDIA_TYPE', `A request body is sent as it is or packed as one of: ${known}.`);
  }
  const packed = await collect(request, limit);
  try {
    return await unpackOne(packed, { maxOutputLength: limit, chunkSize: unpackedAtOnce });
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge(limit);
    throw routerError('BAD_REQUEST', `The request body is not packed as ${encoding}.`, { cause });
  }
}

/** Listeners and one promise: an async iteration of the stream costs several times as much on the busiest path. */
function collect(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const announced = Number(request.headers['content-length'] ?? 0);
    const isAsking = request.headers.expect !== undefined;
    if (announced > drainFactor * limit || (isAsking && announced > limit)) {
      reject(tooLarge(limit));
      return;
    }
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      // A client that is still sending would not see an answer, so a body somewhat too large is read to its end.
      else if (size > drainFactor * limit) reject(tooLarge(limit));
    });
    request.once('end', () => {
      const [first] = chunks;
      if (size > limit) reject(tooLarge(limit));
      else resolve(first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks, size));
    });
    request.once('error', reject);
  });
}

function tooLarge(limit: number) {
  return routerError('PAYLOAD_TOO_LARGE', `A request body has at most ${limit} bytes.`);
}
