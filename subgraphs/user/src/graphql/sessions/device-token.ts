import { createHmac, hkdfSync, randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { User } from '../../domain/user.ts';

const audience = 'agora-device';
const lifeMs = 180 * 24 * 3_600_000;
const claims = z.object({ sub: z.string(), jti: z.string(), account: z.uuid().optional() });

export interface KnownDevice {
  readonly id: string;
  /** The account that it logged in to; tokens of earlier releases name the address alone. */
  readonly accountId: string | undefined;
}

/** Device tokens say that a device has logged in to an account before. They open nothing: they spare it others' failures. */
export function deviceTokens(secret: string) {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'agora device tokens', 32));
  // Compared before the database is asked, so the account is meant by its address, which nobody can read from it.
  const subjectOf = (email: string) => createHmac('sha256', key).update(email).digest('base64url');
  return {
    /** Which device it is; undefined for a token of another account, one that ran out, and none. */
    async read(token: string | null | undefined, email: string, now: Date): Promise<KnownDevice | undefined> {
      if (!token) return undefined;
      try {
        const options = { audience, algorithms: ['HS256'], subject: subjectOf(email), currentDate: now };
        const { jti, account } = claims.parse((await jwtVerify(token, key, options)).payload);
        return { id: jti, accountId: account };
      } catch {
        return undefined;
      }
    },

    give(device: string | undefined, { id, email }: Pick<User, 'id' | 'email'>, now: Date): Promise<string> {
      return new SignJWT({ account: id })
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(audience)
        .setSubject(subjectOf(email))
        .setJti(device ?? randomUUID())
        .setIssuedAt(now)
        .setExpirationTime(new Date(now.getTime() + lifeMs))
        .sign(key);
    },
  };
}
