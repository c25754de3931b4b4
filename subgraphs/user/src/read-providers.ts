import { z } from 'zod';
import type { IdentityProviderSettings } from './db/identities/identity-provider.ts';

const id = z.string().regex(/^[a-z][a-z0-9]{0,19}$/);

interface Issue {
  readonly path: string[];
  readonly message: string;
}

/** The providers of a list such as `google,acme`, each with variables of its own: `USER_IDENTITY_GOOGLE_ISSUER` and the like. */
export function readProviders(listed: string, environment: Readonly<Record<string, unknown>>, isProduction: boolean) {
  const ids = listed.split(',').flatMap((part) => part.trim() || []);
  const issues: Issue[] = [];
  const settings: IdentityProviderSettings[] = [];
  const list = 'USER_IDENTITY_PROVIDERS';
  if (ids.length > 20) issues.push({ path: [list], message: 'names 20 providers at most' });
  if (new Set(ids).size < ids.length) issues.push({ path: [list], message: 'names one twice' });
  for (const provider of ids) {
    if (!id.safeParse(provider).success) {
      issues.push({ path: [list], message: `${provider}: 1 to 20 small letters and digits, beginning with a letter` });
      continue;
    }
    const of = (what: string) => `USER_IDENTITY_${provider.toUpperCase()}_${what}`;
    const read = <Value>(what: string, form: z.ZodType<Value>): Value | undefined => {
      const { data, error } = form.safeParse(environment[of(what)]);
      if (error) issues.push({ path: [of(what)], message: error.issues[0]?.message ?? 'is wanted' });
      return data;
    };
    const issuer = read('ISSUER', z.url({ protocol: isProduction ? /^https$/ : /^https?$/ }));
    const clientId = read('CLIENT_ID', z.string().min(1));
    const clientSecret = read('CLIENT_SECRET', z.string().min(1));
    const name = read('NAME', z.string().min(1).max(60).default(provider));
    if (issuer && clientId && clientSecret && name)
      settings.push({ id: provider, name, issuer, clientId, clientSecret });
  }
  return { settings, issues };
}
