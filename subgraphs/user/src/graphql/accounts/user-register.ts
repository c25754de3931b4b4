import { isHardToGuess, mutate } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import type { Context, Work } from '../../context.ts';
import { hashPassword, isPassword } from '../../db/accounts/password-hash.ts';
import { passwordFault } from '../../domain/accounts/password-fault.ts';
import { registerUser } from '../../domain/accounts/register-user.ts';
import { countsOfMail, countsOfRegistration } from '../../domain/sessions/throttle.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { admitAttempt } from './admit-attempt.ts';
import { enter } from '../sessions/enter.ts';
import { passwordProof } from './password-proof.ts';
import { passwordTurn } from './password-turn.ts';
import { refuse, type Refusal, refuseChange } from '../refuse.ts';
import { requestVerification } from './request-verification.ts';

type Outcome = { readonly refused?: never; readonly userId: string } | Refusal;

export const userRegister: NonNullable<MutationResolvers['userRegister']> = async (_, { input }, context) => {
  const { idempotencyKey: key, password } = input;
  // Whoever knows the key of a guest is shown the account that it opened.
  if (key != null && !isHardToGuess(key)) return refuse('INVALID_IDEMPOTENCY_KEY', ['idempotencyKey']);
  const register = (address: string, decide: (work: Work) => Promise<Outcome>) =>
    mutate(context, {
      operation: 'userRegister',
      caller: 'guest',
      input: { ...input, password: passwordProof(password, context.settings.keySecret) },
      decide,
      answer: ({ userId }) => logInNewcomer({ userId, password, address }, context),
      refuse: refuseChange,
    });

  const decision = registerUser({ ...input, id: uuidv7() }, context.now());
  if (decision.refused) return register('', () => Promise.resolve(decision));
  const { user, events } = decision;
  return passwordTurn(context, 'TOO_MANY_ATTEMPTS', false, async (address) => {
    const admission = await admitAttempt(countsOfRegistration(address), context);
    if (!admission.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], admission.retryAfterSeconds);
    const fault = passwordFault(password, user);
    if (fault) return register(address, () => Promise.resolve({ refused: fault, field: ['password'] }));
    // Outside the transaction: hashing takes long on purpose, and would hold a connection.
    const passwordHash = await hashPassword(password);
    const { isAdmitted: mayMail } = await admitAttempt(countsOfMail(user.email), context);
    return register(address, async (work) => {
      await work.users.add(user, passwordHash);
      await work.emit(events);
      await requestVerification(user, mayMail, work);
      return { userId: user.id };
    });
  });
};

/** The input of a repetition has the password of the first time; by now the account may have another. */
async function logInNewcomer(
  { userId, password, address }: { readonly userId: string; readonly password: string; readonly address: string },
  context: Context,
) {
  const { users } = context.stores;
  const user = await users.find(userId);
  const isRight = await isPassword(password, await users.passwordHashOf(userId));
  return user && isRight
    ? enter(user, { address, device: undefined, counts: [] }, context)
    : refuse('INVALID_CREDENTIALS');
}
