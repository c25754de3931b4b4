import type { TokenOrigin } from './revocation.ts';

/** What this process knows of access that was taken back. */
export interface Revocations extends AsyncDisposable {
  /** Whether `isRevoked` may be believed by who reads. Where the user service is not heard, it is so for a while. */
  readonly isKnown: boolean;
  /** Whether nothing can have been missed, so that it may be believed by who changes something. */
  readonly isCurrent: boolean;
  /** Resolves when it is known, rejects when that takes too long. */
  whenKnown(): Promise<void>;
  /** Likewise, when it is current. */
  whenCurrent(): Promise<void>;
  isRevoked(origin: TokenOrigin): boolean;
  /** Calls once, at once when it is so already; gives what calls it off. */
  onceRevoked(origin: TokenOrigin, listener: () => void): () => void;
}
