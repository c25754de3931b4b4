import type { Revocation } from '../auth/revocation/revocation.ts';
import { RevocationList } from '../auth/revocation/revocation-list.ts';
import type { Revocations } from '../auth/revocation/revocations.ts';
import { createRevocationFeed, type RevocationFeed } from '../auth/revocation/tell-revocations.ts';

export interface TestRevocations extends Revocations, Pick<RevocationFeed, 'handle'> {
  /** Takes back a session, or all that a user has been given until now, for a quarter of an hour. */
  revoke(of: Pick<Revocation, 'userId' | 'sessionId'>): void;
}

/** The part of the user service that revocations need; `handle` tells them to others. */
export function testRevocations(listenerKeys: readonly string[]): TestRevocations {
  const list = new RevocationList();
  const feed = createRevocationFeed({ live: () => Promise.resolve(list.live()), listenerKeys });
  return {
    handle: feed.handle,
    revoke(of) {
      const now = new Date();
      const revocation = { ...of, issuedBefore: now, expiresAt: new Date(now.getTime() + 15 * 60_000) };
      feed.tell(list.add([revocation], now));
    },
    isKnown: true,
    isCurrent: true,
    whenKnown: () => Promise.resolve(),
    whenCurrent: () => Promise.resolve(),
    isRevoked: (origin) => list.isRevoked(origin),
    onceRevoked: (origin, listener) => list.onceRevoked(origin, listener),
    [Symbol.asyncDispose]() {
      feed[Symbol.dispose]();
      return Promise.resolve();
    },
  };
}
