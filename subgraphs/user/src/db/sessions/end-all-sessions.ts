import type { UserWork } from '../user-work.ts';
import { endAccess } from './end-access.ts';

/** Ends all sessions of a user, also those that are about to begin, and takes back whatever access tokens they were given. */
export async function endAllSessions(userId: string, work: UserWork): Promise<void> {
  await work.sessions.endAllOf(userId, work.now());
  await work.loginChallenges.removeAllOf(userId);
  await endAccess({ userId, sessionId: null }, work);
}
