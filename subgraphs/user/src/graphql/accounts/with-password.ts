import { requireViewer } from '@agora/kit';
import type { Context } from '../../context.ts';
import { isPassword } from '../../db/accounts/password-hash.ts';
import { type Count, countsOfPasswordProof } from '../../domain/sessions/throttle.ts';
import type { User } from '../../domain/user.ts';
import { admitAttempt } from './admit-attempt.ts';
import { passwordTurn } from './password-turn.ts';
import { refuse } from '../refuse.ts';

/**
 * Does something for who is logged in and gives the password of the account as well: a session alone may be a thief's. What was counted
 * is taken back by who is told so, once nothing is left to be guessed.
 */
export function withPassword<Result>(
  context: Context,
  password: string,
  work: (user: User, counts: readonly Count[]) => Promise<Result>,
) {
  const { id } = requireViewer(context);
  return passwordTurn(context, 'TOO_MANY_ATTEMPTS', true, async () => {
    const { users } = context.stores;
    const user = await users.find(id);
    if (!user) return refuse('USER_NOT_FOUND');
    const counts = countsOfPasswordProof(id);
    const admission = await admitAttempt(counts, context);
    if (!admission.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], admission.retryAfterSeconds);
    const isRight = await isPassword(password, await users.passwordHashOf(id));
    return isRight ? work(user, counts) : refuse('WRONG_PASSWORD', ['password']);
  });
}
