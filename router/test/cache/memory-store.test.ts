import { expect, it } from 'vitest';
import { MemoryStore } from '../../src/cache/memory-store.ts';

const entry = (key: string, letters = 1_000) => ({
  key,
  value: { text: 'x'.repeat(letters) },
  version: '',
  seconds: 60,
});

const has = async (store: MemoryStore, key: string) => (await store.read([key], [])).entries[0] !== undefined;

it('stays within its bounds by giving up what was not used for the longest time', async () => {
  const store = new MemoryStore(20_000);
  for (const key of ['a', 'b']) store.write([entry(key)]);
  for (let at = 0; at < 200; at += 1) {
    store.write([entry(`other${at}`)]);
    await store.read(['a'], []);
  }

  expect(store.bytes).toBeLessThanOrEqual(20_000);
  expect(await has(store, 'a')).toBe(true);
  expect(await has(store, 'b')).toBe(false);
  expect(await has(store, 'other199')).toBe(true);
});

it('counts an entry that takes the place of another once', () => {
  const store = new MemoryStore();
  store.write([entry('a')]);
  const { bytes } = store;

  store.write([entry('a')]);

  expect(store.bytes).toBe(bytes);
});

it('does not give up all it has for one that is too large', async () => {
  const store = new MemoryStore(20_000);
  store.write([entry('a')]);

  store.write([entry('giant', 19_000)]);

  expect(await has(store, 'a')).toBe(true);
  expect(await has(store, 'giant')).toBe(false);
});

it('gives a tag another version with each change', async () => {
  const store = new MemoryStore();
  const versions = async () => (await store.read([], ['a', 'b'])).versions;
  const before = await versions();

  await store.invalidate(['a']);
  const after = await versions();

  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).toBe(before[1]);
});

it('forgets all rather than count more tags than it can', async () => {
  const store = new MemoryStore();
  const versionOf = async (tag: string) => (await store.read([], [tag])).versions[0];
  const before = await versionOf('never changed');

  await store.invalidate(Array.from({ length: 100_001 }, (_, at) => `tag${at}`));

  expect(await versionOf('never changed')).not.toBe(before);
});
