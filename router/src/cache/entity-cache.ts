import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../pipeline/request/request-context.ts';
import type { AskSubgraph } from '../subgraph/ask-subgraph.ts';
import type { SubgraphClient } from '../subgraph/create-ask-subgraph.ts';
import type { FetchCall } from '../subgraph/call/fetch-call.ts';
import { SubgraphFailure } from '../subgraph/call/subgraph-failure.ts';
import type { SubgraphAnswer } from '../subgraph/call/subgraph-answer.ts';
import type { CacheStore } from './cache-store.ts';
import { tagOf } from './entity-tag.ts';
import { keepable } from './keepable.ts';
import { KeptDocuments, tagOfAll } from './kept-documents.ts';
import { lookUp } from './look-up.ts';
import { splice, spliceFailure } from './splice.ts';

export interface EntityCacheOptions {
  readonly client: Pick<SubgraphClient, 'ask' | 'stopJoining'>;
  readonly store: CacheStore;
  /** All types of all subgraphs, as they are now. */
  readonly schema: () => GraphQLSchema;
  /** Headers of the client that go on to subgraphs, in lower case. */
  readonly forwardHeaders?: readonly string[];
}

/** An entity that is not any more what it was. */
export interface Change {
  readonly type: string;
  readonly id: string;
}

export interface EntityCache {
  /** Asks only for what is not kept. */
  readonly ask: AskSubgraph;
  /** Resolves when nothing is answered any more that was asked for before the changes. */
  readonly invalidate: (changes: readonly Change[]) => Promise<void>;
  /** Until `resume` nothing is taken from the cache: changes may be missed. */
  readonly bypass: () => void;
  /** Changes are heard again: what was kept before is forgotten. */
  readonly resume: () => Promise<void>;
}

/** Keeps answers for as long as subgraphs allow it by `cache-control`, each entity by itself. */
export function createEntityCache({ client, store, schema, forwardHeaders }: EntityCacheOptions): EntityCache {
  const documents = new KeptDocuments(schema);
  const forwarded = new Set(forwardHeaders);
  let isBypassed = false;
  let bypasses = 0;

  const askAnew = async (call: FetchCall, context: RequestContext): Promise<SubgraphAnswer> => {
    const given = await client.ask(call, context);
    if (!given.freshness) return given;
    const hasToken = context.caller.authorization !== undefined;
    const answer = { ...given, freshness: keepable(given.freshness, { forwarded, hasToken }) };
    if (answer.freshness && !answer.errors) documents.learn(call.document, answer.freshness);
    return answer;
  };

  const ask = async (call: FetchCall, context: RequestContext): Promise<SubgraphAnswer> => {
    const document = call.document.kind === 'query' ? documents.find(call.document) : undefined;
    if (!document || isBypassed) return askAnew(call, context);
    const found = await lookUp(store, document, call, context);
    if (!found) return askAnew(call, context);
    const { missing } = found;
    if (missing.length === 0) return found.answer;
    const isPart = missing.length < found.size;
    try {
      const answer = await askAnew(
        isPart ? { ...call, representations: missing.map(({ text }) => text) } : call,
        context,
      );
      store.write(found.keep(answer));
      return isPart ? splice(found, answer, call.subgraph) : answer;
    } catch (error) {
      if (!isPart || !(error instanceof SubgraphFailure)) throw error;
      return spliceFailure(found, error);
    }
  };

  const invalidate = async (tags: readonly string[]): Promise<void> => {
    await store.invalidate(tags);
    // What is on its way may have been read before the change: whoever asks from now on asks anew.
    client.stopJoining();
  };

  return {
    ask,
    invalidate: (changes) =>
      invalidate([...new Set(changes.flatMap(({ type, id }) => [tagOf(type, id), tagOf(type)]))]),
    bypass: () => {
      isBypassed = true;
      bypasses += 1;
    },
    resume: async () => {
      const before = bypasses;
      await invalidate([tagOfAll]);
      // It may have been told otherwise in the meantime.
      if (bypasses === before) isBypassed = false;
    },
  };
}
