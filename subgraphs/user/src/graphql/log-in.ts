import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../context.ts';
import { isPassword } from '../db/password-hash.ts';
import { countsOfLogin } from '../domain/throttle.ts';
import { admitAttempt } from './admit-attempt.ts';
import { deviceTokens } from './device-token.ts';
import { giveTokens } from './give-tokens.ts';
import { refuse } from './refuse.ts';

export interface LoginAttempt {
  /** Normalised; empty for what is no address. */
  readonly email: string;
  readonly password: string;
  /** A device that has logged in to this account before. */
  readonly device: string | undefined;
  readonly address: string;
}

/** An account that nobody has. */
const nobody = '00000000-0000-4000-8000-000000000000';

/** An unknown account and a wrong password take the same way, through the same statements. */
export async function logIn({ email, password, device, address }: LoginAttempt, context: Context) {
  const { users, knownAddresses } = context.stores;
  const known = await users.credentialsOf(email);
  const isAddressKnown = await knownAddresses.has(known?.user.id ?? nobody, address);
  const counts = countsOfLogin({ account: email, address, device, isAddressKnown });
  const admission = await admitAttempt(counts, context);
  if (!admission.isAdmitted) return refuse('LOGIN_THROTTLED', [], admission.retryAfterSeconds);
  const isRight = await isPassword(password, known?.passwordHash);
  if (!known || !isRight) return refuse('INVALID_CREDENTIALS');
  return context.transact(async (work) => {
    const { attempts, knownAddresses: addresses, sessions, settings, now } = work;
    const session = { id: uuidv7(), userId: known.user.id, openedAt: now(), endedAt: null };
    await attempts.takeBack(counts);
    await addresses.add(known.user.id, address, now());
    await sessions.open(session);
    const deviceToken = await deviceTokens(settings.keySecret).give(device, email, now());
    return { ...(await giveTokens(known.user, session.id, work)), deviceToken };
  });
}
