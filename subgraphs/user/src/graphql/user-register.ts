import { isHardToGuess, mutate } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import { hashPassword } from '../db/password-hash.ts';
import { registerUser } from '../domain/register-user.ts';
import { countsOfRegistration } from '../domain/throttle.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { admitAttempt } from './admit-attempt.ts';
import { passwordProof } from './password-proof.ts';
import { passwordTurn } from './password-turn.ts';
import { refuse, type Refusal, refuseChange } from './refuse.ts';

type Outcome = { readonly refused?: never; readonly userId: string } | Refusal;

export const userRegister: NonNullable<MutationResolvers['userRegister']> = async (_, { input }, context) => {
  const { idempotencyKey: key, password } = input;
  // Whoever knows the key of a guest is shown the account that it opened.
  if (key != null && !isHardToGuess(key)) return refuse('INVALID_IDEMPOTENCY_KEY', ['idempotencyKey']);
  const register = (decide: (work: Work) => Promise<Outcome>) =>
    mutate(context, {
      operation: 'userRegister',
      caller: 'guest',
      input: { ...input, password: passwordProof(password, context.settings.keySecret) },
      decide,
      answer: async ({ userId }) => {
        const user = await context.stores.users.find(userId);
        return { user: user ? { ...user, isProven: true } : null, userErrors: [] };
      },
      refuse: refuseChange,
    });

  const decision = registerUser({ ...input, id: uuidv7() }, context.now());
  if (decision.refused) return register(() => Promise.resolve(decision));
  return passwordTurn(context, 'TOO_MANY_ATTEMPTS', false, async (address) => {
    const admission = await admitAttempt(countsOfRegistration(address), context);
    if (!admission.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], admission.retryAfterSeconds);
    // Outside the transaction: hashing takes long on purpose, and would hold a connection.
    const passwordHash = await hashPassword(password);
    return register(async ({ users, emit }) => {
      const isAdded = await users.add(decision.user, passwordHash);
      if (!isAdded) return { refused: 'EMAIL_TAKEN', field: ['email'] };
      await emit(decision.events);
      return { userId: decision.user.id };
    });
  });
};
