import type { Identity } from './identity.ts';

/** What somebody gets into an account with. */
export interface WaysIn {
  readonly hasPassword: boolean;
  readonly passkeys: number;
  readonly identities: readonly Pick<Identity, 'id' | 'provider'>[];
}

/** Whether another way into the account is left without this one. A provider that the shop does not ask any more is none. */
export function hasAnotherWayIn(ways: WaysIn, without: string, providers: readonly string[]): boolean {
  const { hasPassword, passkeys, identities } = ways;
  return (
    hasPassword || passkeys > 0 || identities.some(({ id, provider }) => id !== without && providers.includes(provider))
  );
}
