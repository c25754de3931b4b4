import type { IncomingMessage } from 'node:http';

const maxBodyBytes = 1024 * 1024;

/** The body as text; `undefined` when it is larger than 1 MiB, of which no more than that was read. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
