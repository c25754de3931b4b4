import { hash } from 'node:crypto';
import type { RequestContext } from '../pipeline/request/request-context.ts';
import type { FetchCall } from '../subgraph/call/fetch-call.ts';
import type { SubgraphAnswer } from '../subgraph/call/subgraph-answer.ts';
import { isJsonObject } from '../engine/json-object.ts';
import type { CacheStore, NewEntry, Reading } from './cache-store.ts';
import { tagOfRepresentation } from './entity-tag.ts';
import type { KeptDocument } from './kept-documents.ts';

/** Changes may be missed, so nothing is kept for longer. */
const mostSeconds = 12 * 60 * 60;

/** What of a call's answer is kept, and what is not. */
export interface Found {
  /** How many entities are asked for; 1 for root fields, which are kept as a whole. */
  readonly size: number;
  /** What is kept, with null for what is missing. */
  readonly values: readonly unknown[];
  readonly missing: readonly Missing[];
  /** All of it, when nothing is missing. */
  readonly answer: SubgraphAnswer;
  /** What is to be kept of the answer for what was missing. */
  readonly keep: (answer: SubgraphAnswer) => readonly NewEntry[];
}

interface Missing {
  readonly index: number;
  readonly text: string;
  readonly version: string;
}

/** Undefined when the store cannot be used. */
export async function lookUp(
  store: CacheStore,
  document: KeptDocument,
  call: FetchCall,
  { identityKey, publicKey }: Pick<RequestContext, 'identityKey' | 'publicKey'>,
): Promise<Found | undefined> {
  const { representations } = call;
  const parts = representations ?? [''];
  const own = `${call.subgraph}\n${document.id}\n${call.variables}\n`;
  const placeFor = (isPrivate: boolean) =>
    isPrivate ? `${hash('sha256', identityKey, 'base64url')}\n${own}` : `${publicKey}\n${own}`;
  // Who may see an answer is known only when it has come, so it may have to be looked for in two places.
  const places = [...(document.isPublic ? [placeFor(false)] : []), ...(document.isPrivate ? [placeFor(true)] : [])];
  const reading = await store.read(
    places.flatMap((place) => parts.map((part) => place + part)),
    [...document.tags, ...(representations ?? []).map(tagOfRepresentation)],
  );
  if (!reading) return undefined;

  const shared = reading.versions.slice(0, document.tags.length).join();
  const values: unknown[] = [];
  const missing: Missing[] = [];
  for (const [index, text] of parts.entries()) {
    const version = `${shared};${reading.versions[document.tags.length + index] ?? ''}`;
    const value = valueOf(reading, index, parts.length, version);
    values.push(value ?? null);
    if (value === undefined) missing.push({ index, text, version });
  }

  return {
    size: parts.length,
    values,
    missing,
    answer: { data: representations ? { _entities: values } : (values[0] as Record<string, unknown>) },
    keep: ({ data, errors, freshness }) => {
      if (!data || errors || !freshness) return [];
      const answered: unknown = representations ? data['_entities'] : [data];
      if (!Array.isArray(answered) || answered.length !== missing.length) return [];
      const seconds = Math.min(freshness.seconds, mostSeconds);
      const place = placeFor(freshness.isPrivate);
      return missing.flatMap(({ text, version }, at) => {
        const value: unknown = answered[at];
        // Of what is not there nobody would tell when it comes to be.
        return !isJsonObject(value) ? [] : [{ key: place + text, value, version, seconds }];
      });
    },
  };
}

/** The first that is not older than the last change; undefined when there is none. */
function valueOf({ entries }: Reading, index: number, size: number, version: string): unknown {
  for (let at = index; at < entries.length; at += size) {
    const entry = entries[at];
    if (entry?.version === version) return entry.value;
  }
  return undefined;
}
