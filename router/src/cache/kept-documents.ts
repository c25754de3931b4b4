import { hash } from 'node:crypto';
import { type GraphQLSchema, parse } from 'graphql';
import type { Freshness } from '../subgraph/call/freshness.ts';
import type { FetchDocument } from '../subgraph/call/fetch-call.ts';
import { typesWithin } from './types-within.ts';

/** What the cache must know of a document whose answers may be kept. */
export interface KeptDocument {
  /** In the place of the text. */
  readonly id: string;
  /** What an answer depends on beside the entities that were asked for. */
  readonly tags: readonly string[];
  /** For whom answers were seen that may be kept. */
  isPublic: boolean;
  isPrivate: boolean;
}

/** Changes when everything that was kept is to be forgotten. */
export const tagOfAll = '*';

/**
 * The documents of which answers were seen that may be kept. Nothing is looked up for the others: most answers may not be
 * kept, and those are to be as fast as if there were no cache.
 */
export class KeptDocuments {
  readonly #known = new WeakMap<FetchDocument, KeptDocument | 'never'>();
  readonly #schema: () => GraphQLSchema;

  constructor(schema: () => GraphQLSchema) {
    this.#schema = schema;
  }

  find(document: FetchDocument): KeptDocument | undefined {
    const known = this.#known.get(document);
    return known === 'never' ? undefined : known;
  }

  /** An answer came that may be kept. */
  learn(document: FetchDocument, { isPrivate }: Freshness): void {
    const known = this.#known.get(document) ?? this.#examine(document);
    this.#known.set(document, known);
    if (known === 'never') return;
    if (isPrivate) known.isPrivate = true;
    else known.isPublic = true;
  }

  #examine(document: FetchDocument): KeptDocument | 'never' {
    const types = typesWithin(parse(document.text, { noLocation: true }), this.#schema());
    if (!types) return 'never';
    const id = hash('sha256', document.text, 'base64url');
    return { id, tags: [tagOfAll, ...types], isPublic: false, isPrivate: false };
  }
}
