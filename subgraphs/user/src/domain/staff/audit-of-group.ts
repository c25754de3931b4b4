import type { AuditChange, Told } from './audit.ts';
import type { PermissionGroup } from './permission-group.ts';

/** What was done to a permission group, by `actorId`, whether somebody is in it or not: it was made, is another, or is gone. Nothing where it is the same. */
export function auditOfGroup(
  before: PermissionGroup | undefined,
  after: PermissionGroup | undefined,
  actorId: string,
): readonly Told[] {
  const group = after ?? before;
  const changes = [
    changeOf('NAME', before && [before.name], after && [after.name]),
    changeOf('SCOPES', before?.scopes, after?.scopes),
  ].filter((change) => change.from.join(' ') !== change.to.join(' '));
  if (!group || changes.length === 0) return [];
  const action = before
    ? after
      ? 'PERMISSION_GROUP_UPDATED'
      : 'PERMISSION_GROUP_REMOVED'
    : 'PERMISSION_GROUP_CREATED';
  return [{ userId: actorId, action, details: after?.scopes ?? [], permissionGroupId: group.id, changes }];
}

function changeOf(what: AuditChange['what'], from: readonly string[] = [], to: readonly string[] = []): AuditChange {
  return { what, from, to };
}
