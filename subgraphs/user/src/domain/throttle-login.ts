/** Logins tried for one account since they were last counted from the beginning. */
export interface LoginAttempts {
  readonly count: number;
  readonly since: Date;
}

export type LoginAdmission =
  | { readonly isAdmitted: true; readonly attempts: LoginAttempts }
  | { readonly isAdmitted: false; readonly retryAfterSeconds: number };

const maxAttempts = 10;
const windowMs = 15 * 60_000;

/**
 * Counts a login before its password is checked, so that many at once get no more tries than one after the other; a
 * login that succeeds sets the count back.
 */
export function throttleLogin(attempts: LoginAttempts, now: Date): LoginAdmission {
  const endsAt = attempts.since.getTime() + windowMs;
  if (endsAt <= now.getTime()) return { isAdmitted: true, attempts: { count: 1, since: now } };
  if (attempts.count < maxAttempts) return { isAdmitted: true, attempts: { ...attempts, count: attempts.count + 1 } };
  return { isAdmitted: false, retryAfterSeconds: Math.ceil((endsAt - now.getTime()) / 1000) };
}
