import { accessRevoked, type Revocation } from '@agora/kit';
import type { UserWork } from '../user-work.ts';
import { accessSince, revokeAccess } from '../../domain/sessions/revoke-access.ts';

/**
 * Takes access tokens back, once the transaction commits: routers and services refuse them within a second.  Where it is about
 * all of a user's, those of their service tokens too, which may do what their maker may, and those with which they act as others.
 */
export async function endAccess(
  of: Pick<Revocation, 'userId' | 'sessionId'>,
  { revocations, serviceTokens, impersonations, signal, now }: UserWork,
): Promise<void> {
  const at = now();
  const services = of.sessionId === null ? await serviceTokens.usedSince(of.userId, accessSince(at)) : [];
  const acting = of.sessionId === null ? await impersonations.goingOf(of.userId, at) : [];
  const ended = [
    of,
    ...acting.map(({ userId, id }) => ({ userId, sessionId: id })),
    ...services.map((userId) => ({ userId, sessionId: null })),
  ];
  await revocations.add(...ended.map((one) => revokeAccess(one, at)));
  await signal(accessRevoked);
}
