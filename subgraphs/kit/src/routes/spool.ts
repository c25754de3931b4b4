import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Receiving } from './body.ts';
import { tooLarge } from './too-large.ts';

/** A file that a client has sent; gone after the answer. */
export interface Upload {
  readonly bytes: number;
  /** In base64url. */
  readonly sha256: string;
  /** From the beginning, each time: a transaction that lost against another reads it again. */
  read(): Readable;
}

/** Receives a body into a file without a name: whatever ends the request or the process, nothing of it is left. */
export async function spool(
  request: IncomingMessage,
  maxBytes: number,
  { stack, stallMs, onStall }: Receiving,
): Promise<Upload> {
  const file = await openNameless();
  stack.defer(() => file.close());
  const hash = createHash('sha256');
  let bytes = 0;
  const { socket } = request;
  request.setTimeout(stallMs, onStall);
  try {
    // One chunk after the other: what the disk has not taken the client is not asked for.
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge(maxBytes);
      hash.update(chunk);
      await file.appendFile(chunk);
    }
  } finally {
    request.off('timeout', onStall);
    // The request has lost its socket where it was not read to its end.
    socket.setTimeout(0);
  }
  return {
    bytes,
    sha256: hash.digest('base64url'),
    read: () => file.createReadStream({ start: 0, autoClose: false }),
  };
}

async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `agora-upload-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
}
