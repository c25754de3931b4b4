import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '../db/password-hash.ts';
import { registerUser } from '../domain/register-user.ts';
import { countsOfRegistration } from '../domain/throttle.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { admitAttempt } from './admit-attempt.ts';
import { passwordTurn } from './password-turn.ts';
import { refuse } from './refuse.ts';

export const userRegister: NonNullable<MutationResolvers['userRegister']> = (_, { input }, context) => {
  const decision = registerUser({ ...input, id: uuidv7() }, context.now());
  if (decision.refused) return refuse(decision.refused, decision.field);
  return passwordTurn(context, 'TOO_MANY_ATTEMPTS', false, async (address) => {
    const admission = await admitAttempt(countsOfRegistration(address), context);
    if (!admission.isAdmitted) return refuse('TOO_MANY_ATTEMPTS', [], admission.retryAfterSeconds);
    // Outside the transaction: hashing takes long on purpose, and would hold a connection.
    const passwordHash = await hashPassword(input.password);
    return context.transact(async ({ users, emit }) => {
      const isAdded = await users.add(decision.user, passwordHash);
      if (!isAdded) return refuse('EMAIL_TAKEN', ['email']);
      await emit(decision.events);
      return { user: { ...decision.user, isProven: true }, userErrors: [] };
    });
  });
};
