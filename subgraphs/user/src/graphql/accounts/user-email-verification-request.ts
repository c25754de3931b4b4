import { mutate, requireViewer } from '@agora/kit';
import { countsOfMail, countsOfMailRequest } from '../../domain/sessions/throttle.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { admitAttempt } from './admit-attempt.ts';
import { refuse, type Refusal, refuseChange } from '../refuse.ts';
import { requestVerification } from './request-verification.ts';

type Outcome = { readonly refused?: never } | Refusal;

export const userEmailVerificationRequest: NonNullable<MutationResolvers['userEmailVerificationRequest']> = async (
  _,
  { input },
  context,
) => {
  const { id } = requireViewer(context);
  const known = await context.stores.users.find(id);
  const admission = await admitAttempt(countsOfMailRequest(id), context);
  if (!admission.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], admission.retryAfterSeconds);
  const { isAdmitted: mayMail } = await admitAttempt(countsOfMail(known?.email ?? ''), context);
  return mutate(context, {
    operation: 'userEmailVerificationRequest',
    caller: id,
    input,
    async decide(work): Promise<Outcome> {
      const user = await work.users.lock(id);
      if (!user) return { refused: 'USER_NOT_FOUND', field: [] };
      if (user.emailVerifiedAt) return { refused: 'ALREADY_VERIFIED', field: [] };
      await requestVerification(user, mayMail, work);
      return {};
    },
    answer: async () => ({ user: (await context.stores.users.find(id)) ?? null, userErrors: [] }),
    refuse: refuseChange,
  });
};
