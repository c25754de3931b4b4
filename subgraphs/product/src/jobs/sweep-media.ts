import { scheduled } from '@agora/kit';
import type { Jobs } from '../context.ts';
import { pictureOfKey } from '../domain/media/picture.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/**
 * Removes from the store of media what belongs to no picture. What was put there within a day stays, so that a picture that
 * is forgotten and comes again in this moment loses nothing: the database has its bytes for longer than that.
 */
export const sweepMedia = scheduled(
  'sweep-media',
  '54 3 * * *',
  async ({ stores, resources: { media }, now }: Jobs, signal) => {
    if (!media) return;
    const before = new Date(now().getTime() - dayMs);
    for await (const page of media.list()) {
      signal.throwIfAborted();
      const old = page.flatMap(({ key, changedAt }) => {
        const pictureId = pictureOfKey(key);
        return pictureId !== undefined && changedAt < before ? [{ key, pictureId }] : [];
      });
      const known = await stores.pictures.known(old.map(({ pictureId }) => pictureId));
      for (const { key, pictureId } of old) if (!known.has(pictureId)) await media.delete(key);
    }
  },
  { timeoutMs: 30 * 60_000 },
);
