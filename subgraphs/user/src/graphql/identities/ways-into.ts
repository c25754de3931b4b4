import type { Work } from '../../context.ts';
import { hasAnotherWayIn, type WaysIn } from '../../domain/identities/ways-in.ts';

async function waysInto(userId: string, { users, passkeys, identities }: Work): Promise<WaysIn> {
  return {
    hasPassword: (await users.havePasswords([userId])).get(userId) ?? false,
    passkeys: (await passkeys.byUsers([userId])).get(userId) ?? [],
    identities: (await identities.byUsers([userId])).get(userId) ?? [],
  };
}

/** Whether the owner of an account gets into it still without this passkey or identity. */
export async function staysOpen(userId: string, without: string, work: Work): Promise<boolean> {
  const providers = work.settings.identityProviders.map(({ id }) => id);
  return hasAnotherWayIn(await waysInto(userId, work), without, providers);
}
