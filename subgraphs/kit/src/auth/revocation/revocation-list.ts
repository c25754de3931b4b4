import type { Revocation, TokenOrigin } from './revocation.ts';

interface Waiting {
  readonly origin: TokenOrigin;
  readonly listener: () => void;
}

/** The revocations of which good tokens may be left, and who waits for one. */
export class RevocationList {
  /** By session, or by user where all sessions are meant; those that run out first come first, or nearly so. */
  readonly #live = new Map<string, Revocation>();
  /** By user. */
  readonly #waiting = new Map<string, Set<Waiting>>();

  /** Takes what is new among these, gives it back, and tells those whom it concerns. */
  add(revocations: readonly Revocation[], now: Date): readonly Revocation[] {
    this.#forgetBefore(now);
    const added = revocations.filter((one) => this.#isNew(one) && one.expiresAt > now);
    for (const one of added) {
      this.#live.delete(keyOf(one));
      this.#live.set(keyOf(one), one);
    }
    for (const { userId } of added) this.#tell(userId);
    return added;
  }

  isRevoked({ userId, sessionId, issuedAt }: TokenOrigin): boolean {
    if (sessionId !== undefined && this.#live.has(sessionId)) return true;
    const ofUser = this.#live.get(userId);
    return ofUser !== undefined && issuedAt < ofUser.issuedBefore;
  }

  /** Calls once, at once when it is so already; gives what calls it off. */
  onceRevoked(origin: TokenOrigin, listener: () => void): () => void {
    if (this.isRevoked(origin)) {
      listener();
      return () => undefined;
    }
    const waiting: Waiting = { origin, listener };
    const ofUser = this.#waiting.get(origin.userId) ?? new Set();
    this.#waiting.set(origin.userId, ofUser.add(waiting));
    return () => {
      ofUser.delete(waiting);
      if (ofUser.size === 0 && this.#waiting.get(origin.userId) === ofUser) this.#waiting.delete(origin.userId);
    };
  }

  live(): readonly Revocation[] {
    return [...this.#live.values()];
  }

  #isNew(revocation: Revocation): boolean {
    const known = this.#live.get(keyOf(revocation));
    return known === undefined || known.issuedBefore < revocation.issuedBefore;
  }

  #tell(userId: string): void {
    for (const waiting of [...(this.#waiting.get(userId) ?? [])]) {
      if (!this.isRevoked(waiting.origin)) continue;
      this.#waiting.get(userId)?.delete(waiting);
      waiting.listener();
    }
    if (this.#waiting.get(userId)?.size === 0) this.#waiting.delete(userId);
  }

  #forgetBefore(now: Date): void {
    for (const [key, { expiresAt }] of this.#live) {
      if (expiresAt > now) return;
      this.#live.delete(key);
    }
  }
}

function keyOf({ sessionId, userId }: Revocation): string {
  return sessionId ?? userId;
}
