import { forEveryone, noBody, route, RouteError } from '@agora/kit';
import { z } from 'zod';
import type { Routes } from '../context.ts';

/** Whoever knows the id of a photo may see it, unless its review was rejected. */
export const servePhoto = route(
  {
    method: 'GET',
    path: '/review-photos/:photoId',
    params: z.object({ photoId: z.uuid().toLowerCase() }),
    query: z.strictObject({ size: z.enum(['small', 'full']).default('full') }),
    access: forEveryone,
    body: noBody,
  },
  async ({ params: { photoId }, query: { size } }, { stores: { photos } }: Routes) => {
    const body = await photos.bytesOf(photoId, size === 'small' ? 'small' : 'bytes');
    if (!body) throw new RouteError(404, 'NOT_FOUND', 'There is no such photo.');
    return {
      status: 200,
      headers: {
        'content-type': 'image/webp',
        // It may be taken back.
        'cache-control': 'public, max-age=3600',
        'x-content-type-options': 'nosniff',
      },
      body,
    };
  },
);
