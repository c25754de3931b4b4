import { randomFillSync } from 'node:crypto';

const wellFormed = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The client's W3C trace context, or a new one where it sent none or a malformed one. */
export function traceparentOf(header: string | undefined): string {
  if (header && wellFormed.test(header)) return header;
  const random = nextRandom();
  return `00-${random.slice(0, 32)}-${random.slice(32)}-01`;
}

/** The trace that a client says it is in. */
export function traceIdOf(header: string | undefined): string | undefined {
  return header && wellFormed.test(header) ? header.slice(3, 35) : undefined;
}

const idBytes = 24;
/** Random bytes are asked for many at a time: each asking costs a twentieth of a small operation. */
const pool = Buffer.alloc(idBytes * 512);
let used = pool.length;

function nextRandom(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += idBytes;
  return pool.toString('hex', used - idBytes, used);
}
