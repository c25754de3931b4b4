import { forViewer, jsonAnswer, mutate, route, RouteError, upload } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Routes } from '../context.ts';
import { addMedia } from '../domain/media/add-media.ts';
import { pathOfPicture } from '../domain/media/picture.ts';
import { mayChange } from '../graphql/may-change.ts';
import { pictureToStore } from '../job-kinds.ts';
import { readPicture } from './read-picture.ts';

const refusals: Readonly<Record<string, readonly [status: number, detail: string]>> = {
  PRODUCT_NOT_FOUND: [404, 'There is no such product.'],
  TOO_MANY_MEDIA: [422, 'A product has at most 30 pictures.'],
  INVALID_TEXT: [422, 'What is said of the picture is too long, or has characters that it must not have.'],
  INVALID_IDEMPOTENCY_KEY: [422, 'Idempotency-Key has 1 to 200 characters.'],
  IDEMPOTENCY_CONFLICT: [422, 'The key was used for another picture.'],
};

/** Puts a picture behind those that a product has; answers with its id and address. */
export const uploadMedia = route(
  {
    method: 'POST',
    path: '/products/:productId/media',
    params: z.object({ productId: z.uuid().toLowerCase() }),
    query: z.object({ alt: z.string().default('') }),
    access: forViewer('product:write:any', 'product:write'),
    body: upload({ types: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'], maxBytes: 20 * 1024 * 1024 }),
  },
  async ({ params: { productId }, query: { alt }, caller, body, headers }, context: Routes) => {
    const picture = await readPicture(body);
    const key = headers['idempotency-key'];
    const id = await mutate(context, {
      operation: 'POST /products/:productId/media',
      caller: caller.id,
      input: { productId, alt, sha256: body.sha256, idempotencyKey: typeof key === 'string' ? key : null },
      async decide({ products, pictures, emit, enqueue, now }) {
        const catalogued = await products.lock(productId);
        if (!catalogued || !mayChange(caller, catalogued.product)) return { refused: 'PRODUCT_NOT_FOUND' };
        const mediaId = uuidv7();
        const decision = addMedia(catalogued, { id: mediaId, alt, picture });
        if (decision.refused) return { refused: decision.refused };
        await pictures.add([picture], now());
        if (context.settings.mediaStore) await enqueue(pictureToStore, { pictureId: picture.id }, { key: picture.id });
        await products.save(decision);
        await emit(decision.events);
        return { mediaId };
      },
      answer: ({ mediaId }) => mediaId,
      refuse: ({ refused }): never => {
        const [status, detail] = refusals[refused] ?? [422, 'This cannot be done.'];
        throw new RouteError(status, refused, detail);
      },
    });
    const { width, height } = picture;
    const url = `${context.settings.mediaUrl}${pathOfPicture(picture, undefined)}`;
    return jsonAnswer(201, { id, url, width, height });
  },
);
