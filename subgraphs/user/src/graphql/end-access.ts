import { accessRevoked, type Revocation } from '@agora/kit';
import type { Work } from '../context.ts';
import { revokeAccess } from '../domain/revoke-access.ts';

/** Takes access tokens back, once the transaction commits: routers and services refuse them within a second. */
export async function endAccess(
  of: Pick<Revocation, 'userId' | 'sessionId'>,
  { revocations, signal, now }: Work,
): Promise<void> {
  await revocations.add(revokeAccess(of, now()));
  await signal(accessRevoked);
}
