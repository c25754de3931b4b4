/** How long an answer may be kept, and for whom. */
export interface Freshness {
  /** From now on; more than 0. */
  readonly seconds: number;
  /** Only for the identity that asked. */
  readonly isPrivate: boolean;
}

const forbidding = /(?:^|[\s,])(?:no-store|no-cache|must-understand)(?:$|[\s,=])/i;
const privately = /(?:^|[\s,])private(?:$|[\s,=])/i;
const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i;
const sharedMaxAge = /(?:^|[\s,])s-maxage\s*=\s*"?(\d+)/i;

/** Reads the headers `cache-control` and `age` (RFC 9111); absent when the answer may not be kept. */
export function freshnessOf(cacheControl: string | undefined, age: string | undefined): Freshness | undefined {
  if (cacheControl === undefined || forbidding.test(cacheControl)) return undefined;
  const isPrivate = privately.test(cacheControl);
  const lifetime = (isPrivate ? undefined : sharedMaxAge.exec(cacheControl)?.[1]) ?? maxAge.exec(cacheControl)?.[1];
  if (lifetime === undefined) return undefined;
  const spent = Number(age ?? 0);
  const seconds = Number(lifetime) - (Number.isFinite(spent) ? Math.max(0, spent) : 0);
  return seconds > 0 ? { seconds, isPrivate } : undefined;
}
