import { job, scheduled } from '@agora/kit';
import type { Jobs } from '../context.ts';
import { copyWidthsOf, keyOfPicture } from '../domain/media/picture.ts';
import { pictureToStore } from '../job-kinds.ts';

const batchSize = 100;

/** A picture that came into the database goes into the store of media. */
export const storeNewPicture = job(pictureToStore, ({ data: { pictureId } }, jobs: Jobs) =>
  storePicture(pictureId, jobs),
);

/** So do all others: of the demo shop, of a release that knew no store, or that the store has lost. */
export const storePictures = scheduled(
  'store-pictures',
  '17 * * * *',
  async (jobs: Jobs, signal) => {
    if (!jobs.resources.media) return;
    const next = (after: string) => jobs.stores.pictures.toStore(after, batchSize);
    for (let ids = await next(''); ids.length > 0; ids = await next(ids.at(-1) ?? '')) {
      for (const id of ids) {
        signal.throwIfAborted();
        await storePicture(id, jobs);
      }
    }
  },
  { timeoutMs: 30 * 60_000 },
);

async function storePicture(pictureId: string, { stores, resources, now }: Jobs): Promise<void> {
  const found = await stores.pictures.byId(pictureId);
  if (!found || found.isStored || !resources.media) return;
  for (const width of [undefined, ...copyWidthsOf(found)]) {
    const bytes = await stores.pictures.bytesOf(pictureId, width);
    // Forgotten meanwhile: what is there of it by now is swept.
    if (!bytes) return;
    await resources.media.put(keyOfPicture(found, width), bytes);
  }
  await stores.pictures.markStored(pictureId, now());
}
