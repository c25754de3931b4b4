import type { ResourceOpening } from '@agora/kit';
import type { Settings } from '../config.ts';
import { openFolderMediaStore } from './folder-media-store.ts';
import type { MediaStore } from './media-store.ts';
import { openS3MediaStore } from './s3-media-store.ts';

/** The store that `PRODUCT_MEDIA_STORE` names; without one, pictures stay in the database. */
export async function openMediaStore({
  settings: { mediaStore },
  stack,
}: ResourceOpening<Settings>): Promise<MediaStore | undefined> {
  if (!mediaStore) return undefined;
  return mediaStore.kind === 'folder'
    ? openFolderMediaStore(mediaStore.path)
    : stack.use(await openS3MediaStore(mediaStore));
}
