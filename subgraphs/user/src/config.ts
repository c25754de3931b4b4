import { hkdfSync } from 'node:crypto';
import { readSubgraphConfig } from '@agora/kit';
import { z } from 'zod';
import type { PasswordChecks } from './db/password-checks.ts';

/** What only this service is told. */
const settings = z
  .object({
    NODE_ENV: z.string().optional(),
    AGORA_TRANSPORT_SECRET: z.string().default(''),
    USER_KEY_SECRET: z.string().min(32).optional(),
    USER_DEMO_ACCOUNTS: z.enum(['on', 'off']).optional(),
  })
  .transform((read, context) => {
    const isProduction = read.NODE_ENV === 'production';
    if (isProduction && !read.USER_KEY_SECRET) {
      context.addIssue({ code: 'custom', path: ['USER_KEY_SECRET'], message: 'must be set in production' });
    }
    return {
      /** Encrypts the private keys that sign access tokens. */
      keySecret: read.USER_KEY_SECRET ?? developmentKeySecret(read.AGORA_TRANSPORT_SECRET),
      /** Whether an empty database gets the demo shop's accounts, whose password everyone can read. */
      hasDemoAccounts: (read.USER_DEMO_ACCOUNTS ?? (isProduction ? 'off' : 'on')) === 'on',
    };
  });

export interface Settings extends z.infer<typeof settings> {
  /** All that passwords make work goes through it. */
  readonly passwords: PasswordChecks;
}

export const readConfig = () => readSubgraphConfig('user', process.env, settings);

function developmentKeySecret(ownSecret: string): string {
  return Buffer.from(hkdfSync('sha256', ownSecret, '', 'agora user signing keys', 32)).toString('base64url');
}
