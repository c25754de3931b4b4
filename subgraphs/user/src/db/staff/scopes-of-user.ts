import { scopesOf } from '../../domain/staff/scopes-of.ts';
import type { User } from '../../domain/user.ts';
import type { Stores } from '../stores.ts';

/** All that somebody may do: by their roles, and by the groups that they are in. */
export async function scopesOfUser(
  { roles, permissionGroups: ids }: Pick<User, 'roles' | 'permissionGroups'>,
  { permissionGroups }: Pick<Stores, 'permissionGroups'>,
): Promise<readonly string[]> {
  return scopesOf(roles, await permissionGroups.scopesOf(ids));
}
