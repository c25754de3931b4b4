import type { IncomingMessage } from 'node:http';
import { RouteError } from './route-error.ts';
import { spool, type Upload } from './spool.ts';
import { tooLarge } from './too-large.ts';

export interface Receiving {
  /** Things to be closed after the answer. */
  readonly stack: Pick<AsyncDisposableStack, 'defer'>;
  /** How long the client may send nothing. */
  readonly stallMs: number;
  readonly onStall: () => void;
}

/** What a route reads. */
export interface Body<Value> {
  /** Media types; of others nothing is read. */
  readonly types: readonly string[];
  readonly maxBytes: number;
  /** Whether it may take longer than a request does. */
  readonly isLarge: boolean;
  /** The bytes as they came, where they are in memory: what signatures are checked against. */
  readonly bytesOf?: (value: Value) => Buffer;
  read(request: IncomingMessage, receiving: Receiving): Promise<Value>;
}

export interface BodyLimits {
  readonly types: readonly string[];
  readonly maxBytes: number;
}

export const noBody: Body<undefined> = {
  types: [],
  maxBytes: 0,
  isLarge: false,
  read: () => Promise.resolve(undefined),
};

/** A small body, byte by byte as it was sent. */
export function rawBody({ types, maxBytes }: BodyLimits): Body<Buffer> {
  return {
    types,
    maxBytes,
    isLarge: false,
    bytesOf: (bytes) => bytes,
    async read(request) {
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of request as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > maxBytes) throw tooLarge(maxBytes);
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    },
  };
}

/** A large body, such as a file: received whole, and at the client's pace, before the route begins. It is never in memory. */
export function upload({ types, maxBytes }: BodyLimits): Body<Upload> {
  return { types, maxBytes, isLarge: true, read: (request, receiving) => spool(request, maxBytes, receiving) };
}

/** Throws for a request whose headers announce what the route does not take. */
export function refuseUnfitBody(
  { headers }: IncomingMessage,
  { types, maxBytes }: Omit<Body<never>, 'read' | 'bytesOf'>,
): void {
  const length = Number(headers['content-length'] ?? 0);
  if (length > maxBytes || (maxBytes === 0 && headers['transfer-encoding'] !== undefined)) throw tooLarge(maxBytes);
  if (maxBytes === 0) return;
  const [type = ''] = (headers['content-type'] ?? '').split(';', 1);
  const encoding = headers['content-encoding'] ?? 'identity';
  if (types.includes(type.trim().toLowerCase()) && encoding === 'identity') return;
  throw new RouteError(415, 'UNSUPPORTED_MEDIA_TYPE', `Send ${types.join(' or ')}, not compressed.`);
}
