import { accessRevoked } from '@agora/kit';
import { keepSessionEnds } from '../../db/sessions/keep-session-ends.ts';
import type { Work } from '../../context.ts';
import { mayHaveAccess, revokeAccess } from '../../domain/sessions/revoke-access.ts';

/** Ends all sessions of a user but one, and takes back the access tokens of those. */
export async function endOtherSessions(userId: string, keptId: string, work: Work): Promise<void> {
  const at = work.now();
  const ended = await work.sessions.endAllOf(userId, at, keptId);
  await keepSessionEnds(ended, { reason: 'ENDED', actorId: userId }, work);
  const revoked = ended.filter((session) => mayHaveAccess(session, at));
  if (revoked.length === 0) return;
  await work.revocations.add(...revoked.map(({ id: sessionId }) => revokeAccess({ userId, sessionId }, at)));
  await work.signal(accessRevoked);
}
