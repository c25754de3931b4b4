import { useMutation } from '@apollo/client/react';
import { Button, failureOf, newKey, Notice, paths, useAttempt } from '@agora/kit-ui';
import type { PermissionGroupCardFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import {
  PermissionGroupChangeDocument,
  PermissionGroupEndDocument,
  PermissionGroupTakeDocument,
} from '../generated/permissions-console.ts';
import { scopeText } from '../service-tokens/scope-text.ts';
import { PermissionForm, type Permissions } from './permission-form.tsx';
import { PutStaffInto } from './put-staff-into.tsx';

interface PermissionGroupCardProps {
  readonly group: PermissionGroupCardFragment;
  /** All that a group can allow. */
  readonly scopes: readonly string[];
  readonly onChanged: () => void;
}

/** One group: what it allows, who is in it, and the change of both. */
export function PermissionGroupCard({ group, scopes, onChanged }: PermissionGroupCardProps): ReactNode {
  const { id: groupId, name, members } = group;
  const [change] = useMutation(PermissionGroupChangeDocument);
  const [end] = useMutation(PermissionGroupEndDocument);
  const [take] = useMutation(PermissionGroupTakeDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const onSave = async (given: Permissions) => {
    const { data, error } = await change({ variables: { input: { groupId, ...given, idempotencyKey: newKey() } } });
    const fault = failureOf(data?.permissionGroupUpdate, error);
    if (fault === undefined) onChanged();
    return fault;
  };
  const onTake = async (userId: string) => {
    const input = { groupId, userIds: [userId], idempotencyKey: newKey() };
    const { data, error } = await take({ variables: { input } });
    return failureOf(data?.permissionGroupMembersRemove, error);
  };
  const onEnd = async () => {
    const isGone = await attempt(async () => {
      const { data, error } = await end({ variables: { input: { groupId, idempotencyKey: newKey() } } });
      return failureOf(data?.permissionGroupRemove, error);
    });
    if (isGone) onChanged();
  };
  return (
    <li className="card stack">
      <div className="row" data-apart="">
        <h2>{name}</h2>
        {members?.length === 0 ? (
          <Button look="link" isPending={isBusy} aria-label={`Remove ${name}`} onPress={() => void onEnd()}>
            Remove
          </Button>
        ) : null}
      </div>
      {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
      <p className="small">{group.scopes.map(scopeText).join(', ')}</p>
      {members?.length === 0 ? <p className="quiet">Nobody is in it yet.</p> : null}
      <ul className="stack" data-gap="small">
        {members?.map(({ id, displayName, email }) => (
          <li key={id} className="row" data-apart="">
            <span>
              <Link to={paths.consoleUser(id)}>{displayName}</Link> <span className="small quiet">{email}</span>
            </span>
            <Button
              look="link"
              aria-label={`Take out ${displayName} of ${name}`}
              isPending={isBusy}
              onPress={() => void attempt(() => onTake(id))}
            >
              Take out
            </Button>
          </li>
        ))}
      </ul>
      <PutStaffInto groupId={groupId} name={name} memberIds={members?.map(({ id }) => id) ?? []} />
      <details>
        <summary>Change {name}</summary>
        <PermissionForm label={`Change ${name}`} button="Save" scopes={scopes} group={group} onSave={onSave} />
      </details>
    </li>
  );
}
