import type { Socket } from 'node:net';
import type { z } from 'zod';
import type { Frame } from './frame.ts';

const headBytes = 4;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The peer does not keep to the protocol; the message says how. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
}

/**
 * What arrives on a socket, frame by frame: four bytes of length, big-endian, then as many bytes of JSON in UTF-8.
 * A length beyond `limit()` is refused before anything is kept of it. Reading slowly slows the peer.
 */
export async function* readFrames(socket: Socket, limit: () => number): AsyncGenerator<unknown, void> {
  const head = Buffer.alloc(headBytes);
  let body: Buffer | undefined;
  let filled = 0;
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    for (let offset = 0; offset < chunk.length;) {
      const target = body ?? head;
      const copied = chunk.copy(target, filled, offset);
      offset += copied;
      filled += copied;
      if (filled < target.length) break;
      filled = 0;
      if (body) yield parseJson(body);
      body = body ? undefined : Buffer.allocUnsafe(checkLength(head.readUInt32BE(), limit()));
    }
  }
  if (body || filled > 0) throw new FrameError('the connection ended within a frame');
}

function checkLength(length: number, limit: number): number {
  if (length === 0) throw new FrameError('an empty frame');
  if (length > limit) throw new FrameError(`a frame of ${length} bytes where ${limit} are allowed`);
  return length;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(body));
  } catch (error) {
    throw new FrameError('a frame that is not JSON in UTF-8', { cause: error });
  }
}

/** The frame as its schema has it; throws FrameError for anything else. */
export function parseFrame<Schema extends z.ZodType>(schema: Schema, frame: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(frame);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new FrameError(`an unknown frame (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''})`);
}

/** Resolves when the socket has room for more, or is gone: then the loss shows where frames are read. */
export function writeFrame(socket: Socket, frame: Frame): Promise<void> {
  return writeJson(socket, JSON.stringify(frame));
}

/** As `writeFrame`, for a frame that is JSON already. */
export function writeJson(socket: Socket, json: string): Promise<void> {
  if (!socket.writable) return Promise.resolve();
  const bytes = Buffer.allocUnsafe(headBytes + Buffer.byteLength(json));
  bytes.writeUInt32BE(bytes.length - headBytes);
  bytes.write(json, headBytes);
  if (socket.write(bytes)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
}
