import { randomBytes } from 'node:crypto';
import type { Context, Work } from '../../context.ts';
import { loginChallengeLifeMs } from '../../domain/sessions/login-challenge.ts';
import type { User } from '../../domain/user.ts';
import { type Login, startSession } from './open-session.ts';
import { refuse } from '../refuse.ts';

/** A session for who has brought the password of an account, or what stands for it; they are asked for the second factor first, if there is one. */
export function enter(user: User, login: Login, context: Context) {
  return context.transact(async (work) => {
    await work.attempts.takeBack(login.counts);
    const isAsked = await work.secondFactors.isAdded(user.id);
    return isAsked ? challenge(user, login, work) : startSession(user, login, context.client, work);
  });
}

async function challenge({ id: userId }: User, { device }: Login, { loginChallenges, now }: Work) {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now().getTime() + loginChallengeLifeMs);
  await loginChallenges.add(token, { userId, deviceId: device ?? null, expiresAt });
  return { ...refuse('SECOND_FACTOR_REQUIRED', []), challenge: { token, expiresAt } };
}
