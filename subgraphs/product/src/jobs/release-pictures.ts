import { scheduled } from '@agora/kit';
import type { Jobs, Resources } from '../context.ts';
import { copyWidthsOf, keyOfPicture, type Picture } from '../domain/media/picture.ts';

const batchSize = 100;
const dayMs = 24 * 60 * 60 * 1_000;

/**
 * A day after its bytes went into the store of media, the database lets go of a picture, if the store has them still. Until
 * then a replica of the release before finds them where it knows them to be.
 */
export const releasePictures = scheduled(
  'release-pictures',
  '44 3 * * *',
  async ({ stores, resources: { media }, transact, now }: Jobs, signal) => {
    if (!media) return;
    const before = new Date(now().getTime() - dayMs);
    const next = (after: string) => stores.pictures.toRelease(before, after, batchSize);
    for (let batch = await next(''); batch.length > 0; batch = await next(batch.at(-1)?.id ?? '')) {
      signal.throwIfAborted();
      const safe: string[] = [];
      const lost: string[] = [];
      for (const each of batch) ((await isWhole(each, media)) ? safe : lost).push(each.id);
      await transact(async ({ pictures }) => {
        await pictures.release(safe);
        await pictures.storeAgain(lost);
      });
    }
  },
  { timeoutMs: 30 * 60_000 },
);

async function isWhole(picture: Picture, media: NonNullable<Resources['media']>): Promise<boolean> {
  const keys = [undefined, ...copyWidthsOf(picture)].map((width) => keyOfPicture(picture, width));
  const found = await Promise.all(keys.map((key) => media.has(key)));
  return found.every(Boolean);
}
