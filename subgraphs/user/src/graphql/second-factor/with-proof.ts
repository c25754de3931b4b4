import { requireViewer } from '@agora/kit';
import type { Context, Work } from '../../context.ts';
import { countsOfSecondFactor } from '../../domain/sessions/throttle.ts';
import type { User } from '../../domain/user.ts';
import { admitAttempt } from '../accounts/admit-attempt.ts';
import { proveSecondFactor } from './prove-second-factor.ts';
import { refuse } from '../refuse.ts';
import { withPassword } from '../accounts/with-password.ts';

interface Proof {
  readonly password?: string | null | undefined;
  readonly code?: string | null | undefined;
}

/** Does something for who is logged in and gives the password of the account or a code of its second factor. */
export async function withProof<Result>(
  context: Context,
  { password, code }: Proof,
  decide: (user: User, work: Work) => Promise<Result>,
) {
  if (password != null) {
    return withPassword(context, password, (user, counts) =>
      context.transact(async (work) => {
        await work.attempts.takeBack(counts);
        return decide(user, work);
      }),
    );
  }
  if (code == null) return refuse('PROOF_REQUIRED', ['password']);
  const { id } = requireViewer(context);
  const user = await context.stores.users.find(id);
  if (!user) return refuse('USER_NOT_FOUND');
  const counts = countsOfSecondFactor(id, undefined);
  const admission = await admitAttempt(counts, context);
  if (!admission.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], admission.retryAfterSeconds);
  return context.transact(async (work) => {
    if (!(await proveSecondFactor(user, code, work))) return refuse('WRONG_CODE', ['code']);
    await work.attempts.takeBack(counts);
    return decide(user, work);
  });
}
