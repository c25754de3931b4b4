import { answer, createAccessTokenVerifier } from '@agora/kit';
import { userAuthenticate } from '@agora/schema';
import { createLocalJWKSet } from 'jose';
import type { Asked } from '../context.ts';
import { scopesOfUser } from '../db/staff/scopes-of-user.ts';

/** Roles and scopes are those that the account has now; a session that was ended is good for nothing. */
export const answerAuthenticate = answer(userAuthenticate, async ({ accessToken }, asked: Asked) => {
  const { signingKeys, sessions, revocations, users } = asked;
  const keys = await signingKeys.published();
  const check = await createAccessTokenVerifier(createLocalJWKSet({ keys: [...keys] }))(accessToken);
  if (!check.ok) return null;
  const { origin, expiresAt } = check;
  const isOpen = origin.sessionId !== undefined && (await sessions.isOpen(origin.sessionId, origin.userId));
  const revokedBefore = await revocations.revokedBefore(origin.userId);
  if (revokedBefore && origin.issuedAt < revokedBefore) return null;
  const user = isOpen && (await users.find(origin.userId));
  if (!user) return null;
  const { id: userId, roles } = user;
  const scopes = await scopesOfUser(user, asked);
  return { userId, roles: [...roles], scopes: [...scopes], expiresAt: expiresAt.toISOString() };
});
