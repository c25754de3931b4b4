import type { Session } from '@agora/kit-ui';
import type { consoles } from '../composition.ts';

/** Whether a console is for somebody, by their roles or by what a permission group allows them. */
export function isShown(
  { roles, scope }: (typeof consoles)[number],
  session: Pick<Session, 'roles' | 'scopes'>,
): boolean {
  return roles.some((role) => session.roles.includes(role)) || (scope !== undefined && session.scopes.includes(scope));
}
