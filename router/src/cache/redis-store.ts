import { hash, randomUUID } from 'node:crypto';
import type { Log } from '@agora/kit/edge';
import { Redis } from 'ioredis';
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
  readonly #log: Log;
  #isDown = false;
  /** A change could not be noted, so nothing that is kept can be trusted until all of it is forgotten. */
  #isDoubtful = false;
  #repair: Promise<void> | undefined;

  constructor({ url, log, prefix = 'agora:cache' }: RedisStoreOptions) {
    this.#prefix = prefix;
    this.#log = log;
    this.#redis = new Redis(url.href, {
      connectionName: 'router:cache',
      commandTimeout: commandMs,
      connectTimeout: 2_000,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, 2_000),
    });
    this.#redis.on('error', (error: unknown) => this.#tellDown(error));
    this.#redis.on('ready', () => this.#tellUp());
  }

  async read(keys: readonly string[], tags: readonly string[]): Promise<Reading | undefined> {
    if (this.#isDoubtful) {
      this.#repair ??= this.invalidate([tagOfAll]).finally(() => (this.#repair = undefined));
      return undefined;
    }
    try {
      const all = await this.#redis.mget([...keys.map(this.#entryKey), ...tags.map(this.#tagKey)]);
      return {
        entries: all.slice(0, keys.length).map((text) => (text === null ? undefined : decode(text))),
        versions: all.slice(keys.length).map((version) => version ?? ''),
      };
    } catch (error) {
      this.#tellDown(error);
      return undefined;
    }
  }

  write(entries: readonly NewEntry[]): void {
    if (entries.length === 0 || this.#redis.status !== 'ready') return;
    const pipeline = this.#redis.pipeline();
    for (const { key, value, version, seconds } of entries) {
      pipeline.set(this.#entryKey(key), encode({ value, version }), 'EX', Math.ceil(seconds));
    }
    pipeline.exec().catch((error: unknown) => this.#tellDown(error));
  }

  async invalidate(tags: readonly string[]): Promise<void> {
    try {
      const changes = this.#redis.multi();
      // A version that no entry can have: not even one that was kept before Redis forgot the last one.
      for (const tag of tags) changes.set(this.#tagKey(tag), randomUUID(), 'EX', tagSeconds);
      await changes.exec();
      if (tags.includes(tagOfAll)) this.#isDoubtful = false;
    } catch (error) {
      this.#isDoubtful = true;
      this.#tellDown(error);
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#redis.disconnect();
    return Promise.resolve();
  }

  readonly #entryKey = (key: string) => `${this.#prefix}:entry:${hash('sha256', key, 'base64url')}`;
  readonly #tagKey = (tag: string) => `${this.#prefix}:tag:${tag}`;

  #tellDown(err: unknown): void {
    if (!this.#isDown) this.#log.warn({ err }, 'The cache in Redis cannot be used; going on without');
    this.#isDown = true;
  }

  #tellUp(): void {
    if (this.#isDown) this.#log.info('The cache in Redis can be used again');
    this.#isDown = false;
  }
}

function encode({ value, version }: Entry): string {
  return `${version}\n${JSON.stringify(value)}`;
}

function decode(text: string): Entry {
  const end = text.indexOf('\n');
  return { version: text.slice(0, end), value: JSON.parse(text.slice(end + 1)) };
}
