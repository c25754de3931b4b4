import { v7 as uuidv7 } from 'uuid';
import { type SessionEnd, sessionEnded } from '../../domain/sessions/session-end.ts';
import type { UserWork } from '../user-work.ts';

/** Keeps in the audit trail that sessions have ended, by whom and why. */
export async function keepSessionEnds(
  sessions: readonly { readonly id: string; readonly userId: string }[],
  end: SessionEnd,
  { audit, now }: UserWork,
): Promise<void> {
  await audit.add(sessions.map((session) => sessionEnded(session, end, uuidv7(), now())));
}
