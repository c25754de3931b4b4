import type { Work } from '../../context.ts';
import type { WaysIn } from '../../domain/identities/ways-in.ts';

export async function waysInto(userId: string, { users, passkeys, identities }: Work): Promise<WaysIn> {
  return {
    hasPassword: (await users.havePasswords([userId])).get(userId) ?? false,
    passkeys: (await passkeys.byUsers([userId])).get(userId)?.length ?? 0,
    identities: (await identities.byUsers([userId])).get(userId) ?? [],
  };
}
