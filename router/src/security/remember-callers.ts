import type { Authenticate, Caller } from './authenticate.ts';

/** See `refreshKeys`. */
const rememberedForMs = 30_000;
const remembered = 10_000;

interface Known {
  readonly caller: Promise<Caller>;
  until: number;
}

/**
 * Verifies a token once in a while and not with each request: a signature takes longer to check than much of what is
 * asked. Until then, or until the token runs out, the same header is the very same caller. Refusals are not remembered.
 */
export function rememberCallers(authenticate: Authenticate, now: () => number = Date.now): Authenticate {
  /** In the order of their verification. */
  const known = new Map<string, Known>();
  return (authorization) => {
    if (!authorization) return authenticate(authorization);
    const before = known.get(authorization);
    if (before && before.until > now()) return before.caller;

    const caller = authenticate(authorization);
    const entry: Known = { caller, until: now() + rememberedForMs };
    known.delete(authorization);
    known.set(authorization, entry);
    const oldest = known.keys().next();
    if (known.size > remembered && !oldest.done) known.delete(oldest.value);
    caller.then(
      ({ expiresAt }) => {
        if (expiresAt) entry.until = Math.min(entry.until, expiresAt.getTime());
      },
      () => {
        if (known.get(authorization) === entry) known.delete(authorization);
      },
    );
    return caller;
  };
}
