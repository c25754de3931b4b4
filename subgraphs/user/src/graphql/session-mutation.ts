import { v7 as uuidv7 } from 'uuid';
import { isPassword } from '../db/password-hash.ts';
import { normalizeEmail } from '@agora/schema';
import { refreshSession } from '../domain/refresh-session.ts';
import { throttleLogin } from '../domain/throttle-login.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { endAccess } from './end-access.ts';
import { giveTokens } from './give-tokens.ts';
import { refuse } from './refuse.ts';

/** Logins and what follows from them. */
export const sessionMutation = {
  async userLogin(_, { input }, context) {
    const email = normalizeEmail(input.email);
    if (email === undefined) return refuse('INVALID_CREDENTIALS');
    const admission = await context.transact(async ({ loginAttempts, now }) => {
      const counted = throttleLogin(await loginAttempts.lock(email, now()), now());
      if (counted.isAdmitted) await loginAttempts.save(email, counted.attempts);
      return counted;
    });
    if (!admission.isAdmitted) return refuse('LOGIN_THROTTLED', [], admission.retryAfterSeconds);
    const known = await context.stores.users.credentialsOf(email);
    const isRight = await isPassword(input.password, known?.passwordHash);
    if (!known || !isRight) return refuse('INVALID_CREDENTIALS');
    return context.transact(async (work) => {
      const session = { id: uuidv7(), userId: known.user.id, openedAt: work.now(), endedAt: null };
      await work.loginAttempts.forget(email);
      await work.sessions.open(session);
      return giveTokens(known.user, session.id, work);
    });
  },

  async sessionRefresh(_, { input }, context) {
    return context.transact(async (work) => {
      const found = await work.sessions.lockByToken(input.refreshToken);
      const user = found && (await work.users.find(found.session.userId));
      if (!found || !user) return refuse('SESSION_EXPIRED', ['refreshToken']);
      const decision = refreshSession(found.session, found.token, work.now());
      if (decision.refused) {
        if (decision.session.endedAt !== found.session.endedAt) {
          await work.sessions.save(decision.session);
          await endAccess({ userId: user.id, sessionId: found.session.id }, work);
        }
        return refuse(decision.refused, ['refreshToken']);
      }
      await work.sessions.saveToken(decision.token);
      return giveTokens(user, found.session.id, work);
    });
  },

  async userLogout(_, { input }, context) {
    return context.transact(async (work) => {
      const { sessions, users, now } = work;
      const found = await sessions.lockByToken(input.refreshToken);
      const user = found && (await users.find(found.session.userId));
      if (!found || !user) return refuse('SESSION_EXPIRED', ['refreshToken']);
      if (!found.session.endedAt) {
        await sessions.save({ ...found.session, endedAt: now() });
        await endAccess({ userId: user.id, sessionId: found.session.id }, work);
      }
      return { user, userErrors: [] };
    });
  },
} satisfies MutationResolvers;
