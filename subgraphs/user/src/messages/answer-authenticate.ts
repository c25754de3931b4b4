import { answer, createAccessTokenVerifier } from '@agora/kit';
import { userAuthenticate } from '@agora/schema';
import { createLocalJWKSet, decodeJwt } from 'jose';
import { z } from 'zod';
import type { Asked } from '../context.ts';
import { scopesOf } from '../domain/scopes-of.ts';

const claims = z.object({ sid: z.uuid() });

/** Roles and scopes are those that the account has now; a session that was ended is good for nothing. */
export const answerAuthenticate = answer(
  userAuthenticate,
  async ({ accessToken }, { signingKeys, sessions, users }: Asked) => {
    const keys = await signingKeys.published();
    const check = await createAccessTokenVerifier(createLocalJWKSet({ keys: [...keys] }))(accessToken);
    if (!check.ok) return null;
    const { data: session } = claims.safeParse(decodeJwt(accessToken));
    const { viewer, expiresAt } = check;
    const isOpen = session && (await sessions.isOpen(session.sid, viewer.id));
    const user = isOpen && (await users.find(viewer.id));
    if (!user) return null;
    const { id: userId, roles } = user;
    return { userId, roles: [...roles], scopes: [...scopesOf(roles)], expiresAt: expiresAt.toISOString() };
  },
);
