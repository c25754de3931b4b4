import type { Context } from '../../context.ts';
import { isPassword } from '../../db/accounts/password-hash.ts';
import {
  chancesWhileThrottled,
  countsOfFailureAtHome,
  countsOfLogin,
  countsWhileThrottled,
} from '../../domain/sessions/throttle.ts';
import { admitAttempt } from '../accounts/admit-attempt.ts';
import type { KnownDevice } from './device-token.ts';
import { enter } from './enter.ts';
import { refuse } from '../refuse.ts';

export interface LoginAttempt {
  /** Normalised; empty for what is no address. */
  readonly email: string;
  readonly password: string;
  /** A device that has logged in with this address before. */
  readonly device: KnownDevice | undefined;
  readonly address: string;
}

/** An account that nobody has. */
const nobody = '00000000-0000-4000-8000-000000000000';

/** An unknown account and a wrong password take the same way, through the same statements. */
export async function logIn(attempt: LoginAttempt, context: Context) {
  return (await logInUnproven(attempt, context)) ?? logInOwner(attempt, context);
}

/**
 * An account that has not proven its address is known to the devices that it was opened on and to nobody else: a stranger who
 * opens one with an address could else tell by the next login whether the address had an account before.
 */
async function logInUnproven({ email, password, device, address }: LoginAttempt, context: Context) {
  if (device?.accountId === undefined) return undefined;
  const claimed = await context.stores.users.unprovenCredentialsOf(email, device.accountId);
  if (!claimed) return undefined;
  const counts = countsOfLogin({ account: email, address, device: device.id, isAddressKnown: false });
  if (!(await admitAttempt(counts, context)).isAdmitted) return undefined;
  if (!(await isPassword(password, claimed.passwordHash))) return undefined;
  return enter(claimed.user, { address, device: device.id, counts }, context);
}

async function logInOwner({ email, password, device: shown, address }: LoginAttempt, context: Context) {
  const { users, knownAddresses } = context.stores;
  const known = await users.credentialsOf(email);
  // A device of an account that only claims the address is a stranger to its owner.
  const isOfAnother = shown?.accountId !== undefined && shown.accountId !== known?.user.id;
  const device = isOfAnother ? undefined : shown?.id;
  const isAddressKnown = await knownAddresses.has(known?.user.id ?? nobody, address);
  const origin = { account: email, address, device, isAddressKnown };
  const counts = countsOfLogin(origin);
  const admission = await admitAttempt(counts, context);
  if (admission.isAdmitted) {
    const isRight = await isPassword(password, known?.passwordHash);
    if (known && isRight) return enter(known.user, { ...origin, counts }, context);
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
  return enter(known.user, { ...origin, counts: alone }, context);
}
