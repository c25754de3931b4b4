import { identityHeader } from '@agora/kit/edge';
import type { Freshness } from '../subgraph/call/freshness.ts';

/** The router sends these alike with every call, or never. */
const alwaysAlike = new Set([
  'accept',
  'accept-charset',
  'accept-encoding',
  'accept-language',
  'access-control-request-headers',
  'access-control-request-method',
  'connection',
  'content-type',
  'cookie',
  'host',
  'origin',
  'referer',
  'user-agent',
]);

/** Who asks is told by these. */
const ofIdentity = new Set(['authorization', identityHeader]);

interface Asked {
  /** Headers of the client that went along: all that is kept is kept apart by them. */
  readonly forwarded: ReadonlySet<string>;
  readonly hasToken: boolean;
}

/**
 * For whom an answer may be kept by its `cache-control` and `vary`; undefined when it may not be, for it differs by
 * something that its key does not say. What answers a token is for its owner, unless it is said to be public (RFC 9111, 3.5).
 */
export function keepable(freshness: Freshness, { forwarded, hasToken }: Asked): Freshness | undefined {
  let isPrivate = freshness.isPrivate || (hasToken && !freshness.isPublic);
  for (const entry of freshness.vary?.split(',') ?? []) {
    const name = entry.trim().toLowerCase();
    if (ofIdentity.has(name)) isPrivate = true;
    else if (name !== '' && !forwarded.has(name) && !alwaysAlike.has(name)) return undefined;
  }
  return { ...freshness, isPrivate };
}
