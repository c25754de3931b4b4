import { randomUUID } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { access, mkdir, open, opendir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addAbortSignal } from 'node:stream';
import { contentTypeOf, isMediaKey, type ListedMedia, type MediaStore } from './media-store.ts';

/** What is being written; no key begins with a dot. */
const unfinished = '.unfinished';
const abandonedAfterMs = 60 * 60 * 1_000;
const pageSize = 500;

/**
 * Media as files of a folder that all replicas share. A file is written beside the others and then renamed, so that nobody
 * sees a part of it, whoever is killed meanwhile.
 */
export async function openFolderMediaStore(folder: string): Promise<MediaStore> {
  const beside = join(folder, unfinished);
  await mkdir(beside, { recursive: true });
  await forgetAbandoned(beside);
  const fileOf = (key: string) => {
    if (!isMediaKey(key)) throw new TypeError(`${key} is no key of a media store`);
    return join(folder, key);
  };
  return {
    async put(key, bytes) {
      const file = fileOf(key);
      const written = join(beside, randomUUID());
      try {
        await writeLasting(written, bytes);
        const made = await mkdir(dirname(file), { recursive: true });
        await rename(written, file);
        await sync(dirname(file));
        if (made !== undefined) await sync(folder);
      } catch (error) {
        await rm(written, { force: true });
        throw error;
      }
    },

    async get(key, signal) {
      const contentType = contentTypeOf(key);
      const handle = await unlessMissing(open(fileOf(key)));
      if (!handle) return undefined;
      const { size } = await handle.stat();
      return { contentType, size, body: addAbortSignal(signal, handle.createReadStream()) };
    },

    async has(key) {
      return (await unlessMissing(access(fileOf(key)).then(() => true))) ?? false;
    },

    async delete(key) {
      await rm(fileOf(key), { force: true });
    },

    async *list() {
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        if (entry.isDirectory() && entry.name !== unfinished) yield* pagesOf(folder, entry.name);
      }
    },
  };
}

async function* pagesOf(folder: string, name: string): AsyncIterable<readonly ListedMedia[]> {
  let page: ListedMedia[] = [];
  for await (const entry of await opendir(join(folder, name))) {
    const listed = await listedOf(folder, `${name}/${entry.name}`, entry);
    if (listed) page.push(listed);
    if (page.length < pageSize) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

/** Nothing of what somebody else put there, or has removed meanwhile. */
async function listedOf(folder: string, key: string, entry: Dirent): Promise<ListedMedia | undefined> {
  if (!entry.isFile() || !isMediaKey(key)) return undefined;
  const found = await unlessMissing(stat(join(folder, key)));
  return found && { key, changedAt: found.mtime };
}

async function writeLasting(path: string, bytes: Uint8Array): Promise<void> {
  await using file = await open(path, 'wx', 0o644);
  await file.writeFile(bytes);
  await file.sync();
}

/** Of a folder: the names in it are lasting. */
async function sync(path: string): Promise<void> {
  await using folder = await open(path);
  await folder.sync();
}

/** What processes were writing that have been killed; others may be writing at this moment. */
async function forgetAbandoned(beside: string): Promise<void> {
  for (const name of await readdir(beside)) {
    const path = join(beside, name);
    const found = await unlessMissing(stat(path));
    if (found && Date.now() - found.mtimeMs > abandonedAfterMs) await rm(path, { force: true });
  }
}

async function unlessMissing<Found>(reading: Promise<Found>): Promise<Found | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
