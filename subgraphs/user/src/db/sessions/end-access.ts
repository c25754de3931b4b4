import { accessRevoked, type Revocation } from '@agora/kit';
import type { UserWork } from '../user-work.ts';
import { accessSince, revokeAccess } from '../../domain/sessions/revoke-access.ts';

/**
 * Takes access tokens back, once the transaction commits: routers and services refuse them within a second. Those of a user's service
 * tokens, too, where it is about all of theirs: they may do what their maker may.
 */
export async function endAccess(
  of: Pick<Revocation, 'userId' | 'sessionId'>,
  { revocations, serviceTokens, signal, now }: UserWork,
): Promise<void> {
  const at = now();
  const services = of.sessionId === null ? await serviceTokens.usedSince(of.userId, accessSince(at)) : [];
  const ended = [of, ...services.map((userId) => ({ userId, sessionId: null }))];
  await revocations.add(...ended.map((one) => revokeAccess(one, at)));
  await signal(accessRevoked);
}
