import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { forEveryone, noBody, route, RouteError } from '@agora/kit';
import { z } from 'zod';
import type { Routes } from '../context.ts';
import { copyWidthsOf, keyOfPicture } from '../domain/media/picture.ts';

const pictureId = z.string().regex(/^[0-9a-f]{64}$/);

/** Whoever knows the name of a picture, which says what is in it, may see it. It never changes. */
export const servePicture = route(
  {
    method: 'GET',
    path: '/media/:pictureId',
    params: z.object({ pictureId }),
    access: forEveryone,
    body: noBody,
  },
  async ({ params, headers }, context: Routes) => {
    const etag = `"${params.pictureId}"`;
    if (isKnown(headers, etag)) return { status: 304, headers: headersOf(etag) };
    const { body, contentType } = await open(params.pictureId, undefined, context);
    return { status: 200, headers: { ...headersOf(etag), 'content-type': contentType }, body };
  },
);

/** A smaller copy of a picture. */
export const servePictureCopy = route(
  {
    method: 'GET',
    path: '/media/:pictureId/:width',
    params: z.object({ pictureId, width: z.string().regex(/^[1-9]\d{0,4}$/) }),
    access: forEveryone,
    body: noBody,
  },
  async ({ params, headers }, context: Routes) => {
    const etag = `"${params.pictureId}-${params.width}"`;
    if (isKnown(headers, etag)) return { status: 304, headers: headersOf(etag) };
    const { body } = await open(params.pictureId, Number(params.width), context);
    return { status: 200, headers: { ...headersOf(etag), 'content-type': 'image/webp' }, body };
  },
);

interface Opened {
  readonly contentType: string;
  readonly body: Uint8Array | Readable;
}

/** From the store of media, or from the database, where a picture lies until it is in the store for good. */
async function open(
  id: string,
  copyWidth: number | undefined,
  { stores: { pictures }, resources: { media }, signal, log }: Routes,
): Promise<Opened> {
  const found = await pictures.byId(id);
  if (!found || (copyWidth !== undefined && !copyWidthsOf(found).includes(copyWidth))) throw notThere();
  const { contentType } = found;
  let cause: unknown;
  if (media && found.isStored) {
    try {
      const stored = await media.get(keyOfPicture(found, copyWidth), signal);
      if (stored) return { contentType, body: stored.body };
    } catch (error) {
      signal.throwIfAborted();
      log.warn({ err: error, pictureId: id }, 'the store of media does not answer');
      cause = error;
    }
  }
  const body = await pictures.bytesOf(id, copyWidth);
  if (body) return { contentType, body };
  if (cause === undefined) throw notThere();
  const headers = { 'retry-after': '1' };
  throw new RouteError(503, 'SERVICE_UNAVAILABLE', 'The picture cannot be read at the moment.', { cause, headers });
}

function headersOf(etag: string): Record<string, string> {
  return {
    etag,
    'cache-control': 'public, max-age=31536000, immutable',
    // Pages of the shop may stand on another host.
    'cross-origin-resource-policy': 'cross-origin',
    // Opened by itself, a drawing is a document: it may do nothing.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  };
}

function isKnown(headers: IncomingHttpHeaders, etag: string): boolean {
  return headers['if-none-match']?.split(/\s*,\s*/).includes(etag) ?? false;
}

function notThere(): RouteError {
  return new RouteError(404, 'NOT_FOUND', 'There is no such picture.');
}
