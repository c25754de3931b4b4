import type { Stores } from '../stores.ts';
import { scopesOfUser } from './scopes-of-user.ts';

/** What whoever gave something may do at this moment: a person, or a program that does a part of what its maker may. Nothing where they are gone. */
export async function scopesOfGiver(
  id: string,
  stores: Pick<Stores, 'users' | 'serviceTokens' | 'permissionGroups'>,
  now: Date,
): Promise<readonly string[]> {
  const person = await stores.users.find(id);
  if (person) return scopesOfUser(person, stores);
  const program = await stores.serviceTokens.find(id);
  const maker = program && program.expiresAt > now ? await stores.users.find(program.userId) : undefined;
  if (!program || !maker) return [];
  const own = await scopesOfUser(maker, stores);
  return program.scopes.filter((scope) => own.includes(scope));
}
