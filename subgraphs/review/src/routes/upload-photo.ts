import { randomUUID } from 'node:crypto';
import { forViewer, jsonAnswer, mutate, route, RouteError, upload } from '@agora/kit';
import { z } from 'zod';
import type { Routes, Work } from '../context.ts';
import { mostPhotos } from '../domain/review.ts';
import { readPhoto } from './read-photo.ts';

const refusals: Readonly<Record<string, readonly [status: number, detail: string]>> = {
  REVIEW_NOT_FOUND: [404, 'There is no such review of yours.'],
  TOO_MANY_PHOTOS: [422, `A review has at most ${mostPhotos.toString()} photos.`],
  INVALID_IDEMPOTENCY_KEY: [422, 'Idempotency-Key has 1 to 200 characters.'],
  IDEMPOTENCY_CONFLICT: [422, 'The key was used for another picture.'],
};

/** Puts a photo behind those that a review of the caller has; answers with its id and addresses. */
export const uploadPhoto = route(
  {
    method: 'POST',
    path: '/reviews/:reviewId/photos',
    params: z.object({ reviewId: z.uuid().toLowerCase() }),
    access: forViewer(),
    body: upload({ types: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'], maxBytes: 10 * 1024 * 1024 }),
  },
  async ({ params: { reviewId }, caller, body, headers }, context: Routes) => {
    const photo = await readPhoto(body);
    const key = headers['idempotency-key'];
    const id = await mutate(context, {
      operation: 'POST /reviews/:reviewId/photos',
      caller: caller.id,
      input: { reviewId, sha256: body.sha256, idempotencyKey: typeof key === 'string' ? key : null },
      async decide({ reviews, photos, now }: Work) {
        const review = await reviews.lock(reviewId);
        if (review?.authorId !== caller.id) return { refused: 'REVIEW_NOT_FOUND' };
        if (review.photoCount >= mostPhotos) return { refused: 'TOO_MANY_PHOTOS' };
        // Whoever knows the id sees the photo, so it is one that nobody guesses.
        const photoId = randomUUID();
        await photos.add({ ...photo, id: photoId, reviewId }, now());
        await reviews.save({ ...review, photoCount: review.photoCount + 1 });
        return { photoId };
      },
      answer: ({ photoId }) => photoId,
      refuse: ({ refused }): never => {
        const [status, detail] = refusals[refused] ?? [422, 'This cannot be done.'];
        throw new RouteError(status, refused, detail);
      },
    });
    const { width, height } = photo;
    return jsonAnswer(201, { id, url: `/review-photos/${id}`, width, height });
  },
);
