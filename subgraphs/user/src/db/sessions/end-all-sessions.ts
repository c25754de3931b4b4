import type { UserWork } from '../user-work.ts';
import type { SessionEnd } from '../../domain/sessions/session-end.ts';
import { endAccess } from './end-access.ts';
import { keepSessionEnds } from './keep-session-ends.ts';

/** Ends all sessions of a user, also those that are about to begin, and takes back whatever access tokens they were given. */
export async function endAllSessions(userId: string, end: SessionEnd, work: UserWork): Promise<void> {
  await keepSessionEnds(await work.sessions.endAllOf(userId, work.now()), end, work);
  await work.loginChallenges.removeAllOf(userId);
  await endAccess({ userId, sessionId: null }, work);
}
