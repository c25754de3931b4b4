import { hkdfSync } from 'node:crypto';
import { readSubgraphConfig } from '@agora/kit';
import { z } from 'zod';
import type { PasswordChecks } from './db/accounts/password-checks.ts';
import type { IdentityProvider } from './db/identities/identity-provider.ts';
import { readProviders } from './read-providers.ts';

const dayMs = 24 * 3_600_000;

/** What only this service is told. */
const settings = z
  .looseObject({
    NODE_ENV: z.string().optional(),
    AGORA_TRANSPORT_SECRET: z.string().default(''),
    USER_KEY_SECRET: z.string().min(32).optional(),
    USER_DEMO_ACCOUNTS: z.enum(['on', 'off']).optional(),
    USER_ERASURE_GRACE_DAYS: z.coerce.number().min(0).max(90).default(14),
    USER_ERASURE_SETTLE_SECONDS: z.coerce.number().min(0).max(86_400).default(300),
    USER_UNVERIFIED_DAYS: z.coerce.number().min(1).default(180),
    USER_PASSKEY_ORIGINS: z
      .string()
      .default('http://localhost:4000')
      .transform((listed) => listed.split(',').map((origin) => origin.trim()))
      .pipe(z.array(z.url({ protocol: /^https?$/ })).min(1)),
    USER_PASSKEY_DOMAIN: z.hostname().optional(),
    USER_IDENTITY_PROVIDERS: z.string().default(''),
    USER_EXPORT_DAYS: z.coerce.number().positive().max(90).default(7),
  })
  .transform((read, context) => {
    const isProduction = read.NODE_ENV === 'production';
    if (isProduction && !read.USER_KEY_SECRET) {
      context.addIssue({ code: 'custom', path: ['USER_KEY_SECRET'], message: 'must be set in production' });
    }
    const providers = readProviders(read.USER_IDENTITY_PROVIDERS, read, isProduction);
    for (const issue of providers.issues) context.addIssue({ code: 'custom', ...issue });
    return {
      /** Whom people may sign in with beside. */
      providerSettings: providers.settings,
      /** Where passkeys are good. */
      passkeySite: {
        origins: read.USER_PASSKEY_ORIGINS.map((origin) => new URL(origin).origin),
        domain: read.USER_PASSKEY_DOMAIN ?? new URL(read.USER_PASSKEY_ORIGINS[0] ?? '').hostname,
      },
      /** Encrypts the private keys that sign access tokens. */
      keySecret: read.USER_KEY_SECRET ?? developmentKeySecret(read.AGORA_TRANSPORT_SECRET),
      /** Whether an empty database gets the demo shop's accounts, whose password everyone can read. */
      hasDemoAccounts: (read.USER_DEMO_ACCOUNTS ?? (isProduction ? 'off' : 'on')) === 'on',
      /** For how long an erasure can be called off. */
      erasureGraceMs: read.USER_ERASURE_GRACE_DAYS * dayMs,
      /** How long what a person began has to end before they are erased. */
      erasureSettleMs: read.USER_ERASURE_SETTLE_SECONDS * 1_000,
      /** For how long an account that has proven no address is kept after it was last used. */
      unverifiedKeptMs: read.USER_UNVERIFIED_DAYS * dayMs,
      /** For how long the file of what the shop has of a person can be fetched. */
      exportKeptMs: read.USER_EXPORT_DAYS * dayMs,
    };
  });

export interface Settings extends Omit<z.infer<typeof settings>, 'providerSettings'> {
  readonly identityProviders: readonly IdentityProvider[];
  /** All that passwords make work goes through it. */
  readonly passwords: PasswordChecks;
}

export const readConfig = () => readSubgraphConfig('user', process.env, settings);

function developmentKeySecret(ownSecret: string): string {
  return Buffer.from(hkdfSync('sha256', ownSecret, '', 'agora user signing keys', 32)).toString('base64url');
}
