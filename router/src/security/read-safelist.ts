import { parse } from 'graphql';
import { z } from 'zod';
import { bareHash } from './bare-hash.ts';

export interface RegisteredOperations {
  readonly byId: ReadonlyMap<string, string>;
  readonly byText: ReadonlySet<string>;
  /** By `bareHash`. */
  readonly byBareHash: ReadonlyMap<string, string>;
}

type Entry = readonly [id: string, body: string];

/** What `@apollo/generate-persisted-query-manifest` writes. */
const manifest = z
  .looseObject({
    format: z.literal('apollo-persisted-query-manifest'),
    version: z.literal(1),
    operations: z.array(z.looseObject({ id: z.string().min(1), body: z.string() })),
  })
  .transform(({ operations }) => operations.map(({ id, body }): Entry => [id, body]));

/** What most other tools write: documents by their id. */
const documents = z.record(z.string().min(1), z.string()).transform((read): readonly Entry[] => Object.entries(read));

/** Reads a list of operations as JSON; throws when it is none, or when a document in it is no GraphQL. */
export function readSafelist(text: string): RegisteredOperations {
  const entries = z.union([manifest, documents]).parse(JSON.parse(text));
  for (const [id, body] of entries) parseOrFail(id, body);
  return {
    byId: new Map(entries),
    byText: new Set(entries.map(([, body]) => body)),
    byBareHash: new Map(entries.map(([, body]) => [bareHash(body), body])),
  };
}

function parseOrFail(id: string, body: string): void {
  try {
    parse(body);
  } catch (cause) {
    throw new Error(`Operation ${id} is not GraphQL`, { cause });
  }
}
