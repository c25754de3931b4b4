import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { inArray, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { z } from 'zod';
import { activeKey, planSigningKeys } from '../../domain/sessions/plan-signing-keys.ts';
import type { PublicJwk } from '../../domain/sessions/public-jwk.ts';
import { keySeal } from './key-seal.ts';
import { signingKey } from '../tables.ts';

/** The key that signs access tokens now. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
}

const ed25519Jwk = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });

/** Keys that sign access tokens. Private ones are encrypted with a key that the secret gives. */
export function signingKeyStore(db: Queryable) {
  return {
    /** Adds a key when one is due and drops those of which no good token can be left. Replicas do so one by one. */
    async rotate(secret: string, now: Date): Promise<void> {
      await db.execute(sql`select pg_advisory_xact_lock(hashtext('signing-keys'))`);
      const seal = keySeal(secret);
      const plan = planSigningKeys(await db.select().from(signingKey), seal.id, now);
      if (plan.newKeyFrom) {
        const { publicKey, privateKey } = generateKeyPairSync('ed25519');
        await db.insert(signingKey).values({
          kid: randomUUID(),
          publicJwk: ed25519Jwk.parse(publicKey.export({ format: 'jwk' })),
          sealedPrivateKey: seal.seal(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()),
          sealId: seal.id,
          createdAt: now,
          activeFrom: plan.newKeyFrom,
        });
      }
      if (plan.retired.length > 0) await db.delete(signingKey).where(inArray(signingKey.kid, [...plan.retired]));
    },

    async active(secret: string, now: Date): Promise<SigningKey | undefined> {
      const seal = keySeal(secret);
      const key = activeKey(await db.select().from(signingKey), seal.id, now);
      return key && { kid: key.kid, privateKey: createPrivateKey(seal.open(key.sealedPrivateKey)) };
    },

    /** All that a good token may be signed with. */
    async published(): Promise<readonly (PublicJwk & { readonly kid: string })[]> {
      const rows = await db
        .select({ kid: signingKey.kid, publicJwk: signingKey.publicJwk })
        .from(signingKey)
        .orderBy(signingKey.activeFrom);
      return rows.map(({ kid, publicJwk }) => ({ ...publicJwk, kid }));
    },
  };
}
