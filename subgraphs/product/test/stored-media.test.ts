import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabaseBefore } from '@agora/kit/testing';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { picture, pictureCopy } from '../src/db/tables.ts';
import { aProduct, startProduct, startWithCategories, vendor } from './start-product.ts';
import { s3Credentials, startS3Server } from './s3-server.ts';

const dayMs = 24 * 60 * 60 * 1_000;
const chair = aProduct({ slug: 'chair' });
const { id: productId } = chair.product;

type Shop = Awaited<ReturnType<typeof startProduct>>;

const photo = (background = '#963') =>
  sharp({ create: { width: 700, height: 350, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** A shop with a chair, whose pictures lie in a folder of its own. */
async function startWithFolder() {
  await using stack = new AsyncDisposableStack();
  const path = await mkdtemp(join(tmpdir(), 'media-'));
  stack.defer(() => rm(path, { recursive: true }));
  const shop = stack.use(await startWithCategories({ mediaStore: { kind: 'folder', path } }));
  await shop.given(({ products }) => products.add([chair]));
  const owned = stack.move();
  const files = async () => {
    const names = await readdir(path, { recursive: true, withFileTypes: true });
    return names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  };
  return { ...shop, path, files, [Symbol.asyncDispose]: () => owned[Symbol.asyncDispose]() };
}

async function send(shop: Shop, body: Buffer) {
  const init = { method: 'POST', headers: { 'content-type': 'image/jpeg' }, body: Buffer.from(body) };
  const answer = await shop.request(`/products/${productId}/media`, init, vendor);
  const { id, url } = (await answer.json()) as { id: string; url: string };
  return { id, path: url.replace('https://shop.test', '') };
}

const remove = (shop: Shop, mediaId: string) =>
  shop
    .as(vendor)
    .mutate(
      'mutation ($input: ProductMediaRemoveInput!) { productMediaRemove(input: $input) { userErrors { code } } }',
      {
        input: { productId, mediaId },
      },
    );

/** How many pictures and copies have their bytes in the database. */
async function held({ running: { database } }: Shop) {
  const pictures = await database.db.select({ bytes: picture.bytes }).from(picture);
  return [pictures.filter(({ bytes }) => bytes !== null).length, await database.db.$count(pictureCopy)];
}

async function read(shop: Shop, path: string) {
  const answer = await shop.request(path);
  const { status, headers } = answer;
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status, type: headers.get('content-type'), bytes };
}

describe('a picture that is sent', () => {
  it('is served before it is in the store, from the store, and when it is nowhere else', async () => {
    await using shop = await startWithFolder();
    const sent = await send(shop, await photo());
    const paths = [sent.path, `${sent.path}/160`, `${sent.path}/640`];
    const look = () => Promise.all(paths.map((path) => read(shop, path)));

    const atOnce = await look();
    await shop.runJob('store-picture');
    const stored = await look();
    const heldMeanwhile = await held(shop);
    shop.advance(dayMs + 1);
    await shop.runJob('release-pictures');
    const alone = await look();

    expect(atOnce.map(({ status, type }) => [status, type])).toEqual(Array(3).fill([200, 'image/webp']));
    expect(await shop.files()).toHaveLength(4);
    expect(stored).toEqual(atOnce);
    expect(heldMeanwhile).toEqual([1, 3]);
    expect(alone).toEqual(atOnce);
    expect(await held(shop)).toEqual([0, 0]);
  });

  it('has no copies but those that were made, and is told apart from what is no picture', async () => {
    await using shop = await startWithFolder();
    const { path } = await send(shop, await photo());
    await shop.runJob('store-picture');

    const answers = await Promise.all(
      [`${path}/161`, `${path}/1280`, `/media/${'a'.repeat(64)}`].map((each) => read(shop, each)),
    );

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('is answered to HEAD with what it is', async () => {
    await using shop = await startWithFolder();
    const { path } = await send(shop, await photo());
    await shop.runJob('store-picture');

    const head = await shop.request(path, { method: 'HEAD' });

    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([200, 'image/webp', '']);
  });

  it('takes no place in the database again when it is sent again', async () => {
    await using shop = await startWithFolder();
    await send(shop, await photo());
    await shop.runJob('store-picture');
    shop.advance(dayMs + 1);
    await shop.runJob('release-pictures');

    const again = await send(shop, await photo());
    await shop.runJob('store-picture');

    expect(await held(shop)).toEqual([0, 0]);
    expect((await read(shop, again.path)).status).toBe(200);
  });

  it('leaves nothing anywhere when it is refused', async () => {
    await using shop = await startWithFolder();

    const answer = await shop.request(
      `/products/${productId}/media`,
      { method: 'POST', headers: { 'content-type': 'image/jpeg' }, body: 'no picture' },
      vendor,
    );
    await shop.runJob('store-picture');

    expect(await answer.json()).toMatchObject({ code: 'INVALID_PICTURE' });
    expect(await shop.files()).toEqual([]);
    expect(await shop.running.database.db.$count(picture)).toBe(0);
  });

  it('stays in the database when the store has lost it, and goes there again', async () => {
    await using shop = await startWithFolder();
    const { path } = await send(shop, await photo());
    await shop.runJob('store-picture');
    const [lost] = await shop.files();
    await rm(lost ?? '');

    const meanwhile = await read(shop, path);
    shop.advance(dayMs + 1);
    await shop.runJob('release-pictures');
    const kept = await held(shop);
    await shop.runJob('store-pictures');

    expect(meanwhile.status).toBe(200);
    expect(kept).toEqual([1, 3]);
    expect(await shop.files()).toContain(lost);
  });
});

describe('pictures that came without a store', () => {
  it('go there from the demo shop, many at a time, and are served as before', async () => {
    await using shop = await startWithFolder();
    const drawings = Array.from({ length: 250 }, (_, index) => ({
      id: index.toString(16).padStart(64, '0'),
      contentType: 'image/svg+xml',
      width: 400,
      height: 400,
      bytes: Buffer.from(`<svg>${index.toString()}</svg>`),
      copies: new Map<number, Uint8Array>(),
    }));
    await shop.given(({ pictures }) => pictures.add(drawings, new Date()));

    await shop.runJob('store-pictures');
    shop.advance(dayMs + 1);
    await shop.runJob('release-pictures');

    expect(await shop.files()).toHaveLength(250);
    expect(await held(shop)).toEqual([0, 0]);
    const last = await read(shop, `/media/${drawings[249]?.id ?? ''}`);
    expect([last.type, last.bytes.toString()]).toEqual(['image/svg+xml', '<svg>249</svg>']);
  });

  it('are served from the tables of the release before, and those that a replica of it takes go into the store', async () => {
    const before = '0025_pictures_lie_in_a_store';
    await using database = await createDatabaseBefore(join(import.meta.dirname, '../migrations'), before);
    const insert = (id: string) => `
      insert into picture (id, content_type, width, height, bytes, added_at) values ('${id}', 'image/webp', 300, 300, 'whole', now());
      insert into picture_copy (picture_id, width, bytes) values ('${id}', 160, 'small')`;
    const [old, later] = ['a'.repeat(64), 'b'.repeat(64)];
    await database.run(insert(old));
    await using folder = await startWithFolder();
    await using shop = await startProduct({ mediaStore: { kind: 'folder', path: folder.path } }, { database });

    const first = await read(shop, `/media/${old}/160`);
    await database.run(insert(later));
    await shop.runJob('store-pictures');

    expect([first.status, first.bytes.toString()]).toEqual([200, 'small']);
    expect(await folder.files()).toHaveLength(4);
    expect((await read(shop, `/media/${later}`)).bytes.toString()).toBe('whole');
    expect(await held(shop)).toEqual([2, 2]);
  });

  it('stay in the database where there is no store', async () => {
    await using shop = await startWithCategories();
    await shop.given(({ products }) => products.add([chair]));
    const { path } = await send(shop, await photo());
    shop.advance(dayMs + 1);

    for (const job of ['store-picture', 'store-pictures', 'release-pictures', 'sweep-media']) await shop.runJob(job);

    expect(await held(shop)).toEqual([1, 3]);
    expect((await read(shop, path)).status).toBe(200);
  });
});

describe('what belongs to no picture', () => {
  it('is removed from the store after a day, and all else stays', async () => {
    await using shop = await startWithFolder();
    const gone = await send(shop, await photo());
    const stays = await send(shop, await photo('#369'));
    await shop.runJob('store-picture');
    const foreign = join(shop.path, 'zz', 'readme.webp');
    await shop.running.jobContext.resources.media?.put('zz/readme.webp', Buffer.from('x'));
    await remove(shop, gone.id);

    shop.advance(dayMs / 2);
    await shop.runJob('forget-pictures');
    await shop.runJob('sweep-media');
    const soon = await shop.files();
    shop.advance(dayMs);
    await shop.runJob('forget-pictures');
    await shop.runJob('sweep-media');
    const later = await shop.files();

    expect(soon).toHaveLength(9);
    expect(later).toHaveLength(5);
    expect(later).toContain(foreign);
    expect((await read(shop, gone.path)).status).toBe(404);
    expect((await read(shop, `${stays.path}/320`)).status).toBe(200);
  });

  it('stays for a day after it was put, whatever became of its picture', async () => {
    await using shop = await startWithFolder();
    const key = `aa/${'a'.repeat(64)}.webp`;
    await shop.running.jobContext.resources.media?.put(key, Buffer.from('x'));

    await shop.runJob('sweep-media');
    const young = await shop.files();
    const old = new Date(Date.now() - 2 * dayMs);
    await utimes(join(shop.path, key), old, old);
    await shop.runJob('sweep-media');

    expect(young).toHaveLength(1);
    expect(await shop.files()).toEqual([]);
  });
});

describe('a bucket', () => {
  beforeEach(() => {
    for (const [name, value] of Object.entries(s3Credentials)) vi.stubEnv(name, value);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('has pictures taken while it is away, and is no reason to lose them', async () => {
    await using server = await startS3Server('pictures');
    const { endpoint, state, objects } = server;
    await using shop = await startWithCategories({
      mediaStore: { kind: 's3', bucket: 'pictures', region: 'us-east-1', endpoint },
    });
    await shop.given(({ products }) => products.add([chair]));
    state.isAway = true;
    const { path } = await send(shop, await photo());
    await shop.runJob('store-picture');
    const whileAway = [(await read(shop, path)).status, objects.size];
    state.isAway = false;
    await shop.runJob('store-pictures');
    shop.advance(dayMs + 1);
    await shop.runJob('release-pictures');
    const back = await read(shop, path);
    state.isAway = true;
    const alone = await shop.request(path);

    expect(whileAway).toEqual([200, 0]);
    expect([back.status, objects.size]).toEqual([200, 4]);
    expect([alone.status, alone.headers.get('cache-control')]).toEqual([503, 'no-store']);
    expect(await alone.json()).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  });
});
