import type { Context } from '../context.ts';
import { isPassword } from '../db/password-hash.ts';
import {
  chancesWhileThrottled,
  countsOfFailureAtHome,
  countsOfLogin,
  countsWhileThrottled,
} from '../domain/throttle.ts';
import { admitAttempt } from './admit-attempt.ts';
import { openSession } from './open-session.ts';
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
  const origin = { account: email, address, device, isAddressKnown };
  const counts = countsOfLogin(origin);
  const admission = await admitAttempt(counts, context);
  if (admission.isAdmitted) {
    const isRight = await isPassword(password, known?.passwordHash);
    if (known && isRight) return openSession(known.user, { ...origin, counts }, context);
    const others = countsOfFailureAtHome(origin);
    const counted = others.length === 0 ? admission : await admitAttempt(others, context);
    return counted.isAdmitted
      ? refuse('INVALID_CREDENTIALS')
      : refuse('LOGIN_THROTTLED', [], counted.retryAfterSeconds);
  }
  // Nothing but a right password tells whether it was checked.
  const throttled = refuse('LOGIN_THROTTLED', [], admission.retryAfterSeconds);
  const alone = countsWhileThrottled(origin);
  if (alone.length === 0 || !(await admitAttempt(alone, context)).isAdmitted) return throttled;
  const chance = await admitAttempt(chancesWhileThrottled(address, known !== undefined), context);
  const isRight = await isPassword(password, known?.passwordHash);
  if (!known || !isRight || !chance.isAdmitted) return throttled;
  return openSession(known.user, { ...origin, counts: alone }, context);
}
