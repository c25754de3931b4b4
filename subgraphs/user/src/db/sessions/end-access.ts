import { accessRevoked, type Revocation } from '@agora/kit';
import type { UserWork } from '../user-work.ts';
import { revokeAccess } from '../../domain/sessions/revoke-access.ts';

/** Takes access tokens back, once the transaction commits: routers and services refuse them within a second. */
export async function endAccess(
  of: Pick<Revocation, 'userId' | 'sessionId'>,
  { revocations, signal, now }: UserWork,
): Promise<void> {
  await revocations.add(revokeAccess(of, now()));
  await signal(accessRevoked);
}
