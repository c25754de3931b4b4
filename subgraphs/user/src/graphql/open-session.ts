import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../context.ts';
import type { Count, LoginOrigin } from '../domain/throttle.ts';
import type { User } from '../domain/user.ts';
import { deviceTokens } from './device-token.ts';
import { giveTokens } from './give-tokens.ts';

interface Login extends Pick<LoginOrigin, 'address' | 'device'> {
  /** What it was counted under as if it were to fail. */
  readonly counts: readonly Count[];
}

/** The session of a user who has proven who they are. */
export function openSession(user: User, { address, device, counts }: Login, { transact }: Context) {
  return transact(async (work) => {
    const { attempts, knownAddresses, sessions, settings, now } = work;
    const session = { id: uuidv7(), userId: user.id, openedAt: now(), endedAt: null };
    await attempts.takeBack(counts);
    await knownAddresses.add(user.id, address, now());
    await sessions.open(session);
    const deviceToken = await deviceTokens(settings.keySecret).give(device, user, now());
    return { ...(await giveTokens(user, session.id, work)), deviceToken };
  });
}
