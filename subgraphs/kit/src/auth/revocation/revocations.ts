import type { TokenOrigin } from './revocation.ts';

/** What this process knows of access that was taken back. */
export interface Revocations extends AsyncDisposable {
  /** Whether nothing can have been missed, so that `isRevoked` may be believed. */
  readonly isKnown: boolean;
  /** Resolves when it is known, rejects when that takes too long. */
  whenKnown(): Promise<void>;
  isRevoked(origin: TokenOrigin): boolean;
  /** Calls once, at once when it is so already; gives what calls it off. */
  onceRevoked(origin: TokenOrigin, listener: () => void): () => void;
}
