import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openFolderMediaStore } from '../src/media-store/folder-media-store.ts';
import { mediaStoreAddress } from '../src/media-store/media-store-address.ts';
import type { ListedMedia, MediaStore } from '../src/media-store/media-store.ts';
import { openS3MediaStore } from '../src/media-store/s3-media-store.ts';
import { s3Credentials, startS3Server } from './s3-server.ts';

interface Opened extends AsyncDisposable {
  readonly media: MediaStore;
}

async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'media-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

const kinds: Readonly<Record<string, () => Promise<Opened>>> = {
  async folder() {
    const folder = await temporaryFolder();
    const media = await openFolderMediaStore(join(folder.path, 'media'));
    return { media, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() };
  },
  async s3() {
    await using stack = new AsyncDisposableStack();
    const { endpoint } = stack.use(await startS3Server('pictures'));
    const media = stack.use(await openS3MediaStore({ kind: 's3', bucket: 'pictures', region: 'eu-west-1', endpoint }));
    const owned = stack.move();
    return { media, [Symbol.asyncDispose]: () => owned[Symbol.asyncDispose]() };
  },
};

beforeEach(() => {
  for (const [name, value] of Object.entries(s3Credentials)) vi.stubEnv(name, value);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const { signal } = new AbortController();

async function listed(media: MediaStore): Promise<ListedMedia[]> {
  const all: ListedMedia[] = [];
  for await (const page of media.list()) all.push(...page);
  return all;
}

describe.each(Object.entries(kinds))('a store of media in %s', (_, open) => {
  it('reads what was put, with its type and size', async () => {
    await using opened = await open();
    const bytes = Buffer.alloc(300_000, 'picture');
    await opened.media.put('ab/abc.webp', bytes);
    await opened.media.put('ab/abc-1.svg', Buffer.from('<svg/>'));

    const picture = await opened.media.get('ab/abc.webp', signal);
    const drawing = await opened.media.get('ab/abc-1.svg', signal);

    expect(picture).toMatchObject({ contentType: 'image/webp', size: 300_000 });
    expect(drawing).toMatchObject({ contentType: 'image/svg+xml', size: 6 });
    if (!picture || !drawing) throw new Error('there is nothing');
    expect((await buffer(picture.body)).equals(bytes)).toBe(true);
    expect((await buffer(drawing.body)).toString()).toBe('<svg/>');
  });

  it('puts the same again, and keeps one that is empty', async () => {
    await using opened = await open();
    await opened.media.put('ab/abc.webp', Buffer.from('old'));
    await opened.media.put('ab/abc.webp', Buffer.from('new'));
    await opened.media.put('ab/none.webp', Buffer.alloc(0));

    const found = [await opened.media.get('ab/abc.webp', signal), await opened.media.get('ab/none.webp', signal)];

    const texts = await Promise.all(found.flatMap((each) => (each ? [buffer(each.body)] : [])));
    expect(texts.map(String)).toEqual(['new', '']);
  });

  it('has no more what was deleted, and deletes what is not there', async () => {
    await using opened = await open();
    await opened.media.put('ab/abc.webp', Buffer.from('x'));

    const before = await opened.media.has('ab/abc.webp');
    await opened.media.delete('ab/abc.webp');
    await opened.media.delete('ab/abc.webp');

    expect([before, await opened.media.has('ab/abc.webp')]).toEqual([true, false]);
    expect(await opened.media.get('ab/abc.webp', signal)).toBeUndefined();
    expect(await opened.media.has('cd/never.webp')).toBe(false);
  });

  it('lists all there is, with when it was put', async () => {
    await using opened = await open();
    const keys = ['ab/1.webp', 'ab/2.webp', 'cd/3.webp', 'cd/4.svg', 'ef/5.webp'];
    const since = Date.now();
    for (const key of keys) await opened.media.put(key, Buffer.from(key));

    const found = await listed(opened.media);

    expect(found.map(({ key }) => key).toSorted()).toEqual(keys);
    for (const { changedAt } of found) expect(Math.abs(changedAt.getTime() - since)).toBeLessThan(60_000);
  });

  it('lists nothing where nothing was put', async () => {
    await using opened = await open();

    expect(await listed(opened.media)).toEqual([]);
  });

  it('lets go of what nobody waits for any more', async () => {
    await using opened = await open();
    await opened.media.put('ab/abc.webp', Buffer.alloc(5_000_000));
    const going = new AbortController();

    const found = await opened.media.get('ab/abc.webp', going.signal);
    const reading = found && buffer(found.body);
    going.abort();

    await expect(reading).rejects.toThrow(/abort/i);
    expect(found?.body.destroyed).toBe(true);
  });

  it.each([
    '../secret.webp',
    'ab/../../secret.webp',
    '/etc/passwd',
    'ab/abc.html',
    'AB/abc.webp',
    'abc.webp',
    'ab/.webp',
    '',
  ])('knows no key like "%s"', async (key) => {
    await using opened = await open();
    const { media } = opened;

    await expect(media.put(key, Buffer.from('x'))).rejects.toThrow(TypeError);
    await expect(media.get(key, signal)).rejects.toThrow(TypeError);
    await expect(media.has(key)).rejects.toThrow(TypeError);
    await expect(media.delete(key)).rejects.toThrow(TypeError);
  });
});

describe('a folder', () => {
  it('shows no part of what is being written, and forgets what was never finished', async () => {
    await using folder = await temporaryFolder();
    const media = await openFolderMediaStore(folder.path);
    const [left, current] = ['left', 'current'].map((name) => join(folder.path, '.unfinished', name));
    for (const path of [left, current]) await writeFile(path ?? '', 'half of a pic');
    const long = new Date(Date.now() - 2 * 60 * 60 * 1_000);
    await utimes(left ?? '', long, long);

    await openFolderMediaStore(folder.path);

    expect(await listed(media)).toEqual([]);
    expect(await readdir(join(folder.path, '.unfinished'))).toEqual(['current']);
  });

  it('leaves nothing of what could not be put', async () => {
    await using folder = await temporaryFolder();
    const media = await openFolderMediaStore(folder.path);
    await writeFile(join(folder.path, 'ab'), 'somebody else put a file there');

    await expect(media.put('ab/abc.webp', Buffer.from('x'))).rejects.toThrow();

    expect(await readdir(join(folder.path, '.unfinished'))).toEqual([]);
  });
});

describe('a bucket', () => {
  it.each([
    ['whose secret is another', 'pictures', { AWS_SECRET_ACCESS_KEY: 'another' }, 'SignatureDoesNotMatch'],
    ['that is not there', 'drawings', {}, 'NoSuchBucket'],
  ])('%s is told, and not taken for one that has nothing', async (_, bucket, environment, code) => {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    await using server = await startS3Server('pictures');
    await using media = await openS3MediaStore({ kind: 's3', bucket, region: 'eu-west-1', endpoint: server.endpoint });

    await expect(media.get('ab/abc.webp', signal)).rejects.toThrow(code);
    await expect(media.put('ab/abc.webp', Buffer.from('x'))).rejects.toThrow(code);
  });

  it('has what others put into it left out of the list', async () => {
    await using server = await startS3Server('pictures');
    const { endpoint, objects } = server;
    objects.set('README.txt', { body: Buffer.from('x'), contentType: 'text/plain', changedAt: new Date() });
    await using media = await openS3MediaStore({ kind: 's3', bucket: 'pictures', region: 'eu-west-1', endpoint });

    expect(await listed(media)).toEqual([]);
  });
});

describe('PRODUCT_MEDIA_STORE', () => {
  it.each([
    ['file:///srv/media', { kind: 'folder', path: '/srv/media' }],
    ['file:///srv/my%20media', { kind: 'folder', path: '/srv/my media' }],
    ['s3://shop-pictures', { kind: 's3', bucket: 'shop-pictures', region: 'us-east-1', endpoint: undefined }],
    [
      's3://pictures?region=eu-central-1&endpoint=http://minio:9000',
      { kind: 's3', bucket: 'pictures', region: 'eu-central-1', endpoint: 'http://minio:9000' },
    ],
  ])('reads %s', (text, address) => {
    expect(mediaStoreAddress.parse(text)).toEqual(address);
  });

  it.each([
    'media',
    '/srv/media',
    'file:///',
    'file://host/media',
    'https://pictures.example',
    's3://',
    's3://pictures/folder',
    's3://user:secret@pictures',
    's3://pictures?endpoint=minio',
    's3://pictures?acl=public',
  ])('refuses %s', (text) => {
    expect(mediaStoreAddress.safeParse(text).success).toBe(false);
  });
});
