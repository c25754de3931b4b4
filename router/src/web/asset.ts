import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Encoding, packWhole, readEncoding } from '../http/negotiate/encoding.ts';

/** Something that the router serves as it is. */
export interface Asset {
  readonly send: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

const types = {
  css: 'text/css; charset=utf-8',
  graphql: 'application/graphql; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

export type AssetType = keyof typeof types;

/** An asset read from a file, or its text; with 404 it says that there is nothing else. It is read and packed when it is first asked for, and kept. */
export function createAsset(
  source: URL | string,
  type: AssetType,
  headers: Readonly<Record<string, string>> = {},
  status: 200 | 404 = 200,
): Asset {
  let read: Promise<Buffer> | undefined;
  const packed = new Map<Encoding, Promise<Buffer>>();
  return {
    async send(request, response) {
      const bytes = await (read ??=
        typeof source === 'string' ? Promise.resolve(Buffer.from(source)) : readFile(source));
      const etag = tagOf(bytes);
      const always = {
        'cache-control': 'no-cache',
        vary: 'accept, accept-encoding, origin',
        'x-content-type-options': 'nosniff',
        ...headers,
        etag,
      };
      if (status === 200 && request.headers['if-none-match']?.includes(etag)) {
        response.writeHead(304, always).end();
        return;
      }
      // Fonts are packed already.
      const encoding = type === 'woff2' ? undefined : readEncoding(request.headers['accept-encoding']);
      if (encoding && !packed.has(encoding)) packed.set(encoding, packWhole(bytes, encoding));
      const body = (await (encoding && packed.get(encoding))) ?? bytes;
      response.writeHead(status, {
        ...always,
        ...(encoding ? { 'content-encoding': encoding } : {}),
        'content-type': types[type],
        'content-length': body.length,
      });
      // Of an answer to HEAD, Node sends no more than the headers.
      response.end(body);
    },
  };
}

/** Weak, because the packed forms have it too. */
function tagOf(bytes: Buffer): string {
  return `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}
