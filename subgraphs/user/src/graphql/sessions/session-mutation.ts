import { normalizeEmail } from '@agora/schema';
import { refreshSession } from '../../domain/sessions/refresh-session.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { endAccess } from '../../db/sessions/end-access.ts';
import { keepSessionEnds } from '../../db/sessions/keep-session-ends.ts';
import { deviceTokens } from './device-token.ts';
import { giveTokens } from './give-tokens.ts';
import { logIn } from './log-in.ts';
import { passwordTurn } from '../accounts/password-turn.ts';
import { refuse } from '../refuse.ts';

/** Logins and what follows from them. */
export const sessionMutation = {
  async userLogin(_, { input }, context) {
    const { password, deviceToken } = input;
    const email = normalizeEmail(input.email) ?? '';
    const device = await deviceTokens(context.settings.keySecret).read(deviceToken, email, context.now());
    return passwordTurn(context, 'LOGIN_THROTTLED', device !== undefined, (address) =>
      logIn({ email, password, device, address }, context),
    );
  },

  async sessionRefresh(_, { input }, context) {
    return context.transact(async (work) => {
      const found = await work.sessions.lockByToken(input.refreshToken);
      const user = found && (await work.users.find(found.session.userId));
      if (!found || !user) return refuse('SESSION_EXPIRED', ['refreshToken']);
      const current = await work.sessions.currentToken(found.session.id);
      const { client } = context;
      const decision = refreshSession(found.session, found.token, { current, client }, work.now());
      if (decision.refused) {
        if (decision.session.endedAt !== found.session.endedAt) {
          await work.sessions.save(decision.session);
          await keepSessionEnds([found.session], { reason: 'TOKEN_REUSED', actorId: null }, work);
          await endAccess({ userId: user.id, sessionId: found.session.id }, work);
        }
        return refuse(decision.refused, ['refreshToken']);
      }
      await work.sessions.saveToken(decision.used);
      await work.sessions.save(decision.session);
      return giveTokens(user, found.session.id, work, found.token.hash);
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
        await keepSessionEnds([found.session], { reason: 'LOGOUT', actorId: user.id }, work);
        await endAccess({ userId: user.id, sessionId: found.session.id }, work);
      }
      return { user, userErrors: [] };
    });
  },
} satisfies MutationResolvers;
