import type { Passkey } from '../sessions/passkey.ts';
import type { Identity } from './identity.ts';

/** What somebody gets into an account with. */
export interface WaysIn {
  readonly hasPassword: boolean;
  readonly passkeys: readonly Pick<Passkey, 'id'>[];
  readonly identities: readonly Pick<Identity, 'id' | 'provider'>[];
}

/** Whether another way into the account is left without this passkey or identity. A provider that the shop does not ask any more is none. */
export function hasAnotherWayIn(ways: WaysIn, without: string, providers: readonly string[]): boolean {
  const { hasPassword, passkeys, identities } = ways;
  const asked = identities.filter(({ provider }) => providers.includes(provider));
  return hasPassword || [...passkeys, ...asked].some(({ id }) => id !== without);
}
