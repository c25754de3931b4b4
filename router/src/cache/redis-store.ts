import { hash, randomUUID } from 'node:crypto';
import type { Log } from '@agora/kit/edge';
import { Redis } from 'ioredis';
import { RedisWatch } from '../redis-watch.ts';
import type { CacheStore, Entry, NewEntry, Reading } from './cache-store.ts';
import { tagOfAll } from './kept-documents.ts';

export interface RedisStoreOptions {
  readonly url: URL;
  readonly log: Log;
  /** Begins every key; `agora:cache` when left out. */
  readonly prefix?: string;
}

/** A cache that takes longer is none. */
const commandMs = 200;

/** Longer than anything is kept: an entry must not outlive the memory that it is out of date. */
const tagSeconds = 24 * 60 * 60;

/** Keeps in Redis, for all routers. A Redis that is slow or gone is a cache that has nothing. */
export class RedisStore implements CacheStore {
  readonly #redis: Redis;
  readonly #prefix: string;
  readonly #watch: RedisWatch;
  /** A change could not be noted, so nothing that is kept can be trusted until all of it is forgotten. */
  #isDoubtful = false;
  #repair: Promise<void> | undefined;

  constructor({ url, log, prefix = 'agora:cache' }: RedisStoreOptions) {
    this.#prefix = prefix;
    this.#watch = new RedisWatch({
      timeoutMs: commandMs,
      log,
      away: 'The cache in Redis cannot be used; going on without',
      back: 'The cache in Redis can be used again',
    });
    this.#redis = new Redis(url.href, {
      connectionName: 'router:cache',
      connectTimeout: 2_000,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, 2_000),
    });
    this.#redis.on('ready', () => this.#watch.endRest());
    // Who asks it says that it is away.
    this.#redis.on('error', (err: unknown) => log.debug({ err }, 'Redis failed'));
  }

  async read(keys: readonly string[], tags: readonly string[]): Promise<Reading | undefined> {
    if (this.#watch.isResting) return undefined;
    if (this.#isDoubtful) {
      this.#repair ??= this.invalidate([tagOfAll]).finally(() => (this.#repair = undefined));
      return undefined;
    }
    return this.#watch.ask(() => this.#read(keys, tags)).catch(() => undefined);
  }

  async #read(keys: readonly string[], tags: readonly string[]): Promise<Reading> {
    const all = await this.#redis.mget([...keys.map(this.#entryKey), ...tags.map(this.#tagKey)]);
    return {
      entries: all.slice(0, keys.length).map((text) => (text === null ? undefined : decode(text))),
      versions: all.slice(keys.length).map((version) => version ?? ''),
    };
  }

  write(entries: readonly NewEntry[]): void {
    if (entries.length === 0 || this.#redis.status !== 'ready' || this.#watch.isResting) return;
    const pipeline = this.#redis.pipeline();
    for (const { key, value, version, seconds } of entries) {
      pipeline.set(this.#entryKey(key), encode({ value, version }), 'EX', Math.ceil(seconds));
    }
    this.#watch.ask(() => pipeline.exec()).catch(() => undefined);
  }

  async invalidate(tags: readonly string[]): Promise<void> {
    try {
      const changes = this.#redis.multi();
      // A version that no entry can have: not even one that was kept before Redis forgot the last one.
      for (const tag of tags) changes.set(this.#tagKey(tag), randomUUID(), 'EX', tagSeconds);
      await this.#watch.ask(() => changes.exec());
      if (tags.includes(tagOfAll)) this.#isDoubtful = false;
    } catch {
      this.#isDoubtful = true;
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#redis.disconnect();
    return Promise.resolve();
  }

  readonly #entryKey = (key: string) => `${this.#prefix}:entry:${hash('sha256', key, 'base64url')}`;
  readonly #tagKey = (tag: string) => `${this.#prefix}:tag:${tag}`;
}

function encode({ value, version }: Entry): string {
  return `${version}\n${JSON.stringify(value)}`;
}

function decode(text: string): Entry {
  const end = text.indexOf('\n');
  return { version: text.slice(0, end), value: JSON.parse(text.slice(end + 1)) };
}
