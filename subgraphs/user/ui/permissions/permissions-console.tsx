import { useMutation, useQuery } from '@apollo/client/react';
import { Away, failureOf, newKey, Skeleton, unmask } from '@agora/kit-ui';
import type { PermissionGroupCardFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { AuditList } from '../audit/audit-list.tsx';
import { PermissionGroupMakeDocument, PermissionsConsoleDocument } from '../generated/permissions-console.ts';
import { StaffInvitations } from '../staff-invitations/staff-invitations.tsx';
import { PermissionForm, type Permissions } from './permission-form.tsx';
import { PermissionGroupCard } from './permission-group-card.tsx';

/** Groups by which staff may do more than their role allows, for admins. */
export default function PermissionsConsole(): ReactNode {
  const { data, loading, refetch } = useQuery(PermissionsConsoleDocument, { fetchPolicy: 'cache-and-network' });
  const [make] = useMutation(PermissionGroupMakeDocument);
  const onChanged = () => void refetch();
  const onMake = async (given: Permissions) => {
    const { data: answer, error } = await make({ variables: { input: { ...given, idempotencyKey: newKey() } } });
    const fault = failureOf(answer?.permissionGroupCreate, error);
    if (fault === undefined) onChanged();
    return fault;
  };
  const groups = data?.permissionGroups;
  const scopes = data?.permissionScopes ?? [];
  return (
    <section className="stack" data-gap="large" aria-labelledby="permissions">
      <div>
        <h1 id="permissions">Permissions</h1>
        <p className="quiet">People who help customers may do more by the groups that they are in.</p>
      </div>
      {groups ? (
        <>
          {groups.length === 0 ? <p>There is no group yet.</p> : null}
          <ul className="stack">
            {groups.map((ref) => {
              const group = unmask<PermissionGroupCardFragment>(ref);
              return <PermissionGroupCard key={group.id} group={group} scopes={scopes} onChanged={onChanged} />;
            })}
          </ul>
          <section className="stack" aria-labelledby="new-permissions">
            <h2 id="new-permissions">A new group</h2>
            <PermissionForm label="Make a permission group" button="Make the group" scopes={scopes} onSave={onMake} />
          </section>
          <StaffInvitations />
          <section className="stack" aria-labelledby="done">
            <h2 id="done">What was done</h2>
            {data.auditTrail ? <AuditList entries={data.auditTrail.nodes} /> : <Away what="What was done" />}
          </section>
        </>
      ) : loading ? (
        <Skeleton height={6} count={3} />
      ) : (
        <Away what="The permission groups" onRetry={onChanged} />
      )}
    </section>
  );
}
