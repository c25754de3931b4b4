import type { ResponseFields } from '../http/response-head.ts';

/** How long an answer may be kept, and for whom. */
export interface Freshness {
  /** From now on; more than 0. */
  readonly seconds: number;
  /** Only for the identity that asked. */
  readonly isPrivate: boolean;
  /** Said to be for everyone, even where a token was sent. */
  readonly isPublic: boolean;
  /** The names of the headers by which answers differ, as the subgraph wrote them. */
  readonly vary: string | undefined;
}

type FreshnessFields = Pick<ResponseFields, 'cacheControl' | 'age' | 'vary'>;

const forbidding = /(?:^|[\s,])(?:no-store|no-cache|must-understand)(?:$|[\s,=])/i;
const privately = /(?:^|[\s,])private(?:$|[\s,=])/i;
const publicly = /(?:^|[\s,])(?:public|s-maxage)(?:$|[\s,=])/i;
const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i;
const sharedMaxAge = /(?:^|[\s,])s-maxage\s*=\s*"?(\d+)/i;

/** Reads the headers `cache-control`, `age` and `vary` (RFC 9111); absent when the answer may not be kept. */
export function freshnessOf({ cacheControl, age, vary }: FreshnessFields): Freshness | undefined {
  if (cacheControl === undefined || forbidding.test(cacheControl)) return undefined;
  const isPrivate = privately.test(cacheControl);
  const lifetime = (isPrivate ? undefined : sharedMaxAge.exec(cacheControl)?.[1]) ?? maxAge.exec(cacheControl)?.[1];
  if (lifetime === undefined) return undefined;
  const spent = Number(age ?? 0);
  const seconds = Number(lifetime) - (Number.isFinite(spent) ? Math.max(0, spent) : 0);
  return seconds > 0 ? { seconds, isPrivate, isPublic: publicly.test(cacheControl), vary } : undefined;
}
