import type { Client } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import type { Context, Work } from '../../context.ts';
import { newSession } from '../../domain/sessions/session.ts';
import type { Count, LoginOrigin } from '../../domain/sessions/throttle.ts';
import type { User } from '../../domain/user.ts';
import { deviceTokens } from './device-token.ts';
import { giveTokens } from './give-tokens.ts';

export interface Login extends Pick<LoginOrigin, 'address' | 'device'> {
  /** What it was counted under as if it were to fail. */
  readonly counts: readonly Count[];
}

/** The session of a user who has proven who they are, by all that the account asks for. */
export function openSession(user: User, login: Login, { transact, client }: Context) {
  return transact(async (work) => {
    await work.attempts.takeBack(login.counts);
    return startSession(user, login, client, work);
  });
}

export async function startSession(
  user: User,
  { address, device }: Omit<Login, 'counts'>,
  client: Client | undefined,
  work: Work,
) {
  const { knownAddresses, sessions, settings, now } = work;
  const session = newSession({ id: uuidv7(), userId: user.id }, client, now());
  await knownAddresses.add(user.id, address, now());
  await sessions.open(session);
  const deviceToken = await deviceTokens(settings.keySecret).give(device, user, now());
  return { ...(await giveTokens(user, session.id, work)), deviceToken };
}
