import { EventEmitter, on } from 'node:events';
import { GraphQLError } from 'graphql';
import { expect } from 'vitest';
import type { SubgraphDefinition } from '../../harness/test-subgraph.ts';

interface Change {
  readonly cursor: string;
  readonly text: string;
}

/** What happened in one feed so far; it outlives restarts of the subgraph. */
export class Feed {
  readonly #texts: string[] = [];
  readonly #emitter = new EventEmitter().setMaxListeners(0);

  publish(text: string): void {
    this.#texts.push(text);
    this.#emitter.emit('change', text);
  }

  complete(): void {
    this.#emitter.emit('end');
  }

  async whenWatched(times = 1): Promise<void> {
    await expect.poll(() => this.#emitter.listenerCount('change'), { interval: 10, timeout: 10_000 }).toBe(times);
  }

  /** The current state, or all behind a cursor; then each change. */
  watch(after: unknown): AsyncIterableIterator<Change> {
    const gone = new AbortController();
    const changes = this.#changes(typeof after === 'string' ? Number(after) : this.#texts.length - 1, gone.signal);
    return {
      next: () => changes.next(),
      return: () => {
        // The generator alone would wait for the next change before it leaves.
        gone.abort();
        return Promise.resolve({ done: true, value: undefined });
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  async *#changes(after: number, signal: AbortSignal): AsyncGenerator<Change, undefined> {
    let seen = Math.max(0, after);
    try {
      const changes = on(this.#emitter, 'change', { close: ['end'], signal });
      for (;;) {
        for (const text of this.#texts.slice(seen)) yield { cursor: String(++seen), text };
        const { done } = await changes.next();
        if (done) return;
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}

/** A subgraph that publishes a feed, with cursors and without. */
export function feedSubgraph(feed: Feed): SubgraphDefinition {
  const watch = (_: unknown, { after, forbidden }: Record<string, unknown>) => {
    if (forbidden) throw new GraphQLError('Not yours.', { extensions: { code: 'FORBIDDEN' } });
    return feed.watch(after);
  };
  const resolve = (change: unknown) => change;
  return {
    name: 'feed',
    sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      type Query { _: Int }
      type Subscription { resumable(after: String, forbidden: Boolean): Change! plain(forbidden: Boolean): Change! }
      type Change { cursor: String! text: String! thing: Thing! }
      type Thing @key(fields: "id", resolvable: false) { id: ID! }`,
    resolvers: {
      Subscription: {
        resumable: { subscribe: watch, resolve },
        plain: { subscribe: watch, resolve },
      },
      Change: { thing: ({ text }: Change) => ({ id: text }) },
    },
  };
}

/** A subgraph that knows more about what the feed tells of. */
export const thingSubgraph: SubgraphDefinition = {
  name: 'thing',
  sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type Query { thing: Thing }
    type Thing @key(fields: "id") { id: ID! name: String! }`,
  resolvers: {
    Thing: { __resolveReference: (thing: unknown) => thing, name: ({ id }: { id: string }) => `Thing ${id}` },
  },
};

/** As composition would print it, as far as resuming goes. */
export const feedSupergraph = {
  text: `
    enum join__Graph { FEED @join__graph(name: "feed", url: "") }
    type Subscription @join__type(graph: FEED) {
      resumable(after: String, forbidden: Boolean): Change!
      plain(forbidden: Boolean): Change!
    }
    type Change @join__type(graph: FEED) { cursor: String! text: String! }`,
};
