import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { aReview, ada, bob, startReview } from './start-review.ts';

const picture = await sharp({ create: { width: 2_000, height: 1_000, channels: 3, background: 'teal' } })
  .withExif({ IFD0: { Copyright: 'Ada' } })
  .jpeg()
  .toBuffer();

const PHOTOS = `query ($id: ID!) { review(id: $id) { photos { id url thumbnailUrl width height } } }`;
const REMOVE = `mutation ($input: ReviewPhotoRemoveInput!) { reviewPhotoRemove(input: $input) {
  review { photos { id } } userErrors { code field } } }`;

async function startWithReview() {
  const shop = await startReview();
  const id = uuidv7();
  await shop.given(({ reviews }) => reviews.save(aReview({ id })));
  const add = (
    body: Uint8Array<ArrayBuffer> = new Uint8Array(picture),
    { viewer = ada, key = uuidv7(), of = id } = {},
  ) =>
    shop.request(
      `/reviews/${of}/photos`,
      { method: 'POST', headers: { 'content-type': 'image/jpeg', 'idempotency-key': key }, body },
      viewer,
    );
  const photos = async () => (await shop.as(ada).query(PHOTOS, { id })).review.photos;
  return { shop, id, add, photos };
}

describe('photos of a review', () => {
  it('are made smaller, say nothing of where they were taken, and can be seen by everybody', async () => {
    const { shop, add, photos } = await startWithReview();
    await using _ = shop;

    expect((await add()).status).toBe(201);

    const [photo] = await photos();
    expect(photo).toMatchObject({ width: 1_600, height: 800 });
    const full = await shop.request(photo.url);
    const metadata = await sharp(Buffer.from(await full.arrayBuffer())).metadata();
    expect(metadata).toMatchObject({ format: 'webp', width: 1_600, height: 800 });
    expect(metadata.exif).toBeUndefined();
    const small = await shop.request(photo.thumbnailUrl);
    expect(small.headers.get('content-type')).toBe('image/webp');
    expect(await sharp(Buffer.from(await small.arrayBuffer())).metadata()).toMatchObject({ width: 320, height: 160 });
  });

  it('are five at most, and the same one once under its key', async () => {
    const { shop, add, photos } = await startWithReview();
    await using _ = shop;
    await add(undefined, { key: 'first' });
    await add(undefined, { key: 'first' });
    expect(await photos()).toHaveLength(1);
    for (let count = 1; count < 5; count += 1) await add();

    const sixth = await add();

    expect(sixth.status).toBe(422);
    expect(await sixth.json()).toMatchObject({ code: 'TOO_MANY_PHOTOS' });
    expect(await photos()).toHaveLength(5);
  });

  it('are added and removed by the author alone', async () => {
    const { shop, id, add, photos } = await startWithReview();
    await using _ = shop;
    await add();
    const [photo] = await photos();
    const remove = async (viewer: { id: string }, photoId: string) =>
      (await shop.as(viewer).mutate(REMOVE, { input: { reviewId: id, photoId } })).reviewPhotoRemove;

    expect((await add(undefined, { viewer: bob })).status).toBe(404);
    expect(await remove(bob, photo.id)).toMatchObject({ userErrors: [{ code: 'REVIEW_NOT_FOUND' }] });
    expect(await remove(ada, uuidv7())).toMatchObject({ userErrors: [{ code: 'PHOTO_NOT_FOUND' }] });
    expect(await remove(ada, photo.id)).toEqual({ review: { photos: [] }, userErrors: [] });
    expect((await shop.request(photo.url)).status).toBe(404);
  });

  it('are pictures', async () => {
    const { shop, add, photos } = await startWithReview();
    await using _ = shop;

    const answer = await add(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'));

    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'INVALID_PICTURE' });
    expect(await photos()).toEqual([]);
  });

  it('are out of sight with a rejected review, and gone with one of an erased person', async () => {
    const { shop, id, add, photos } = await startWithReview();
    await using _ = shop;
    await add();
    const [photo] = await photos();

    await shop.given(async ({ reviews }) => {
      const review = await reviews.lock(id);
      if (review) await reviews.save({ ...review, status: 'REJECTED' });
    });
    expect((await shop.request(photo.url)).status).toBe(404);
    const counts = await shop.given(({ personalData }) => personalData.erase(ada.id));

    expect(counts).toMatchObject({ reviews: 1, photos: 1 });
    expect((await shop.given(({ reviews }) => reviews.byIds([id]))).get(id)?.photoCount).toBe(0);
  });
});
