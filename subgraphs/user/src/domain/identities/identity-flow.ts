export type FlowPurpose = 'LOGIN' | 'LINK';

/** A browser that was sent to a provider: it comes back once, and soon. */
export interface IdentityFlow {
  readonly provider: string;
  readonly purpose: FlowPurpose;
  /** To whose account the identity is to be linked; null for a login, of which nobody knows yet whose. */
  readonly userId: string | null;
  readonly expiresAt: Date;
}

export const identityFlowLifeMs = 10 * 60_000;
