import type { IncomingHttpHeaders } from 'node:http';
import { forEveryone, noBody, route, RouteError } from '@agora/kit';
import { z } from 'zod';
import type { Routes } from '../context.ts';

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
  async ({ params, headers }, { stores }: Routes) => {
    const etag = `"${params.pictureId}"`;
    if (isKnown(headers, etag)) return { status: 304, headers: headersOf(etag) };
    const found = await stores.pictures.bytesOf(params.pictureId);
    if (!found) throw notThere();
    return { status: 200, headers: { ...headersOf(etag), 'content-type': found.contentType }, body: found.bytes };
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
  async ({ params, headers }, { stores }: Routes) => {
    const etag = `"${params.pictureId}-${params.width}"`;
    if (isKnown(headers, etag)) return { status: 304, headers: headersOf(etag) };
    const bytes = await stores.pictures.copyOf(params.pictureId, Number(params.width));
    if (!bytes) throw notThere();
    return { status: 200, headers: { ...headersOf(etag), 'content-type': 'image/webp' }, body: bytes };
  },
);

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
